// run

package main

import "fmt"

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, r)
		}
	}()
	f()
}
func lenf(s []int) int { s[0]++; return s[0] }
func sl(s []int) []int { s[0]++; return s }

func main() {
	n := -1
	var u uint64 = 1 << 63
	s := []int{1, 2, 3}
	try("neg", func() { s = append(s, make([]int, n)...) })
	try("u64", func() { s = append(s, make([]int, u)...) })
	try("big", func() { s = append(s, make([]int, 1<<62)...) })
	try("max", func() { s = append(s, make([]int, 1<<63-1)...) })
	try("cap", func() { s = append(s, make([]int, 1, n)...) })
	s = append(s, make([]int, len(s))...)
	fmt.Println(s, len(s))
	b := make([]string, 2, 10)
	c := append(b, "x", "y")
	b = append(b, make([]string, 3)...)
	fmt.Printf("%q %q %d\n", b, c, cap(b))
	r := []int{0}
	t := append(sl(r), make([]int, lenf(r))...)
	fmt.Println(t)
	var e []struct{}
	e = append(e, make([]struct{}, 5)...)
	fmt.Println(len(e))
	q := append([]byte(nil), make([]byte, 0)...)
	fmt.Println(q == nil)
	q = append(q, make([]byte, uint8(200))...)
	fmt.Println(len(q), cap(q))
	type B []byte
	x := append(B("ab"), make(B, 2)...)
	fmt.Printf("%T %v\n", x, x)
	for i := 0; i < 3; i++ {
		s = append(s[:i], make([]int, i)...)
		fmt.Println(s)
	}
}
