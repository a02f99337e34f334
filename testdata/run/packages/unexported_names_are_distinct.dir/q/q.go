package q

type R struct{ f string }

func (r *R) Set(x string) { r.f = "[" + x + "]" }
func (r *R) Get() string  { return r.f }

func Same(x interface{}) bool {
	v, ok := x.(struct{ X int })
	return ok && v.X == 1
}
