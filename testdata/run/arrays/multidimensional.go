// run

package main

func main() {
	var a [3][4][2]int
	n := 0
	for i := range a {
		for j := range a[i] {
			for k := range a[i][j] {
				a[i][j][k] = n
				n++
			}
		}
	}
	println(a[0][0][1], a[1][2][0], a[2][3][1], len(a), len(a[0]), len(a[0][0]))
	b := a[1]
	a[1][0][0] = -1
	println(b[0][0], a[1][0][0])
	c := a[1:][0][1:3]
	c[0][1] = 77
	println(a[1][1][1], len(c), cap(c))
	p := &a[2][3]
	p[0], p[1] = p[1], p[0]
	println(a[2][3][0], a[2][3][1])
	sum := 0
	for _, x := range a {
		for _, y := range x {
			for _, z := range y {
				sum += z
			}
		}
	}
	println(sum)
	var i, j uint8 = 2, 1
	a[i][j][i-j] += 5
	println(a[2][1][1])
	type m3 [3][3]float64
	id := m3{{1}, {0, 1}, {0, 0, 1}}
	println(id[0][0]*id[1][1]*id[2][2], id[0][1])
}
