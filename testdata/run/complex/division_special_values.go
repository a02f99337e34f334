// run

package main

func main() {
	zero := 0.0
	inf, nan := 1/zero, zero/zero
	vals := []complex128{complex(1, 1), complex(inf, 0), complex(0, inf), complex(nan, 1), complex(0, 0), complex(inf, nan), complex(1e300, 1e300), complex(-inf, inf)}
	for _, a := range vals {
		for _, b := range vals {
			q := a / b
			println(real(q), imag(q))
		}
	}
}
