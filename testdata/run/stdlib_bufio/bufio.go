// run
package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type slow struct {
	s string
	n int
}

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p, r.s[:min(r.n, len(r.s))])
	r.s = r.s[n:]
	return n, nil
}

type stuck struct{}

func (stuck) Read([]byte) (int, error) { return 0, nil }

type counting struct{ writes []int }

func (c *counting) Write(p []byte) (int, error) {
	c.writes = append(c.writes, len(p))
	return len(p), nil
}

func scan(name string, s *bufio.Scanner) {
	fmt.Print(name, ":")
	for s.Scan() {
		fmt.Printf(" %q", s.Text())
	}
	fmt.Println(" err", s.Err())
}

func main() {
	text := "first line\nsecond\r\n\nwörld 世界\nlast"
	scan("lines", bufio.NewScanner(strings.NewReader(text)))
	s := bufio.NewScanner(&slow{text, 3})
	s.Split(bufio.ScanWords)
	scan("words", s)
	s = bufio.NewScanner(&slow{"aé世\xff", 1})
	s.Split(bufio.ScanRunes)
	scan("runes", s)
	s = bufio.NewScanner(strings.NewReader("abc"))
	s.Split(bufio.ScanBytes)
	scan("bytes", s)
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000) + "\nshort"))
	scan("long", s)
	s = bufio.NewScanner(strings.NewReader(strings.Repeat("x", 70000) + "\nshort"))
	s.Buffer(nil, 1<<20)
	n := 0
	for s.Scan() {
		n += len(s.Bytes())
	}
	fmt.Println(n, s.Err())
	s = bufio.NewScanner(strings.NewReader("1,2,STOP,3"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		i := bytes.IndexByte(data, ',')
		switch {
		case i < 0 && atEOF && len(data) > 0:
			return len(data), data, nil
		case i < 0:
			return 0, nil, nil
		case string(data[:i]) == "STOP":
			return i + 1, nil, bufio.ErrFinalToken
		}
		return i + 1, data[:i], nil
	})
	scan("custom", s)
	s = bufio.NewScanner(strings.NewReader("xx"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) { return -1, nil, nil })
	scan("negative", s)
	s = bufio.NewScanner(strings.NewReader("xx"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) { return 100, nil, nil })
	scan("too far", s)
	s = bufio.NewScanner(strings.NewReader("xx"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) { return 0, nil, errors.New("split failed") })
	scan("error", s)
	scan("stuck", bufio.NewScanner(stuck{}))

	r := bufio.NewReaderSize(&slow{text, 5}, 16)
	fmt.Println(r.Size(), r.Buffered())
	p, err := r.Peek(4)
	fmt.Printf("%q %v %d\n", p, err, r.Buffered())
	line, err := r.ReadString('\n')
	fmt.Printf("%q %v\n", line, err)
	l, pre, err := r.ReadLine()
	fmt.Printf("%q %v %v\n", l, pre, err)
	fmt.Println(r.ReadByte())
	fmt.Println(r.UnreadByte(), r.UnreadByte())
	fmt.Println(r.Discard(2))
	for i := 0; i < 3; i++ {
		fmt.Println(r.ReadRune())
	}
	fmt.Println(r.UnreadRune(), r.UnreadRune())
	b, err := r.ReadBytes('\n')
	fmt.Printf("%q %v\n", b, err)
	b, err = r.ReadBytes('\n')
	fmt.Printf("%q %v\n", b, err)
	fmt.Println(r.ReadByte())
	_, err = r.Peek(17)
	fmt.Println(err)
	_, err = r.Peek(-1)
	fmt.Println(err)
	r.Reset(strings.NewReader(strings.Repeat("0123456789", 5)))
	b, err = r.ReadSlice('x')
	fmt.Printf("%q %v\n", b, err)
	var out bytes.Buffer
	fmt.Println(r.WriteTo(&out))
	fmt.Println(out.String())
	_, err = bufio.NewReader(stuck{}).ReadByte()
	fmt.Println(err)

	c := &counting{}
	w := bufio.NewWriterSize(c, 8)
	w.WriteString("abc")
	fmt.Println(w.Buffered(), w.Available(), w.Size())
	w.WriteString("defghijklmnopqrstuvwxyz")
	w.WriteByte('!')
	w.WriteRune('世')
	fmt.Fprintf(w, "%d", 12345)
	fmt.Println(w.Flush(), c.writes)
	out.Reset()
	w.Reset(&out)
	fmt.Println(w.ReadFrom(strings.NewReader("from a reader")))
	w.Flush()
	fmt.Println(out.String())
	rw := bufio.NewReadWriter(bufio.NewReader(strings.NewReader("in")), bufio.NewWriter(&out))
	x, _ := rw.ReadString(0)
	rw.WriteString(" out:" + x)
	rw.Flush()
	fmt.Println(out.String())
}
