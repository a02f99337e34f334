// run

package main

import (
	"bytes"
	"fmt"
	"io"
)

func main() {
	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world"))
	b.WriteByte('!')
	b.WriteRune('é')
	fmt.Fprintf(&b, "%d", 42)
	fmt.Println(b.String(), b.Len())
	p := make([]byte, 5)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p))
	line, err := b.ReadString('!')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.Len())
	fmt.Println(string(b.Next(2)), b.String())
	b.Truncate(1)
	fmt.Println(b.String())
	b.Reset()
	_, err = b.ReadByte()
	fmt.Println(err == io.EOF)
	fmt.Println(bytes.Equal([]byte("a"), []byte("a")), bytes.Equal(nil, []byte{}), bytes.Compare([]byte("a"), []byte("b")), bytes.Contains([]byte("abc"), []byte("bc")), bytes.Index([]byte("chicken"), []byte("ken")))
	fmt.Printf("%s %s %q %q\n", bytes.ToUpper([]byte("abc")), bytes.TrimSpace([]byte("  x ")), bytes.Split([]byte("a,b"), []byte(",")), bytes.Fields([]byte(" a b ")))
	fmt.Printf("%s %s %s\n", bytes.Repeat([]byte("ab"), 2), bytes.ReplaceAll([]byte("aa"), []byte("a"), []byte("bc")), bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte("-")))
	fmt.Println(bytes.HasPrefix([]byte("golang"), []byte("go")), bytes.Count([]byte("cheese"), []byte("e")), bytes.IndexByte([]byte("abc"), 'c'), bytes.Runes([]byte("é")))
	w := bytes.NewBufferString("copy me")
	var out bytes.Buffer
	m, err := io.Copy(&out, w)
	fmt.Println(m, err, out.String(), w.Len())
}
