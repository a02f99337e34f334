// run

package main

type s3 struct{ a, b, c byte }
type s12 struct{ a, b, c int32 }
type s24 struct{ a, b, c int }
type s40 struct{ a [5]int }
type s100 struct{ a [100]byte }

func main() {
	var a []byte
	var b []int16
	var c []int32
	var d []string
	var e []interface{}
	var f []s3
	var g []s12
	var h []s24
	var i []s40
	var j []s100
	var k []struct{}
	var l []*int
	for n := 1; n <= 600; n++ {
		a = append(a, 1)
		b = append(b, 1)
		c = append(c, 1)
		d = append(d, "")
		e = append(e, nil)
		f = append(f, s3{})
		g = append(g, s12{})
		h = append(h, s24{})
		i = append(i, s40{})
		j = append(j, s100{})
		k = append(k, struct{}{})
		l = append(l, nil)
		if n&(n-1) == 0 || n%97 == 0 {
			println(n, cap(a), cap(b), cap(c), cap(d), cap(e), cap(f), cap(g), cap(h), cap(i), cap(j), cap(k) >= n, cap(l))
		}
	}
	println(cap(append([]byte{}, "hello, world, this is a string"...)), cap([]byte("hello world, long enough to leave the stack buffer")) >= 50)
	println(cap(append([]string(nil), "a", "b", "c")), cap(append([]s24(nil), s24{}, s24{}, s24{})))
}
