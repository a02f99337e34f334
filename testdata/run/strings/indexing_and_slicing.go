// run

package main

func main() {
	s := "hello, world"
	println(s[0], s[11], s[1:3], s[:5], s[7:], s[:], s[3:3] == "")
	println(len(s), len(s[2:]), s[len(s)-1:])
	t := s[7:]
	println(t, t[1:3], t[:0] == "")
	const c = "constant"
	println(c[2], c[1:4], len(c[1:4]))
	for i := 0; i < 3; i++ {
		print(s[i], " ", s[i:i+2], " ")
	}
	println()
	var i8 int8 = 2
	var u64 uint64 = 3
	println(s[i8], s[u64], s[i8:u64])
	n := 5
	println(s[n:][:n][1:])
	println("literal"[3], "literal"[2:4])
}
