// run

package main

type reader interface{ read() int }
type other interface{ read() int }
type num int
type box struct{ r reader }

func (n num) read() int { return int(n) }

func main() {
	var a reader = num(1)
	var o other = num(1)
	b := reader(o)
	println(a == b, a == o, other(a) == o)
	println(box{a} == box{b}, [1]reader{a} == [1]reader{b})
	m := map[reader]int{a: 7}
	println(m[b], m[reader(other(num(2)))])
	k := map[box]int{{a}: 8}
	println(k[box{b}])
	var none reader
	println(none == b, none == nil)
}
