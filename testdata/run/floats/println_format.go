// run

package main

// print writes a float with the fewest digits that read back as the same value.

func main() {
	zero := 0.0
	println(0.0, -zero, 1.0, -1.0, 0.5, 1e10, 1e100, 1e-100, 1e300, 5e-324, 1.7976931348623157e308)
	println(1/zero, -1/zero, zero/zero)
	println(0.1, 0.2, 0.1+0.2, 3.14159265358979, 2.5, 1234567.0, 12345678.9, 999999.95, 9999999.5)
	println(float32(0.1), float32(16777216), float32(1e-45), float32(3.4028235e38))
	negz := -1 / (1 / zero)
	println(negz, negz == 0, 1/negz)
	println(1e21, 1e22, 123e-5, 9.9999995, 9.99999949)
}
