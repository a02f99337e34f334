// run

package main

type pair struct {
	c complex128
	s string
}

func main() {
	m := map[complex128]string{1: "one", 1i: "i"}
	println(m[complex(1, 0)], m[complex(0, 1)], len(m[2]))
	z := 0.0
	m[complex(z, -z)] = "zero"
	println(m[0], m[complex(-z, z)])
	n := map[pair]int{{1 + 2i, "a"}: 5}
	println(n[pair{complex(1, 2), "a"}])
	var i, j interface{} = 1 + 2i, complex(1, 2)
	println(i == j, i == interface{}(complex64(1+2i)))
	nan := complex(z/z, 0)
	println(nan == nan, nan != nan)
	m[nan] = "x"
	m[nan] = "y"
	println(len(m), len(m[nan]))
	switch 2i * 2i {
	case -4:
		println("minus four")
	}
}
