// run

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type slow struct{ s string }

func (r *slow) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	p[0] = r.s[0]
	r.s = r.s[1:]
	return 1, nil
}

type failing struct{ n int }

func (w *failing) Write(p []byte) (int, error) {
	if w.n -= len(p); w.n < 0 {
		return 0, errors.New("full")
	}
	return len(p), nil
}

func main() {
	b, err := io.ReadAll(&slow{"slow reader"})
	fmt.Println(string(b), err)
	var out bytes.Buffer
	n, err := io.Copy(&out, io.LimitReader(&slow{"limited text"}, 7))
	fmt.Println(n, err, out.String())
	n, err = io.CopyN(io.Discard, strings.NewReader("abc"), 5)
	fmt.Println(n, err)
	n, err = io.Copy(&failing{3}, io.MultiReader(strings.NewReader("ab"), strings.NewReader("cd")))
	fmt.Println(n, err)
	var a, c bytes.Buffer
	io.WriteString(io.MultiWriter(&a, &c), "both")
	fmt.Println(a.String(), c.String())
	var seen bytes.Buffer
	io.ReadAll(io.TeeReader(strings.NewReader("tee"), &seen))
	fmt.Println(seen.String())
	buf := make([]byte, 4)
	m, err := io.ReadFull(&slow{"abcdef"}, buf)
	fmt.Println(m, err, string(buf))
	m, err = io.ReadAtLeast(&slow{"ab"}, buf, 3)
	fmt.Println(m, err)
	sr := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	b, _ = io.ReadAll(sr)
	off, err := sr.Seek(-2, io.SeekEnd)
	fmt.Println(string(b), sr.Size(), off, err)
	pr, pw := io.Pipe()
	go func() {
		for i := range 3 {
			fmt.Fprintf(pw, "part %d;", i)
		}
		pw.CloseWithError(errors.New("writer's error"))
	}()
	b, err = io.ReadAll(pr)
	fmt.Println(string(b), err)
	_, err = pw.Write([]byte("x"))
	fmt.Println(err)
}
