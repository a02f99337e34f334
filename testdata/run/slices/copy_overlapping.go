// run

package main

func show(s []int) {
	for _, x := range s {
		print(x, " ")
	}
	println()
}

func main() {
	a := []int{1, 2, 3, 4, 5, 6}
	println(copy(a[2:], a))
	show(a)
	a = []int{1, 2, 3, 4, 5, 6}
	println(copy(a, a[2:]))
	show(a)
	println(copy(a, a), copy(a[:0], a), copy(a, []int(nil)), copy([]int(nil), a))
	b := []string{"a", "b", "c", "d"}
	println(copy(b[1:], b))
	println(b[0], b[1], b[2], b[3])
	c := make([]byte, 3)
	println(copy(c, "hello"), string(c), copy(c[1:], "é"), c[1], c[2])
	type bytes []byte
	d := bytes("xyz")
	println(copy(d, c[:1]), string(d[1:]))
	e := make([]interface{}, 2)
	println(copy(e, []interface{}{1, "x", nil}), e[1].(string))
	big := make([]int, 3000)
	for i := range big {
		big[i] = i
	}
	copy(big[1:], big)
	println(big[0], big[1], big[2999])
	copy(big, big[1:])
	println(big[0], big[1], big[2998], big[2999])
}
