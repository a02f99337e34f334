// run

package main

type big struct{ pad [1 << 20]byte; x int }
type n struct {
	next *n
	v    int
}

func (x n) val() int { return x.v }

type i interface{ val() int }

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	var p *n
	var b *big
	var a *[10]int
	var fn func()
	var it i
	var s *string
	zero, neg := 0, -1
	var z8 int8
	var zu uint64
	var zc complex128
	_ = zc
	try(func() { _ = p.v })
	try(func() { p.next.v = 1 })
	try(func() { b.x = 1 })
	try(func() { _ = b.x })
	try(func() { _ = a[3] })
	try(func() { for i, v := range a { _, _ = i, v } })
	try(func() { fn() })
	try(func() { it.val() })
	try(func() { _ = p.val })
	try(func() { _ = it.val })
	try(func() { p.val() })
	try(func() { it = p; it.val() })
	try(func() { _ = *s })
	try(func() { _ = len(*s) })
	try(func() { _ = 1 / zero })
	try(func() { _ = 1 % zero })
	try(func() { z8 /= z8 })
	try(func() { _ = 5 % zu })
	try(func() { _ = 1 << neg })
	try(func() { _ = uint8(1) >> neg })
	try(func() { zero <<= neg })
	try(func() { _ = make([]int, neg) })
	try(func() { _ = make([]int, 1, zero) })
	try(func() { _ = make([]int, 0, neg) })
	try(func() { _ = make([]int, 1<<62+zero) })
	try(func() { _ = make([]int, 0, 1<<62+zero) })
	try(func() { _ = make([]byte, zu-1) })
	f := 1.0
	f /= float64(zero)
	println(f)
}
