// run

package main

func main() {
	a, b := 3+4i, 1-2i
	println(a+b, a-b, a*b, a/b, -a)
	println(real(a), imag(a), a == b, a != b, a == complex(3, 4))
	var c complex64 = 1 + 1i
	c *= c
	println(c, real(c), imag(c))
	c /= 2i
	println(c)
	c += 1
	c -= 1i
	println(c)
	const k = (1 + 2i) * (1 - 2i)
	println(k, int(k), real(k))
	println(1i*1i, 2i, 0i, complex(float32(1), 2))
	d := complex64(a)
	println(complex128(d) == a)
	var z complex128
	println(z, z == 0)
}
