// run

package main

type key [2]string

func main() {
	a, b := [3]int{1, 2, 3}, [3]int{1, 2, 3}
	println(a == b, a != b)
	b[2] = 4
	println(a == b, a != b)
	println([0]int{} == [0]int{}, [2]string{"a"} == [2]string{"a", ""})
	println(key{"x", "y"} == key{"x", "y"}, [2]key{} == [2]key{})
	c := [2]interface{}{1, "x"}
	d := [2]interface{}{1, "x"}
	println(c == d)
	d[1] = 'x'
	println(c == d)
	big1, big2 := [1000]byte{}, [1000]byte{}
	println(big1 == big2)
	big2[999] = 1
	println(big1 == big2)
	f := [1]float64{0}
	g := [1]float64{-f[0]}
	println(f == g)
	m := map[[2]int]string{{1, 2}: "one-two"}
	println(m[[2]int{1, 2}], m[[...]int{2, 1}] == "")
	p := &a
	println(*p == a, p[1] == a[1])
}
