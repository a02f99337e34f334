// run

package main

import (
	"errors"
	"fmt"
)

type pt struct {
	X, Y int
}
type nest struct {
	Name string
	P    pt
	Ptr  *pt
	M    map[string]int
	S    []interface{}
	e    error
	f    func()
	c    chan int
}
type named map[string][]int
type arr [2]bool
type iface interface{}

func main() {
	p := pt{1, 2}
	fmt.Printf("%v %+v %#v %T\n", p, p, p, p)
	fmt.Printf("%v %+v %#v %T\n", &p, &p, &p, &p)
	n := nest{Name: "n", P: p, M: map[string]int{"b": 2, "a": 1}, S: []interface{}{1, "x", nil, 2.5}}
	fmt.Printf("%v\n%+v\n%#v\n", n, n, n)
	fmt.Printf("%v %#v %v %#v\n", []int(nil), []int(nil), map[int]bool(nil), map[int]bool{true2: true})
	fmt.Printf("%v %#v %T\n", named{"z": {1}, "a": nil}, named{"q": {1, 2}}, named{})
	fmt.Printf("%v %#v %T\n", arr{true}, arr{false, true}, arr{})
	fmt.Printf("%v %+v %#v\n", []pt{{1, 2}, {3, 4}}, []*pt{nil}, []pt{{1, 2}})
	fmt.Printf("%v %+v\n", struct {
		A interface{}
		B *int
	}{}, struct{ E error }{})
	fmt.Printf("%#v %#v\n", struct{}{}, struct {
		A int
		b string
	}{1, "x"})
	fmt.Printf("%v %v %v\n", [3]int{}, [][]int{{1}, {2, 3}, nil}, [2][2]string{{"a", "b"}, {"c", "d"}})
	fmt.Printf("%v %d %s\n", map[pt]string{{2, 1}: "b", {1, 9}: "a"}, map[string]int{"k": 1}, map[string]error{"e": errors.New("x")})
	fmt.Printf("%v %+v %T %v\n", iface(nil), nil, nil, []interface{}{nil, 1})
	fmt.Printf("%6d|%-4v|%05d\n", []int{1, 22}, []string{"a"}, [2]int{3, -4})
	var np *pt
	var ne error
	fmt.Printf("%v %+v %#v %v\n", np, np, np, ne)
	fmt.Println(map[bool]int{true: 1, false: 0}, map[float64]string{2.5: "x", -1: "y"})
}

const true2 = 1
