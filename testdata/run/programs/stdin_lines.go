// run
// stdin stdin_lines.txt

package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	s := bufio.NewScanner(os.Stdin)
	n, chars := 0, 0
	for s.Scan() {
		n++
		chars += len(s.Text())
		fmt.Printf("%d %q\n", n, s.Text())
	}
	fmt.Println(n, chars, s.Err())
}
