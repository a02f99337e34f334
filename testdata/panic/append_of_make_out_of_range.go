// panic

package main

func main() {
	s := make([]struct{ a [1 << 30]byte }, 0)
	n := 1 << 40
	_ = append(s, make([]struct{ a [1 << 30]byte }, n)...)
}
