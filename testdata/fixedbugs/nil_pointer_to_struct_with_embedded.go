// run

// The address of a field at offset 0 through a nil pointer panics, also where a method call takes it.
package main

import "fmt"

type M struct{ n int }

func (m *M) F() int { return 0 }

type E struct{}

func (*E) G() int { return 1 }

type S struct {
	M
	E
	x [4]M
}
type Z struct {
	E
	i int
}
type W struct{ S }

func try(name string, f func() any) {
	defer func() { fmt.Println(name, recover() != nil) }()
	f()
}

func main() {
	var s *S
	var z *Z
	var w *W
	i := 0
	try("s.F", func() any { return s.F() })
	try("s.M.F", func() any { return s.M.F() })
	try("s.G", func() any { return s.G() })
	try("z.G", func() any { return z.G() })
	try("w.F", func() any { return w.F() })
	try("w.S.M.F", func() any { return w.S.M.F() })
	try("&s.M", func() any { return &s.M })
	try("&s.x[i]", func() any { return &s.x[i] })
	try("s.x[i].F", func() any { return s.x[i].F() })
	try("value s.F", func() any { return s.F })
	try("value z.G", func() any { return z.G })
	try("defer", func() any { defer w.F(); return nil })
	try("nil E", func() any { return (*E)(nil).G() })
	try("nil M", func() any { return (*M)(nil).F() })
	var v S
	var vz Z
	fmt.Println(v.F(), vz.G(), v.x[i].F(), v.G())
}
