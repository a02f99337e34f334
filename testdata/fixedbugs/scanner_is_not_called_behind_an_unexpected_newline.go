// run

package main

import "fmt"

type reader struct{ called bool }

func (r *reader) Scan(fmt.ScanState, rune) error {
	r.called = true
	return nil
}

func main() {
	var r reader
	n, err := fmt.Sscanf("\n5", "%d", &r)
	fmt.Println(n, err, r.called)
}
