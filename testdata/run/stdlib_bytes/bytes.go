// run
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

func try(name string, f func()) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Println(name, "panics:", r)
		}
	}()
	f()
}

type half struct{ n int }

func (h *half) Write(p []byte) (int, error) {
	h.n++
	if h.n > 1 {
		return 0, errors.New("no more")
	}
	return len(p) / 2, nil
}

func main() {
	for _, str := range []string{"", "a,b,,c", "  héllo WÖRLD ", "\xff\xfeabc", "aaaa", "世界"} {
		s := []byte(str)
		fmt.Printf("%q %q %q %q\n", bytes.ToUpper(s), bytes.ToLower(s), bytes.Title(s), bytes.Fields(s))
		fmt.Printf("%q %q %q %q\n", bytes.Split(s, []byte(",")), bytes.Split(s, nil), bytes.SplitAfterN(s, []byte("a"), 2), bytes.TrimSpace(s))
		fmt.Println(bytes.Index(s, []byte("b")), bytes.LastIndex(s, []byte("a")), bytes.IndexAny(s, "bö界"), bytes.IndexRune(s, 'é'), bytes.IndexFunc(s, unicode.IsUpper), bytes.Count(s, []byte("a")), bytes.Count(s, nil), bytes.Contains(s, []byte("aa")))
		fmt.Printf("%q %q %q\n", bytes.ReplaceAll(s, []byte("a"), []byte("<>")), bytes.Replace(s, nil, []byte("."), 2), bytes.Map(func(r rune) rune {
			if r == 'a' {
				return -1
			}
			return unicode.ToUpper(r)
		}, s))
		fmt.Printf("%q %q %v %q\n", bytes.Trim(s, "a "), bytes.TrimFunc(s, unicode.IsLetter), bytes.Runes(s), bytes.ToValidUTF8(s, []byte("?")))
		fmt.Println(bytes.Equal(s, []byte("aaaa")), bytes.Compare(s, []byte("b")), bytes.EqualFold(s, bytes.ToUpper(s)), bytes.HasPrefix(s, []byte("a")), bytes.HasSuffix(s, []byte("c")))
	}
	fmt.Println(bytes.Equal(nil, []byte{}), bytes.TrimSpace([]byte("  ")) == nil, bytes.Clone(nil) == nil, bytes.Clone([]byte{}) != nil)
	fmt.Printf("%s %s\n", bytes.Join([][]byte{[]byte("x"), []byte("y")}, []byte(", ")), bytes.Repeat([]byte("ab"), 3))
	try("Repeat", func() { bytes.Repeat([]byte("x"), -1) })
	parts := bytes.Split([]byte("a b"), []byte(" "))
	fmt.Println(cap(parts[0]))

	var b bytes.Buffer
	b.WriteString("hello ")
	b.Write([]byte("world"))
	b.WriteByte('!')
	b.WriteRune('世')
	fmt.Fprintf(&b, " %d", 7)
	fmt.Println(b.String(), b.Len())
	p := make([]byte, 5)
	n, err := b.Read(p)
	fmt.Println(n, err, string(p))
	fmt.Println(b.UnreadByte(), b.UnreadByte())
	c, err := b.ReadByte()
	fmt.Println(string(c), err)
	line, err := b.ReadString('!')
	fmt.Printf("%q %v\n", line, err)
	r, size, err := b.ReadRune()
	fmt.Println(string(r), size, err, b.UnreadRune(), b.UnreadRune())
	peek, err := b.Peek(3)
	fmt.Printf("%q %v\n", peek, err)
	fmt.Printf("%q\n", b.Next(3))
	rest, err := b.ReadBytes('x')
	fmt.Printf("%q %v\n", rest, err)
	_, err = b.ReadByte()
	fmt.Println(err == io.EOF, b.UnreadByte())
	b.WriteString("0123456789")
	b.Truncate(4)
	fmt.Println(b.String())
	try("truncate", func() { b.Truncate(100) })
	try("grow", func() { b.Grow(-1) })
	m, err := b.ReadFrom(strings.NewReader(strings.Repeat("z", 3000)))
	fmt.Println(m, err, b.Len())
	var sink bytes.Buffer
	m, err = b.WriteTo(&sink)
	fmt.Println(m, err, b.Len(), sink.Len())
	sink.Truncate(10)
	fmt.Println(sink.WriteTo(&half{}))
	fmt.Println(sink.WriteTo(&half{1}))
	b.Reset()
	b.Write(append(b.AvailableBuffer(), "avail"...))
	fmt.Println(b.String(), (*bytes.Buffer)(nil).String())
	fmt.Println(bytes.NewBufferString("init").String(), bytes.NewBuffer([]byte("buf")).Len())

	rd := bytes.NewReader([]byte("reader"))
	rd.Seek(2, io.SeekStart)
	all, err := io.ReadAll(rd)
	fmt.Println(string(all), err, rd.Len(), rd.Size())
}
