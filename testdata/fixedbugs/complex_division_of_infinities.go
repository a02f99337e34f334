// run

// A half that is NaN stays NaN while the other is not: only where both are lost infinities are put in.
package main

import "math"

//go:noinline
func div(x, y complex128) complex128 { return x / y }

func main() {
	inf := math.Inf(1)
	println(div(complex(inf, inf), complex(1, 1e200)))
	println(div(complex(inf, inf), complex(1e200, -2.5)))
	println(div(complex(inf, 1), complex(1, 2)))
	println(div(complex(inf, 1), complex(1, 0)))
	println(div(complex(1, 2), complex(inf, inf)))
	println(div(complex(inf, -inf), complex(1, 1)))
	println(div(complex(1, 2), complex(0, 0)))
}
