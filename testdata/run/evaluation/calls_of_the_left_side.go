// run

package main

import "fmt"

var g = 1
var gp = &g
var gs = []int{1, 2, 3}
var gm = map[int]int{}

type S struct{ x int }

var st = &S{1}

//go:noinline
func nx() int { g = 9; gs = []int{7, 8, 9}; st = &S{5}; gm = map[int]int{0: 4}; return 0 }

//go:noinline
func nxp() *int { g = 9; st = &S{5}; return new(int) }
func reset()    { g = 1; gs = []int{1, 2, 3}; st = &S{1}; gm = map[int]int{0: 1} }

func main() {
	a := make([]int, 3)
	m := map[int]int{}
	var arr [3]int
	reset()
	a[nx()] = g
	fmt.Println(1, a)
	reset()
	a[nx()] = g + 1
	fmt.Println(2, a)
	reset()
	a[nx()] = gs[0]
	fmt.Println(3, a)
	reset()
	a[nx()] = st.x
	fmt.Println(4, a)
	reset()
	m[nx()] = g
	fmt.Println(5, m)
	reset()
	m[nx()] = st.x
	fmt.Println(6, m)
	reset()
	arr[nx()] = g * 2
	fmt.Println(7, arr)
	reset()
	*nxp() = g
	p := nxp()
	reset()
	*p = g
	reset()
	a[nx()] += g
	fmt.Println(8, a)
	reset()
	a[nx()], a[1] = g, st.x
	fmt.Println(9, a)
	reset()
	a[nx()] = gm[0]
	fmt.Println(10, a)
	reset()
	a[nx()] = len(gs) + gs[1]
	fmt.Println(11, a)
	l := 1
	inc := func() int { l = 50; return 0 }
	a[inc()] = l
	fmt.Println(12, a)
	l = 1
	a[inc()] = l + 1
	fmt.Println(13, a)
	l = 1
	m[inc()] = l * 3
	fmt.Println(14, m)
	l = 1
	x := []any{l, inc(), l}
	fmt.Println(x)
	l = 1
	fmt.Println(l, inc(), l)
	l = 1
	q := &l
	a[inc()] = *q
	fmt.Println(15, a)
	ps := []*S{{}}
	reset()
	ps[nx()].x = g
	fmt.Println(16, ps[0].x)
	reset()
	ps[nx()].x = st.x + 1
	fmt.Println(17, ps[0].x)
	ss := []string{""}
	str := "a"
	is := func() int { str = "changed"; return 0 }
	ss[is()] = str + "!"
	fmt.Println(18, ss)
	str = "a"
	ss[is()] = str[:1]
	fmt.Println(19, ss)
	bigs := make([][3000]int, 1)
	var big [3000]int
	ib := func() int { big[0] = 5; return 0 }
	bigs[ib()] = big
	fmt.Println(20, bigs[0][0])
	big[0] = 1
	bigs[ib()], l = big, 3
	fmt.Println(21, bigs[0][0])
	big[0] = 1
	bb, _ := big, ib()
	fmt.Println(22, bb[0])
	big[0] = 1
	bx := [][3000]int{big, {ib()}, big}
	fmt.Println(23, bx[0][0], bx[2][0])
	big[0] = 1
	fmt.Println(24, f3(big, ib()))
	sm := [3]int{1, 2, 3}
	ism := func() int { sm[0] = 100; return 0 }
	sms := make([][3]int, 1)
	sms[ism()] = sm
	fmt.Println(25, sms)
	sm[0] = 1
	y, _ := sm, ism()
	fmt.Println(26, y)
	sm[0] = 1
	ff := func(a [3]int, b int) int { return a[0] }
	fmt.Println(27, ff(sm, ism()))
	ch := make(chan int, 3)
	chf := func() chan int { l = 77; return ch }
	l = 1
	chf() <- l
	fmt.Println(28, <-ch)
	l = 1
	chf() <- l + 1
	fmt.Println(29, <-ch)
	reset()
	fmt.Println(30, gs[1:][nx()], [2]int{g, nx()}, g == 1 || nx() == 0)
}

func f3(b [3000]int, x int) int { return b[0] }
