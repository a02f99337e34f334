// run

package main

type reader interface{ Read() int }
type writer interface {
	Read() int
	Write()
}
type val struct{}
type ptr struct{}
type wrongSig struct{}

func (val) Read() int        { return 1 }
func (*ptr) Read() int       { return 1 }
func (wrongSig) Read() string { return "" }

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	var e interface{}
	var r reader
	try(func() { _ = e.(int) })
	try(func() { _ = e.(reader) })
	try(func() { _ = r.(val) })
	try(func() { _ = r.(writer) })
	e = 1
	try(func() { _ = e.(string) })
	try(func() { _ = e.(reader) })
	try(func() { _ = e.(*int) })
	try(func() { _ = e.([]int) })
	try(func() { _ = e.(map[string]func(int) error) })
	try(func() { _ = e.(struct{ A, b int }) })
	e = val{}
	try(func() { _ = e.(writer) })
	try(func() { _ = e.(*val) })
	try(func() { _ = e.(interface{ read() }) })
	e = ptr{}
	try(func() { _ = e.(reader) })
	e = wrongSig{}
	try(func() { _ = e.(reader) })
	r = val{}
	try(func() { _ = r.(*ptr) })
	try(func() { _ = r.(writer) })
	e = func(x int, y ...string) (bool, error) { return true, nil }
	try(func() { _ = e.(func()) })
	try(func() { _ = e.(chan<- int) })
	type val struct{}
	e = val{}
	try(func() { _ = e.(reader) })
	e = make(<-chan [3]*int)
	try(func() { _ = e.(val) })
}
