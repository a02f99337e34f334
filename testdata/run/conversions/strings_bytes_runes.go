// run

package main

type myBytes []byte
type myByte byte
type myString string

func main() {
	s := "héllo, 世界"
	b := []byte(s)
	println(len(s), len(b), b[1], b[2])
	b[0] = 'H'
	println(s, string(b))
	r := []rune(s)
	println(len(r), r[1], r[7], r[8])
	r[1] = 'e'
	println(string(r), len(string(r)))
	println(string([]rune{-1, 0xd800, 'a', 0x10ffff, 0x110000}) == "\ufffd\ufffda\U0010ffff\ufffd")
	bad := "a\xffb\xc0\xafc\xed\xa0\x80"
	for _, c := range []rune(bad) {
		print(c, " ")
	}
	println()
	println(string(myBytes("xyz")), myString([]myByte{65, 66}), string([]byte(nil)) == "", len([]byte("")), []byte("") == nil)
	mb := myBytes(myString("q"))
	println(len(mb), string(mb[:0]) == "")
}
