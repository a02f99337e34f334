// panic

package main

type e struct{ msg string }

func (x *e) Error() string { return x.msg }

func main() {
	var p *e
	panic(p) // its Error method dereferences nil
}
