// run

package main

type bigKey [40]int
type bigVal [50]string

func main() {
	m := map[bigKey]bigVal{}
	for i := 0; i < 100; i++ {
		var k bigKey
		k[39] = i
		var v bigVal
		v[49] = string(rune('A' + i%26))
		m[k] = v
	}
	var k bigKey
	k[39] = 27
	println(len(m), m[k][49])
	k[0] = 1
	println(m[k][49] == "")
	n := 0
	for k, v := range m {
		if v[49] == "B" {
			n += k[39]
		}
	}
	println(n)
	k = bigKey{}
	delete(m, k)
	_, ok := m[k]
	println(ok, len(m))
	z := map[int]struct{}{}
	for i := 0; i < 50; i++ {
		z[i%10] = struct{}{}
	}
	println(len(z))
}
