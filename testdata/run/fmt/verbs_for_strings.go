// run

package main

import "fmt"

type s string
type b []byte

func main() {
	fmt.Printf("%s|%10s|%-10s|%.2s|%5.1s|%q|%x|%X|% x\n", "héllo", "héllo", "héllo", "héllo", "héllo", "héllo", "hi", "hi", "hi")
	fmt.Printf("%q %#q %+q %q\n", "a\tb\"c", "back`quote", "héé", "\xff\x00\u2028")
	fmt.Printf("%#q %#x %# x %v %+v %#v\n", "raw", "abc", "abc", "v", "v", "v\n")
	fmt.Printf("%s %v %x %q %d %#v\n", []byte("bytes"), []byte("ab"), []byte("ab"), []byte("q"), []byte("ab"), []byte("ab"))
	fmt.Printf("%s %v %q %#v\n", []string{"a", "b"}, []string{"a", "b c"}, []string{"a", "b"}, []string{"a", "b"})
	fmt.Printf("%s %v %T %#v %s %T\n", s("named"), s("named"), s("x"), s("x"), b("bb"), b("x"))
	fmt.Printf("%05s|%-5s|%5q|%c\n", "ab", "ab", "a", []rune("xyz"))
	fmt.Printf("%t %v %5t|%q\n", true, false, true, 'ø')
	fmt.Printf("%s %d\n", 5, "five")
	fmt.Println("a", 1, "b", "c", 2, 3, true, nil, 'x', []byte("z"))
	fmt.Print("a", 1, 2, "b", "c", 3.5, nil, nil, "\n")
	fmt.Println(fmt.Sprint("x", 1, 2, "y"), fmt.Sprintln("end", 1) == "end 1\n", fmt.Sprintf("%%|%3c|%-3c|", 'x', 'y'))
}
