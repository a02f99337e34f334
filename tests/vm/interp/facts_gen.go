// Prints facts.def: what Go's gc on amd64 makes of floats and strings, for the tests of the interpreter.
//
//	go run tests/vm/interp/facts_gen.go > tests/vm/interp/facts.def
package main

import (
	"fmt"
	"math"
)

var floats = []float64{
	0, math.Copysign(0, -1), 0.5, -0.5, 0.999999999, -0.999999999, 1, -1, 1.5, -1.5, 2.5, 127, 128, 255, 256, -128, -129,
	32767.9, 32768, 65535.5, 65536, 2147483647, 2147483648, 2147483648.5, -2147483648, -2147483649, 4294967295,
	4294967296, 4503599627370497.5, 9007199254740993, 9223372036854774784, 9223372036854775808, 9223372036854777856,
	-9223372036854775808, -9223372036854777856, 18446744073709549568, 18446744073709551616, 1e19, -1e19, 1e300, -1e300,
	math.Inf(1), math.Inf(-1), math.NaN(), math.SmallestNonzeroFloat64, -math.SmallestNonzeroFloat64,
	math.MaxFloat64, math.MaxFloat32, math.SmallestNonzeroFloat32, 1e-40, 3.4028235677973366e38, 16777217, 0.1, 1.0 / 3,
}

var ints = []uint64{
	0, 1, 2, 127, 255, 1<<24 - 1, 1 << 24, 1<<24 + 1, 1<<24 + 3, 1<<31 - 1, 1 << 31, 1<<32 - 1, 1 << 32, 1<<53 - 1, 1 << 53,
	1<<53 + 1, 1<<53 + 3, 1<<54 + 2, 1<<54 + 6, 1<<63 - 1, 1 << 63, 1<<63 + 1, 1<<63 + 1024, 1<<63 + 1025, 1<<63 + 3072,
	1<<64 - 1, 1<<64 - 1024, 1<<64 - 1025, 0x7fffffbfffffffff, 0x7fffff4000000001, 0xffffff0000000001, 0xffffff7fffffffff,
	0xffffff8000000000, 0x8000008000000000, 0x8000008000000001, 0x8000018000000000, 123456789012345678,
}

var bits = math.Float64bits
var bits32 = math.Float32bits

func b(v bool) int {
	if v {
		return 1
	}
	return 0
}

func conversions() {
	for _, f := range floats {
		g := float32(f)
		fmt.Printf("F64(%#x, %#x, %#x, %#x, %#x)\n", bits(f), uint64(int64(f)), uint64(int64(int32(f))), uint64(f), bits32(g))
		fmt.Printf("F32(%#x, %#x, %#x, %#x, %#x)\n", bits32(g), uint64(int64(g)), uint64(int64(int32(g))), uint64(g),
			bits(float64(g)))
	}
	for _, u := range ints {
		fmt.Printf("INT(%#x, %#x, %#x, %#x, %#x)\n", u, bits(float64(int64(u))), bits(float64(u)), bits32(float32(int64(u))),
			bits32(float32(u)))
	}
}

func operations() {
	some := []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 1e300, 5e-324, math.Inf(1), math.Inf(-1), math.NaN(), 3.4e38}
	for _, x := range some {
		fmt.Printf("UN64(%#x, %#x, %#x, %#x, %#x, %#x, %#x)\n", bits(x), bits(-x), bits(math.Sqrt(x)), bits(math.Abs(x)),
			bits(math.Floor(x)), bits(math.Ceil(x)), bits(math.Trunc(x)))
		for _, y := range some {
			fmt.Printf("BIN64(%#x, %#x, %#x, %#x, %#x, %#x, %#x, %#x, %d, %d, %d, %d)\n", bits(x), bits(y), bits(x+y), bits(x-y),
				bits(x*y), bits(x/y), bits(min(x, y)), bits(max(x, y)), b(x == y), b(x != y), b(x < y), b(x <= y))
			p, q := float32(x), float32(y)
			fmt.Printf("BIN32(%#x, %#x, %#x, %#x, %#x, %#x, %#x, %#x, %d, %d, %d, %d)\n", bits32(p), bits32(q), bits32(p+q),
				bits32(p-q), bits32(p*q), bits32(p/q), bits32(min(p, q)), bits32(max(p, q)), b(p == q), b(p != q), b(p < q), b(p <= q))
		}
	}
}

func complexes() {
	parts := []float64{0, math.Copysign(0, -1), 1, -2.5, 1e200, math.Inf(1), math.Inf(-1), math.NaN()}
	var all []complex128
	for _, re := range parts {
		for _, im := range parts {
			all = append(all, complex(re, im))
		}
	}
	for i, x := range all {
		for j, y := range all {
			if (i*7+j)%17 != 0 { // some of them
				continue
			}
			p, q := x*y, x/y
			fmt.Printf("CPX(%#x, %#x, %#x, %#x, %#x, %#x, %#x, %#x, %d)\n", bits(real(x)), bits(imag(x)), bits(real(y)),
				bits(imag(y)), bits(real(p)), bits(imag(p)), bits(real(q)), bits(imag(q)), b(x == y))
		}
	}
}

func strings() {
	some := []string{"", "\x00", "a", "ab", "abc", "abd", "b", "\x80", "a\x00", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"}
	for _, x := range some {
		for _, y := range some {
			fmt.Printf("STR(%d, %s, %d, %s, %d, %d, %d)\n", len(x), quote(x), len(y), quote(y), b(x == y), b(x < y), b(x <= y))
		}
	}
	for _, s := range []string{"a", "é", "€", "😀", "\x80", "\xc3", "\xc3(", "\xe2\x82", "\xe2\x28\xa1", "\xed\xa0\x80",
		"\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xc0\x80", "\xe0\x80\x80", "\xf8\x88\x80\x80\x80", "\ufffd", "\xef\xbf\xbf",
		"\xf4\x8f\xbf\xbf", "\x7f"} {
		next := len(s)
		var first rune
		for i, r := range s {
			if i == 0 {
				first = r
			} else {
				next = i
				break
			}
		}
		fmt.Printf("RUNE(%d, %s, %d, %d)\n", len(s), quote(s), first, next)
	}
}

// A C string literal, every byte in octal.
func quote(s string) string {
	out := `"`
	for i := 0; i < len(s); i++ {
		out += fmt.Sprintf(`\%03o`, s[i])
	}
	return out + `"`
}

func main() {
	fmt.Println("// Made by facts_gen.go with Go's gc toolchain on amd64.")
	fmt.Println("#ifdef F64")
	conversions()
	fmt.Println("#endif\n#ifdef BIN64")
	operations()
	fmt.Println("#endif\n#ifdef CPX")
	complexes()
	fmt.Println("#endif\n#ifdef STR")
	strings()
	fmt.Println("#endif")
}
