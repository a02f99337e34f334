package bufio

import (
	real "bufio"
	"bytes"
	"errors"
	"fmt"
	realio "io"
	"math/rand"
	"st/bufio"
	"st/io"
	"strings"
	"testing"
)

// source gives data in odd pieces, then an error.
type source struct {
	data string
	seed int
	end  error
}

func (s *source) Read(p []byte) (int, error) {
	s.seed = s.seed*1103515245 + 12345
	k := s.seed >> 16 & 15
	if k == 0 {
		return 0, nil
	}
	if len(s.data) == 0 {
		return 0, s.end
	}
	n := copy(p, s.data[:min(len(s.data), k*3)])
	s.data = s.data[n:]
	if len(s.data) == 0 && k&1 != 0 {
		return n, s.end
	}
	return n, nil
}

func name(err error) string {
	if err == nil {
		return "nil"
	}
	return err.Error()
}

func catch(f func() string) (s string) {
	defer func() {
		if e := recover(); e != nil {
			s = fmt.Sprint("panic: ", e)
		}
	}()
	return f()
}

type rd interface {
	Peek(int) ([]byte, error)
	Discard(int) (int, error)
	Read([]byte) (int, error)
	ReadByte() (byte, error)
	UnreadByte() error
	ReadRune() (rune, int, error)
	UnreadRune() error
	ReadSlice(byte) ([]byte, error)
	ReadLine() ([]byte, bool, error)
	ReadBytes(byte) ([]byte, error)
	ReadString(byte) (string, error)
	Buffered() int
}

func step(r rd, op, n int) string {
	return catch(func() string {
		var s string
		switch op {
		case 0:
			b, e := r.Peek(n)
			s = fmt.Sprintf("%q %v", b, name(e))
		case 1:
			m, e := r.Discard(n)
			s = fmt.Sprint(m, name(e))
		case 2:
			p := make([]byte, n)
			m, e := r.Read(p)
			s = fmt.Sprint(m, name(e), string(p))
		case 3:
			c, e := r.ReadByte()
			s = fmt.Sprint(c, name(e))
		case 4:
			s = name(r.UnreadByte())
		case 5:
			c, m, e := r.ReadRune()
			s = fmt.Sprint(c, m, name(e))
		case 6:
			s = name(r.UnreadRune())
		case 7:
			b, e := r.ReadSlice('\n')
			s = fmt.Sprintf("%q %v", b, name(e))
		case 8:
			b, p, e := r.ReadLine()
			s = fmt.Sprintf("%q %v %v %v", b, p, name(e), b == nil)
		case 9:
			b, e := r.ReadBytes('a')
			s = fmt.Sprintf("%q %v", b, name(e))
		case 10:
			b, e := r.ReadString('\n')
			s = fmt.Sprintf("%q %v", b, name(e))
		}
		return s + fmt.Sprint(" ", r.Buffered())
	})
}

func text(n int) string {
	p := []string{"a", "\n", "\r\n", "é", "世界", "\xff", "hello ", "  ", "word", "\t", "\r"}
	var b strings.Builder
	for b.Len() < n {
		b.WriteString(p[rand.Intn(len(p))])
	}
	return b.String()
}

func TestReader(t *testing.T) {
	for i := 0; i < 20000; i++ {
		s, seed := text(rand.Intn(120)), rand.Int()
		var e1, e2 error = io.EOF, realio.EOF
		if i%5 == 0 {
			e1 = errors.New("bad")
			e2 = e1
		}
		size := 16 + rand.Intn(40)
		a := bufio.NewReaderSize(&source{s, seed, e1}, size)
		b := real.NewReaderSize(&source{s, seed, e2}, size)
		for j := 0; j < 40; j++ {
			op, n := rand.Intn(11), rand.Intn(60)-1
			if op == 2 && n < 0 {
				n = 0
			}
			if x, y := step(a, op, n), step(b, op, n); x != y {
				t.Fatalf("op %d %d: %s want %s", op, n, x, y)
			}
		}
		var o1, o2 bytes.Buffer
		n1, x1 := a.WriteTo(&o1)
		n2, x2 := b.WriteTo(&o2)
		if e1 == io.EOF && o1.String() != o2.String() { // bytes.Buffer.ReadFrom knows only Go's EOF
			t.Fatal("WriteTo", n1, n2, x1, x2, o1.String(), o2.String())
		}
	}
}

func TestScanner(t *testing.T) {
	for i := 0; i < 10000; i++ {
		s, seed := text(rand.Intn(300)), rand.Int()
		a := bufio.NewScanner(&source{s, seed, io.EOF})
		b := real.NewScanner(&source{s, seed, realio.EOF})
		k := rand.Intn(4)
		a.Split([]bufio.SplitFunc{bufio.ScanLines, bufio.ScanWords, bufio.ScanRunes, bufio.ScanBytes}[k])
		b.Split([]real.SplitFunc{real.ScanLines, real.ScanWords, real.ScanRunes, real.ScanBytes}[k])
		if i%3 == 0 {
			c, m := rand.Intn(20), rand.Intn(60)
			a.Buffer(make([]byte, 0, c), m)
			b.Buffer(make([]byte, 0, c), m)
		}
		for {
			x, y := a.Scan(), b.Scan()
			if x != y || a.Text() != b.Text() || name(a.Err()) != name(b.Err()) {
				t.Fatalf("%v %v %q %q %v %v", x, y, a.Text(), b.Text(), a.Err(), b.Err())
			}
			if !x {
				break
			}
		}
	}
}

type drain struct {
	strings.Builder
	seed int
}

func (d *drain) Write(p []byte) (int, error) {
	d.seed = d.seed*1103515245 + 12345
	if d.seed>>16&63 == 0 {
		d.Builder.Write(p[:len(p)/2])
		return len(p) / 2, errors.New("full")
	}
	d.Builder.Write(p)
	d.Builder.WriteByte('|')
	return len(p), nil
}

func (d *drain) WriteString(s string) (int, error) { return d.Write([]byte(s)) }

type wr interface {
	Write([]byte) (int, error)
	WriteString(string) (int, error)
	WriteByte(byte) error
	WriteRune(rune) (int, error)
	Flush() error
	Buffered() int
	Available() int
}

func wstep(w wr, op int, s string) string {
	switch op {
	case 0:
		n, e := w.Write([]byte(s))
		return fmt.Sprint(n, name(e), w.Buffered(), w.Available())
	case 1:
		n, e := w.WriteString(s)
		return fmt.Sprint(n, name(e), w.Buffered(), w.Available())
	case 2:
		return fmt.Sprint(name(w.WriteByte('x')), w.Buffered())
	case 3:
		n, e := w.WriteRune('世')
		return fmt.Sprint(n, name(e), w.Buffered())
	}
	return fmt.Sprint(name(w.Flush()), w.Buffered())
}

func TestWriter(t *testing.T) {
	for i := 0; i < 20000; i++ {
		seed, size := rand.Int(), rand.Intn(40)
		d1, d2 := &drain{seed: seed}, &drain{seed: seed}
		a, b := bufio.NewWriterSize(d1, size), real.NewWriterSize(d2, size)
		for j := 0; j < 30; j++ {
			op, s := rand.Intn(5), text(rand.Intn(70))
			if x, y := wstep(a, op, s), wstep(b, op, s); x != y || d1.String() != d2.String() {
				t.Fatalf("%d %q: %s want %s", op, s, x, y)
			}
		}
	}
}
