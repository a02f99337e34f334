// run
package main

import (
	"fmt"
	"io"
	"strings"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

func main() {
	var b strings.Builder
	fmt.Printf("%q %d\n", b.String(), b.Len())
	b.WriteString("abc")
	b.WriteByte('-')
	n, err := b.WriteRune('世')
	fmt.Println(n, err)
	n, err = b.WriteRune('x')
	fmt.Println(n, err)
	b.Write([]byte("bytes"))
	fmt.Fprintf(&b, "%d/%s", 42, "fmt")
	first := b.String()
	b.Grow(100)
	fmt.Println(b.Cap() >= b.Len()+100)
	b.WriteString("more")
	fmt.Println(first, b.String(), b.Len())
	try("copy", func() {
		c := b
		c.WriteByte('x')
	})
	try("grow", func() { b.Grow(-1) })
	b.Reset()
	fmt.Println(b.Len(), b.String() == "")
	for i := 0; i < 1000; i++ {
		b.WriteByte(byte('a' + i%26))
	}
	fmt.Println(b.Len(), b.String()[990:])

	r := strings.NewReader("héllo, 世界")
	fmt.Println(r.Len(), r.Size())
	buf := make([]byte, 3)
	fmt.Println(r.Read(buf))
	fmt.Printf("%q\n", buf)
	fmt.Println(r.ReadByte())
	fmt.Println(r.UnreadByte(), r.UnreadRune())
	fmt.Println(r.ReadRune())
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	fmt.Println(r.Seek(-3, io.SeekEnd))
	fmt.Println(r.ReadRune())
	fmt.Println(r.ReadRune())
	fmt.Println(r.ReadByte())
	fmt.Println(r.Read(buf))
	fmt.Println(r.Seek(-1, io.SeekStart))
	fmt.Println(r.Seek(0, 9))
	fmt.Println(r.ReadAt(buf, 8))
	fmt.Println(r.ReadAt(buf, 12))
	fmt.Println(r.ReadAt(buf, -1))
	fmt.Println(r.ReadAt(buf, 100))
	r.Seek(2, io.SeekStart)
	var out strings.Builder
	fmt.Println(r.WriteTo(&out))
	fmt.Printf("%q %d\n", out.String(), r.Len())
	r.Reset("new")
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)

	rep := strings.NewReplacer("<", "&lt;", ">", "&gt;", "&", "&amp;")
	fmt.Println(rep.Replace("<a & b>"), rep.Replace("none"))
	fmt.Println(strings.NewReplacer("a", "1", "b", "2").Replace("abcab"), strings.NewReplacer("hello", "bye").Replace("hello hello"))
	fmt.Println(strings.NewReplacer("a", "x", "aa", "y", "aaa", "z").Replace("aaaa"), strings.NewReplacer("aaa", "z", "aa", "y", "a", "x").Replace("aaaaab"))
	fmt.Println(strings.NewReplacer("", "-").Replace("abc"), strings.NewReplacer("", "-", "b", "+").Replace("abc"), strings.NewReplacer("b", "+", "", "-").Replace("abcé"))
	fmt.Println(strings.NewReplacer().Replace("x"), strings.NewReplacer("a", "").Replace("banana"), strings.NewReplacer("ab", "", "世", "world").Replace("abc世ab"))
	nn, err := rep.WriteString(&out, "<>")
	fmt.Println(nn, err)
	try("odd", func() { strings.NewReplacer("a") })
}
