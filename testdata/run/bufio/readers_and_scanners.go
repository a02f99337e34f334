// run

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

func main() {
	r := bufio.NewReaderSize(strings.NewReader("line one\nline two\r\nlong "+strings.Repeat("x", 40)+"\nlast"), 16)
	for {
		line, isPrefix, err := r.ReadLine()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%q %v\n", line, isPrefix)
	}
	r = bufio.NewReader(strings.NewReader("abc def"))
	p, err := r.Peek(2)
	fmt.Printf("%q %v %d\n", p, err, r.Buffered())
	c, _ := r.ReadByte()
	fmt.Println(c, r.UnreadByte(), r.UnreadByte())
	w, err := r.ReadString(' ')
	fmt.Printf("%q %v\n", w, err)
	w, err = r.ReadString(' ')
	fmt.Printf("%q %v\n", w, err)
	n, err := r.Discard(1)
	fmt.Println(n, err)
	for _, split := range []bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes} {
		s := bufio.NewScanner(strings.NewReader("é b\r\n\nc d"))
		s.Split(split)
		for s.Scan() {
			fmt.Printf("%q ", s.Text())
		}
		fmt.Println(s.Err())
	}
	s := bufio.NewScanner(strings.NewReader(strings.Repeat("y", 100)))
	s.Buffer(make([]byte, 0, 10), 50)
	fmt.Println(s.Scan(), s.Err(), errors.Is(s.Err(), bufio.ErrTooLong))
	s = bufio.NewScanner(strings.NewReader("1,2,3"))
	s.Split(func(data []byte, atEOF bool) (int, []byte, error) {
		if i := strings.IndexByte(string(data), ','); i >= 0 {
			return i + 1, data[:i], nil
		}
		if atEOF && len(data) > 0 {
			return len(data), data, bufio.ErrFinalToken
		}
		return 0, nil, nil
	})
	for s.Scan() {
		fmt.Print(s.Text(), ";")
	}
	fmt.Println()
	var sb strings.Builder
	bw := bufio.NewWriterSize(&sb, 4)
	bw.WriteString("hello")
	bw.WriteByte('!')
	bw.WriteRune('é')
	fmt.Println(bw.Buffered(), bw.Available(), sb.String())
	bw.Flush()
	fmt.Println(sb.String())
	_, err = io.ReadFull(strings.NewReader("ab"), make([]byte, 3))
	fmt.Println(err)
}
