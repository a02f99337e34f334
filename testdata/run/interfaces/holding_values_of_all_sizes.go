// run

package main

type s0 struct{}
type s1 struct{ a int8 }
type s2 struct{ a, b int32 }
type s3 struct{ p *int }
type s4 struct{ a, b, c string }
type s5 [1]func() int

func (s s4) f() string { return s.a + s.c }

func get(i interface{}) interface{} { return i }

func main() {
	n := 5
	for _, i := range []interface{}{s0{}, s1{-7}, s2{1, 2}, s3{&n}, s4{"x", "y", "z"}, s5{func() int { return n }}, true, int8(-1), uint16(65535), 3.5, float32(2.5), 1i, "str", []int{1, 2, 3}, &n, nil, [3]int{7, 8, 9}, uint64(1 << 63), uintptr(1)} {
		switch v := get(i).(type) {
		case s0:
			println("s0")
		case s1:
			println(v.a)
		case s2:
			println(v.a, v.b)
		case s3:
			println(*v.p)
		case s4:
			println(v.f())
		case s5:
			println(v[0]())
		case bool, int8:
			println(v == true, v == int8(-1))
		case uint16:
			println(v)
		case float64:
			println(v)
		case float32:
			println(v)
		case complex128:
			println(v)
		case string:
			println(v)
		case []int:
			println(len(v), cap(v), v[2])
		case *int:
			println(v == &n)
		case [3]int:
			println(v[0], v[2])
		case nil:
			println("nil")
		case uint64:
			println(v)
		default:
			println("other")
		}
	}
}
