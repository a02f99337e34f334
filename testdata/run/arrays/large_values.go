// run

// Arrays and structs too large for a frame keep value semantics everywhere.
package main

import (
	"fmt"
	"reflect"
)

const n = 5000

type big [n]int

type rec struct {
	name string
	a    [3000]*int
	tail int
}

func (b big) sum() int {
	s := 0
	for _, v := range b {
		s += v
	}
	return s
}
func (b big) with(i, v int) big { b[i] = v; return b }
func (b *big) set(i, v int)     { b[i] = v }

func fill(k int) (b big) {
	for i := range b {
		b[i] = i * k
	}
	return
}
func fill2(k int) (int, big, error) {
	var b big
	b[0] = k
	return k, b, nil
}
func change(b big) int      { b[1] = 100; return b.sum() }
func keep(b big) func() int { return func() int { return b[1] } }
func keepChanged(b big) func() int {
	return func() int { b[1]++; return b[1] }
}
func ptr(b big) *big { return &b }
func named() (r big) {
	defer func() {
		if e := recover(); e != nil {
			r[1] = 7
		}
	}()
	r[0] = 1
	panic("x")
}
func unnamed() big {
	defer func() { recover() }()
	b := fill(2)
	defer func() { b[0] = 9 }()
	return b
}
func unnamedPanics() big {
	defer func() { recover() }()
	panic("y")
}
func variadic(list ...big) (s int) {
	for _, b := range list {
		s += b[1]
	}
	return
}
func makeRec(s string, v int) rec {
	r := rec{name: s, tail: v}
	for i := range r.a {
		r.a[i] = &v
	}
	return r
}
func (r rec) String() string { return fmt.Sprint(r.name, *r.a[len(r.a)-1], r.tail) }

type summer interface{ sum() int }
type outer struct {
	x int
	big
}
type outerPtr struct {
	*rec
}

func main() {
	a := fill(1)
	b := a
	b[1] = 50
	fmt.Println(a[1], b[1], a.sum(), b.sum(), a == b, a == fill(1))
	fmt.Println(change(a), a[1])
	c := a.with(2, -1)
	fmt.Println(a[2], c[2])
	a.set(3, 33)
	fmt.Println(a[3], c[3])
	k, d, err := fill2(8)
	fmt.Println(k, d[0], err)
	a, b = b, a
	fmt.Println(a[1], b[1])
	f, g := keep(a), keepChanged(a)
	a[1] = 3
	fmt.Println(f(), g(), g(), a[1])
	p := ptr(a)
	p[1]++
	fmt.Println(p[1], a[1], (*p)[2])
	fmt.Println(named()[0], named()[1], unnamed()[1], unnamed()[0], unnamedPanics()[0])
	fmt.Println(variadic(a, b, *p), variadic())

	var e any = a
	a[1] = 77
	x := e.(big)
	x[1]++
	y, ok := e.(big)
	_, no := e.(rec)
	z, no2 := e.(rec)
	fmt.Println(e.(big)[1], x[1], y[1], ok, no, no2, z.name == "", e == any(y), e == any(x))
	switch v := e.(type) {
	case rec:
		fmt.Println("rec")
	case big:
		v[1] = 1
		fmt.Println(v[1], e.(big)[1])
	}
	var s summer = a
	a[1] = 0
	fmt.Println(s.sum(), s.(big)[1])
	m := a.sum
	w := a.with
	a[1] = 1000
	fmt.Println(m() == a.sum(), w(0, 5)[1], big.sum(a)-m(), (*big).sum(&a) == a.sum())
	h := (*big).set
	h(&a, 1, 4)
	fmt.Println(a[1])

	mp := map[string]big{"a": a}
	a[1] = 5
	fmt.Println(mp["a"][1], mp["none"][1], len(mp))
	mv, found := mp["none"]
	fmt.Println(mv[2], found)
	mp["b"] = a
	for k, v := range mp {
		v[1] = 9
		_ = k
	}
	fmt.Println(mp["b"][1])
	mk := map[big]int{a: 1}
	mk[a]++
	a[1] = 6
	mk[a] = 5
	fmt.Println(len(mk), mk[a])
	for k := range mk {
		k[0] = 1
	}
	delete(mk, a)
	fmt.Println(len(mk))

	sl := []big{a, fill(3)}
	sl = append(sl, a, sl[1])
	sl[0][1] = -5
	for _, v := range sl {
		v[0] = 1
	}
	fmt.Println(sl[0][0], sl[0][1], sl[2][1], sl[3][1], len(sl))
	sl[0], sl[1] = sl[1], sl[0]
	fmt.Println(sl[0][1], sl[1][1])
	copy(sl[1:], sl)
	fmt.Println(sl[1][1], sl[2][1])
	q := &sl[0]
	q[1] = 12345
	fmt.Println(sl[0][1], (*q)[1])

	o := outer{1, a}
	o2 := o
	o2.big[1] = 2
	fmt.Println(o.sum() == a.sum(), o.big[1], o2.big[1], o == o2)
	s = o
	fmt.Println(s.sum() == a.sum())
	s = &o2
	fmt.Println(s.sum())
	op := outerPtr{&rec{}}
	*op.rec = makeRec("op", 6)
	fmt.Println(op, fmt.Stringer(op).String())
	r := makeRec("r", 3)
	r2 := r
	r2.tail = 4
	fmt.Println(r, r2, &r2, r == r2)
	lit := rec{"lit", r.a, r.tail + 1}
	lit = rec{lit.name + "2", lit.a, lit.tail}
	fmt.Println(lit)
	arr := [3]rec{r, r2, lit}
	arr2 := arr
	arr2[1].tail = 50
	i := 1
	fmt.Println(arr[i], arr2[i], arr == arr2)
	for i, v := range arr {
		arr[2].tail = 99
		v.tail++
		if i == 2 {
			fmt.Println(v.tail, arr[2].tail)
		}
	}
	for i := range arr[2:] {
		fmt.Println(i)
	}

	rv := reflect.ValueOf(change).Call([]reflect.Value{reflect.ValueOf(a)})
	fmt.Println(rv[0].Int() == int64(change(a)))
	rv = reflect.ValueOf(fill).Call([]reflect.Value{reflect.ValueOf(2)})
	fmt.Println(rv[0].Interface().(big)[2], rv[0].Len())
	rm := reflect.ValueOf(a).MethodByName("With")
	fmt.Println(rm.IsValid())
	mf := reflect.MakeFunc(reflect.TypeOf(fill), func(args []reflect.Value) []reflect.Value {
		b := fill(int(args[0].Int()))
		b[0] = -1
		return []reflect.Value{reflect.ValueOf(b)}
	}).Interface().(func(int) big)
	fmt.Println(mf(3)[0], mf(3)[2])
}
