// run

package main

type t struct{ n int }

func (t) val() string  { return "val" }
func (*t) ptr() string { return "ptr" }

type embV struct{ t }
type embP struct{ *t }
type valer interface{ val() string }
type ptrer interface{ ptr() string }

func has(x interface{}) {
	_, v := x.(valer)
	_, p := x.(ptrer)
	println(v, p)
}

func main() {
	has(t{})
	has(&t{})
	has(embV{})
	has(&embV{})
	has(embP{&t{}})
	has(&embP{&t{}})
	e := embV{}
	println(e.ptr(), e.val())
	println((*embV).ptr(&e), embV.val(e), (*embV).val(&e), embP.ptr(embP{&t{}}))
	type local struct {
		embP
		valer
	}
	has(local{})
	has(struct{ t }{})
	has(&struct{ t }{})
}
