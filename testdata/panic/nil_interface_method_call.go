// panic

package main

type i interface{ m() }

func call(x i) {
	x.m()
}

func main() {
	call(nil)
}
