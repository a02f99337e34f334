// run

package main

// Conversions copy: changing the bytes never changes a string.

func main() {
	b := []byte("abc")
	s := string(b)
	b[0] = 'X'
	println(s, string(b))
	c := []byte(s)
	c[1] = 'Y'
	println(s, string(c))
	m := map[string]int{}
	m[string(b)] = 1
	b[0] = 'Z'
	println(m["Xbc"], m["Zbc"], m[string(b)])
	t := s[1:]
	s = "new"
	println(t, s)
	for i, x := range []byte(s) {
		c[i] = x + 1
	}
	println(string(c), s)
	r := []rune("ab")
	u := string(r)
	r[0] = 'Q'
	println(u, string(r))
	if string(b) == "Zbc" && "Zbc" == string(b) {
		println("compared")
	}
	println(append([]byte("x"), s...)[1], string(append([]byte(nil), s[1:]...)))
	n := copy(b, "hello")
	println(n, string(b))
}
