// run

// Keys and elements of any size, also over 128 bytes and without size.
package main

import "fmt"

type key [20]int64   // 160 bytes
type value [33]int64 // 264 bytes
type exact [16]int64 // 128 bytes

func main() {
	m := map[key]value{}
	for i := range int64(300) {
		var k key
		k[19] = i
		v := m[k]
		v[32] = i * i
		m[k] = v
	}
	for i := range int64(300) {
		k := key{19: i}
		v, ok := m[k]
		if !ok || v[32] != i*i {
			fmt.Println("wrong", i)
		}
		if i%3 == 0 {
			delete(m, k)
		}
	}
	_, ok := m[key{0: 1}]
	fmt.Println(len(m), ok, m[key{19: 7}][32], m[key{19: 9}] == value{})
	sum := int64(0)
	for k, v := range m {
		sum += k[19] + v[32]
	}
	fmt.Println(sum)

	e := map[exact]exact{{1}: {2}}
	e[exact{1}] = exact{15: 3}
	fmt.Println(len(e), e[exact{1}][15])

	set := map[[200]byte]struct{}{}
	for i := range 100 {
		set[[200]byte{199: byte(i % 10)}] = struct{}{}
	}
	fmt.Println(len(set))

	one := map[struct{}]int{}
	one[struct{}{}]++
	one[struct{}{}]++
	fmt.Println(one)

	counts := map[string][40]int{}
	c := counts["a"]
	c[39]++
	counts["a"] = c
	fmt.Println(counts["a"][39], counts["b"][39])
}
