// run

package main

func main() {
	r := rune(0x4e16)
	println(string(r), string(rune(65)), string(rune(0xe9)), string(rune(0x1F600)))
	for _, bad := range []rune{-1, 0xd800, 0xdfff, 0x110000, 1<<31 - 1} {
		s := string(bad)
		println(len(s), s == "\ufffd", s[0], s[1], s[2])
	}
	var b byte = 200
	println(string(rune(b)), len(string(rune(b))))
	type R rune
	type S string
	println(S(R('x')), string(S("abc")))
	z := string(rune(0))
	println(len(z), z == "\x00")
}
