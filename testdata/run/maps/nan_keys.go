// run

package main

func main() {
	zero := 0.0
	nan := zero / zero
	m := map[float64]int{}
	for i := 0; i < 20; i++ {
		m[nan] = i
	}
	println(len(m))
	_, ok := m[nan]
	println(ok)
	delete(m, nan)
	println(len(m))
	sum := 0
	for k, v := range m {
		if k == k {
			println("equal?")
		}
		sum += v
	}
	println(sum)
	m[1] = 5
	println(len(m), m[1])
	clear(m)
	println(len(m))
	i := map[interface{}]int{nan: 1}
	i[nan] = 2
	i[float32(nan)] = 3
	println(len(i))
	m[zero] = 1
	m[-zero] = 2
	println(len(m), m[0])
}
