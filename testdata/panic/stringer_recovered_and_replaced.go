// panic

package main

type s string

func (x s) String() string { return "<" + string(x) + ">" }

func main() {
	defer func() {
		defer func() {
			panic(s("third"))
		}()
		r := recover()
		panic(s("second after " + string(r.(s))))
	}()
	panic(s("first"))
}
