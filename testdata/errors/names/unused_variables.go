// errorcheck

package p

func f(unusedParam int) (unusedResult int) {
	a := 1 // ERROR "declared and not used: a"
	var b int // ERROR "declared and not used: b"
	var c, d = 1, 2 // ERROR "declared and not used: c"
	_ = d
	e := 0 // ERROR "declared and not used: e"
	e = 2
	for i := 0; ; { // ERROR "declared and not used: i"
	}
	for j, k := range []int{} { // ERROR "declared and not used: j"
		_ = k
	}
	if l := 1; true { // ERROR "declared and not used: l"
	}
	switch m := 3; { // ERROR "declared and not used: m"
	}
	func() {
		n := 1 // ERROR "declared and not used: n"
	}()
	var o struct{ x int }
	o.x = 1
	var p []int
	p[0] = 1
	var q *int
	*q = 1
	r := 1
	r++
	s := 1
	s += 2
	const unusedConst = 1
	type unusedType int
	var g func()
	g = func() { g() }
	_ = func(t int) { u := t } // ERROR "declared and not used: u"
	return
}
