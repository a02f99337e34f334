// run
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

type onlyReader struct{ io.Reader }
type onlyWriter struct{ io.Writer }

type at []byte

func (a at) WriteAt(p []byte, off int64) (int, error) { return copy(a[off:], p), nil }

type failing struct{ err error }

func (f failing) Read([]byte) (int, error)  { return 0, f.err }
func (f failing) Write([]byte) (int, error) { return 0, f.err }

func main() {
	bad := errors.New("bad")
	var buf bytes.Buffer
	fmt.Println(io.Copy(&buf, strings.NewReader("copied")))
	fmt.Println(io.Copy(onlyWriter{&buf}, onlyReader{strings.NewReader(" again")}))
	fmt.Println(io.CopyN(&buf, strings.NewReader("0123456789"), 4))
	fmt.Println(io.CopyN(&buf, strings.NewReader("01"), 4))
	fmt.Println(io.CopyBuffer(onlyWriter{&buf}, onlyReader{strings.NewReader("xyz")}, make([]byte, 2)))
	fmt.Println(buf.String())
	fmt.Println(io.Copy(&buf, failing{bad}))
	fmt.Println(io.Copy(failing{bad}, onlyReader{strings.NewReader("x")}))
	func() {
		defer func() { fmt.Println(recover()) }()
		io.CopyBuffer(&buf, strings.NewReader(""), []byte{})
	}()
	p := make([]byte, 4)
	fmt.Println(io.ReadFull(strings.NewReader("abcdef"), p))
	fmt.Println(io.ReadFull(strings.NewReader("ab"), p))
	fmt.Println(io.ReadFull(strings.NewReader(""), p))
	fmt.Println(io.ReadAtLeast(strings.NewReader("abc"), p, 2))
	fmt.Println(io.ReadAtLeast(strings.NewReader("abc"), p, 5))
	all, err := io.ReadAll(io.LimitReader(strings.NewReader("limited input"), 7))
	fmt.Println(string(all), err)
	all, err = io.ReadAll(io.MultiReader(strings.NewReader("one "), failing{io.EOF}, io.MultiReader(strings.NewReader("two "), strings.NewReader("three"))))
	fmt.Println(string(all), err)
	_, err = io.ReadAll(failing{bad})
	fmt.Println(err)
	buf.Reset()
	var second bytes.Buffer
	w := io.MultiWriter(&buf, onlyWriter{&second})
	fmt.Fprint(w, "both")
	fmt.Println(io.WriteString(w, "!"))
	fmt.Println(buf.String(), second.String())
	fmt.Println(io.MultiWriter(&buf, failing{bad}).Write([]byte("x")))
	buf.Reset()
	tee := io.TeeReader(strings.NewReader("teed"), &buf)
	io.ReadAll(tee)
	fmt.Println(buf.String())
	s := io.NewSectionReader(strings.NewReader("0123456789"), 2, 5)
	all, _ = io.ReadAll(s)
	fmt.Println(string(all), s.Size())
	fmt.Println(s.Seek(1, io.SeekStart))
	fmt.Println(s.Read(p))
	fmt.Println(s.Seek(-9, io.SeekEnd))
	fmt.Println(s.Seek(0, 7))
	fmt.Println(s.ReadAt(p, 3))
	fmt.Println(s.ReadAt(p, 10))
	_, off, n := s.Outer()
	fmt.Println(off, n)
	arr := make(at, 10)
	ow := io.NewOffsetWriter(arr, 3)
	ow.Write([]byte("ab"))
	ow.Seek(4, io.SeekStart)
	ow.Write([]byte("c"))
	ow.WriteAt([]byte("z"), 0)
	fmt.Printf("%q\n", arr)
	nc := io.NopCloser(strings.NewReader("nop"))
	_, isWT := nc.(io.WriterTo)
	fmt.Println(nc.Close(), isWT)
	fmt.Println(io.Copy(io.Discard, onlyReader{strings.NewReader("gone")}))
	fmt.Println(io.WriteString(io.Discard, "four"))

	pr, pw := io.Pipe()
	go func() {
		for i := 0; i < 3; i++ {
			fmt.Fprintf(pw, "line %d\n", i)
		}
		pw.CloseWithError(bad)
	}()
	all, err = io.ReadAll(pr)
	fmt.Printf("%q %v\n", all, err)
	fmt.Println(pw.Write([]byte("x")))
	pr, pw = io.Pipe()
	done := make(chan bool)
	go func() {
		n, err := pw.Write([]byte("0123456789"))
		fmt.Println("write:", n, err)
		done <- true
	}()
	fmt.Println(pr.Read(p))
	pr.Close()
	<-done
	fmt.Println(pr.Read(p))
	pr, pw = io.Pipe()
	go pw.Close()
	fmt.Println(pr.Read(p))
	fmt.Println(io.EOF, io.ErrUnexpectedEOF, io.ErrShortWrite, io.ErrShortBuffer, io.ErrNoProgress, io.ErrClosedPipe)
}
