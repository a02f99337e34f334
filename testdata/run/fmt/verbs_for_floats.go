// run

package main

import (
	"fmt"
	"math"
)

func main() {
	f := 3.14159265
	fmt.Printf("%f %.2f %8.3f|%-8.1f|%08.2f|%+.1f|% f\n", f, f, f, f, f, f, f)
	fmt.Printf("%e %E %.2e %g %G %.3g\n", 123456.789, 0.000123, 1e100, 1e21, 1e-7, 123456.0)
	fmt.Printf("%v %v %v %v %v\n", 1.0, 1e20, 1e21, 1e-4, 1e-5)
	fmt.Printf("%v %v %6.1f|%+v|%5v|%-7v|%07v\n", math.Inf(1), math.NaN(), math.Inf(-1), math.Inf(1), math.NaN(), math.NaN(), math.Inf(1))
	fmt.Printf("%v %g %f\n", float32(0.1), float32(1)/3, float32(16777216))
	fmt.Printf("%x %X %b\n", 1.5, 255.0, 1.0)
	fmt.Printf("%v %.2f %g %+.1e\n", 1+2i, 1.234-5i, complex64(0.1i), 1e10+1i)
	fmt.Printf("%#v %#v %#g %#.3f %#.0f\n", 1.0, 1e6, 1.0, 2.0, 3.0)
	fmt.Printf("%v %v %v\n", math.MaxFloat64, math.SmallestNonzeroFloat64, math.MaxFloat32)
	fmt.Printf("%v %f %.0f %.0f %.0f\n", -0.0, math.Copysign(0, -1), 0.5, 1.5, 2.5)
	fmt.Printf("%6.2f%% %v\n", 99.5, []float64{1, 2.5, 1e-9})
	fmt.Println(1e6, 123456789.0, 1e-6, float32(1e10), 100000000000000000000.0, 1.0)
}
