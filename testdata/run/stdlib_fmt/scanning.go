// run

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

type pair struct{ a, b int }

func (p *pair) Scan(s fmt.ScanState, verb rune) error {
	w, ok := s.Width()
	fmt.Print("[", string(verb), " ", w, ok, "]")
	s.SkipSpace()
	_, err := fmt.Fscanf(s, "%d-%d", &p.a, &p.b)
	return err
}

type word string

func (w *word) Scan(s fmt.ScanState, verb rune) error {
	tok, err := s.Token(true, func(r rune) bool { return r != ',' })
	*w = word(tok)
	if r, _, e := s.ReadRune(); e == nil && r != ',' {
		s.UnreadRune()
	}
	if string(tok) == "bad" {
		return errors.New("bad word")
	}
	return err
}

// slow gives one byte a Read.
type slow struct{ s string }

func (s *slow) Read(b []byte) (int, error) {
	if s.s == "" {
		return 0, io.EOF
	}
	b[0] = s.s[0]
	s.s = s.s[1:]
	return 1, nil
}

type broken struct{}

func (broken) Read(b []byte) (int, error) { return 0, errors.New("broken pipe") }

func main() {
	var i, j int
	var s, t string
	var f float64
	var b bool
	var c complex128
	var u uint8
	var r rune
	var bs []byte
	var p pair
	var w1, w2 word
	show := func(n int, err error) {
		fmt.Println(n, err, i, j, s, t, f, b, c, u, r, bs, p, w1, w2)
	}
	show(fmt.Sscan("12 abc 3.5 true (1+2i) 200", &i, &s, &f, &b, &c, &u))
	show(fmt.Sscan("0x1f 0b11", &i, &j))
	show(fmt.Sscan("1_000 -0o17", &i, &j))
	show(fmt.Sscan("300", &u))
	show(fmt.Sscan("7\n8", &i, &j))
	show(fmt.Sscanln("9\n10", &i, &j))
	show(fmt.Sscanln("9 10 11", &i, &j))
	show(fmt.Sscanf("age: 42 name: bob", "age: %d name: %s", &i, &s))
	show(fmt.Sscanf("12345", "%2d%3d", &i, &j))
	show(fmt.Sscanf("xyz", "%1s%s", &s, &t))
	show(fmt.Sscanf("é5", "%c%d", &r, &i))
	show(fmt.Sscanf("ff 17 101", "%x %o %b", &i, &j, &u))
	show(fmt.Sscanf(`"quo ted" 6869`, "%q %x", &s, &bs))
	show(fmt.Sscanf("50%", "%d%%", &i))
	show(fmt.Sscanf("1,2", "%d,%d", &i, &j))
	show(fmt.Sscanf("1;2", "%d,%d", &i, &j))
	show(fmt.Sscanf("1\n2", "%d\n%d", &i, &j))
	show(fmt.Sscanf("1 2", "%d\n%d", &i, &j))
	show(fmt.Sscanf("U+0041", "%U", &r))
	show(fmt.Sscan("", &i))
	show(fmt.Sscan("x", &i))
	show(fmt.Sscan("1", i))
	show(fmt.Sscanf("1", "%d", &i, &j))
	show(fmt.Sscanf("1 2", "%d %d", &i))
	show(fmt.Sscan("3-4 5-6", &p, &p))
	show(fmt.Sscanf("3-4", "%4v", &p))
	show(fmt.Sscan("one,two", &w1, &w2))
	show(fmt.Sscan("one,bad", &w1, &w2))
	rd := bufio.NewReader(strings.NewReader("1 2\n3\n\n4 five\n"))
	for {
		n, err := fmt.Fscan(rd, &i)
		show(n, err)
		if err != nil {
			break
		}
	}
	show(fmt.Fscanln(rd, &s))
	sl := &slow{"10 20 héllo\nrest of it"}
	show(fmt.Fscan(sl, &i, &j, &s))
	fmt.Printf("%q\n", sl.s)
	show(fmt.Fscan(broken{}, &i))
	rest := strings.NewReader("a\nb")
	show(fmt.Fscanln(rest, &s))
	show(fmt.Fscanln(rest, &s))
	show(fmt.Fscanln(rest, &s))
}
