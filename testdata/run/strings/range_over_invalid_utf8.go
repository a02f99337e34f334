// run

package main

func show(s string) {
	for i, r := range s {
		print(i, ":", r, " ")
	}
	println("len", len(s), "runes", len([]rune(s)))
}

func main() {
	show("\xff")
	show("a\x80b")
	show("\xc0\x80")             // overlong
	show("\xc1\xbf")             // overlong
	show("\xe0\x80\x80")         // overlong
	show("\xe0\x9f\xbf")         // overlong
	show("\xed\xa0\x80")         // surrogate
	show("\xed\xbf\xbf")         // surrogate
	show("\xf0\x80\x80\x80")     // overlong
	show("\xf4\x90\x80\x80")     // above the last code point
	show("\xf5\x80\x80\x80")     // never a first byte
	show("\xe4\xb8")             // cut short
	show("\xf0\x9f\x98")         // cut short
	show("\xe4\xb8x")            // cut short by another
	show("\xc3(\xa9")            // bad second byte
	show("\xfe\xfe\xff\xff")     // never valid
	show("\xef\xbf\xbd\xef\xbb\xbf") // replacement character and byte order mark are valid
	show("\xf4\x8f\xbf\xbf\x7f\xc2\x80")
}
