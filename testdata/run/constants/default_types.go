// run

package main

func kind(v interface{}) string {
	switch v.(type) {
	case int:
		return "int"
	case float64:
		return "float64"
	case rune:
		return "rune"
	case complex128:
		return "complex128"
	case string:
		return "string"
	case bool:
		return "bool"
	case uint8:
		return "uint8"
	}
	return "other"
}

func main() {
	println(kind(1), kind(1.0), kind('a'), kind(1i), kind("s"), kind(1 < 2))
	println(kind('a'+1), kind('a'+1.0), kind(1+1.0), kind(1.0+1i), kind('a'*1i), kind(1/2.0))
	println(kind(1<<3), kind(2.0*3), kind(7/2), kind('b'-'a'))
	var s uint = 2
	println(kind(1<<s), kind(byte(1)<<s))
	x := 'x'
	y := 1e3
	z := 5
	println(kind(x), kind(y), kind(z), kind(uint8(z)))
	const k = 1
	println(kind(k), kind(k+0.5), kind(k == 1))
}
