// panic

package main

type t struct{ n int }

func (x t) val(f func()) {
	f()
}

func (x *t) ptr() {
	x.val(func() {
		func() {
			panic("deep")
		}()
	})
}

type i interface{ ptr() }

func main() {
	var x i = &t{1}
	x.ptr()
}
