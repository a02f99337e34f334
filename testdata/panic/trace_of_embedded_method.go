// panic

package main

type base struct{ n int }

func (b *base) div(x int) int { return b.n / x }

type outer struct{ *base }

type divider interface{ div(int) int }

func main() {
	var d divider = outer{&base{1}}
	println(d.div(1))
	println(d.div(0))
}
