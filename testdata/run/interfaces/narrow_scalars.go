// run
package main

type small int8

func (s small) negative() bool { return s < 0 }

type pair complex64

func (p pair) parts() (float32, float32) { return real(p), imag(p) }

type two struct{ a, b int16 }

func show(x any) {
	switch v := x.(type) {
	case int8:
		println("int8", v, v < 0, int64(v))
	case int16:
		println("int16", v, v < 0, int64(v))
	case int32:
		println("int32", v, v < 0, int64(v))
	case uint8:
		println("uint8", v, int64(v))
	case uint32:
		println("uint32", v, int64(v))
	case float32:
		println("float32", v)
	case complex64:
		println("complex64", v, real(v) < 0, imag(v) < 0)
	case small:
		println("small", v, v.negative())
	case pair:
		println("pair", complex64(v))
	case two:
		println("two", v.a, v.b)
	}
}

func main() {
	n := -1
	for _, x := range []any{int8(n), int16(n), int32(n), uint8(n), uint32(n), float32(n), complex(float32(n), -2), small(n), pair(complex(float32(n), 3)), two{int16(n), -2}} {
		show(x)
	}
	var a any = rune(n)
	r := a.(rune)
	m, ok := a.(int32)
	println(r, m, ok, r == rune(n), a == any(rune(n)))
	var c any = complex(float32(n), -5)
	println(c.(complex64), c == any(complex(float32(n), float32(-5))))
	var i interface{ negative() bool } = small(n)
	println(i.negative(), i.(small))
	var p interface{ parts() (float32, float32) } = pair(complex(float32(n), 3))
	println(p.parts())
	keys := map[any]int{int8(n): 1, int32(n): 2, complex(float32(n), float32(0)): 3}
	println(keys[int8(-1)], keys[int32(-1)], keys[complex(float32(-1), float32(0))], keys[int16(-1)])
}
