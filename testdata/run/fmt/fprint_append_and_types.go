// run

package main

import (
	"fmt"
	"os"
	"strings"
)

type inner struct{}
type gen func(int, ...string) (bool, error)

func main() {
	var sb strings.Builder
	n, err := fmt.Fprintf(&sb, "%d-%s", 1, "x")
	fmt.Fprint(&sb, "|", 2, 3)
	fmt.Fprintln(&sb, "|", true)
	fmt.Print(sb.String(), n, err, "\n")
	b := fmt.Appendf([]byte("pre:"), "%03d", 7)
	b = fmt.Append(b, " ", 1, "s")
	b = fmt.Appendln(b, "", 2)
	os.Stdout.Write(b)
	fmt.Fprintln(os.Stderr, "to stderr")
	fmt.Fprintln(os.Stdout, "to stdout")
	for _, v := range []interface{}{1, "s", 1.5, 'r', byte(1), true, nil, []int{}, [2]string{}, map[string][]int{}, struct{}{}, struct {
		A int `json:"a"`
		b *string
	}{}, &inner{}, inner{}, func(int) string { return "" }, gen(nil), make(chan int), make(<-chan bool), make(chan<- []byte), new(interface{}), (*error)(nil), 1i, complex64(0), uintptr(0), [][]*map[int]chan string{}, interface{}(nil), fmt.Errorf("x"), (interface{ M() })(nil)} {
		fmt.Printf("%T, ", v)
	}
	fmt.Println()
}
