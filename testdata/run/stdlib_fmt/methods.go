// run

package main

import (
	"errors"
	"fmt"
	"os"
)

// F writes what it is asked for.
type F struct{ n int }

func (f F) Format(s fmt.State, verb rune) {
	w, hasW := s.Width()
	p, hasP := s.Precision()
	fmt.Fprintf(s, "[%c %d,%v %d,%v", verb, w, hasW, p, hasP)
	for _, c := range "+-# 0" {
		if s.Flag(int(c)) {
			fmt.Fprintf(s, " %q", c)
		}
	}
	fmt.Fprint(s, " ", fmt.FormatString(s, verb), "]")
	if ws, ok := s.(interface{ WriteString(string) (int, error) }); ok {
		ws.WriteString("!")
	}
	if f.n == 7 {
		panic(fmt.Errorf("seven with %c", verb))
	}
}

type G struct{ a int }

func (G) GoString() string { return "G{!}" }

type S string

func (s S) String() string { return "S(" + string(s) + ")" }

type P struct{ v int }

func (p *P) String() string { return fmt.Sprint("P", p.v) }

type E struct{ code int }

func (e *E) Error() string { return fmt.Sprint("E", e.code) }

type both struct{}

func (both) Error() string  { return "as error" }
func (both) String() string { return "as string" }

type explode struct{ with any }

func (e explode) String() string { panic(e.with) }

type nested struct{ e explode }

func (n nested) String() string { return fmt.Sprintf("nested %v", n.e) }

type self struct{ n int }

func (s self) String() string {
	if s.n == 0 {
		return "."
	}
	return fmt.Sprintf("<%v>", self{s.n - 1})
}

type holder struct {
	F F
	f F
	S S
	s S
	p *P
	P *P
	e error
	E error
	g G
	G G
	I any
	i any
}

func main() {
	for _, f := range []string{"%v", "%d", "%+v", "%#v", "%-+# 0x", "%10.3s", "%.q", "%5U", "%T", "%w"} {
		fmt.Printf(f+"\n", F{1})
	}
	fmt.Println(F{2}, []F{{3}}, map[string]F{"k": {4}}, &F{5}, struct{ a, B F }{F{6}, F{6}})
	fmt.Printf("%v %s\n", F{7}, []F{{7}})
	for _, f := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		fmt.Printf(f+" | ", G{1})
		fmt.Printf(f+" | ", S("s"))
		fmt.Printf(f+" | ", &E{2})
		fmt.Printf(f+" | ", both{})
		if f != "%#v" && f != "%d" { // addresses
			fmt.Printf(f+" | ", []error{&E{3}, nil})
		}
		fmt.Printf(f+" | ", map[S]S{"a": "b"})
		fmt.Printf(f+" | ", (*P)(nil))
		fmt.Printf(f+" | ", (*E)(nil))
		fmt.Printf(f+"\n", []*P{nil})
	}
	h := holder{S: "x", s: "y", P: &P{1}, e: &E{1}, E: &E{2}, I: S("i"), i: S("j")}
	h.p = nil
	h.e = nil
	fmt.Printf("%v\n%+v\n", h, h)
	fmt.Printf("%v %v %d\n", P{1}, &P{1}, &P{1}) // &{1}: %d does not call String
	for _, w := range []any{"text", S("stringer"), 5, nil, []int{1}} {
		fmt.Printf("%v|%s|%d|%+8q\n", explode{w}, explode{w}, explode{w}, explode{w})
	}
	fmt.Println(nested{explode{"deep"}})
	fmt.Println(self{3})
	e := fmt.Errorf("ctx: %w", &E{9})
	var target *E
	fmt.Println(e, errors.Unwrap(e), errors.As(e, &target), target.code)
	j := fmt.Errorf("%w and %w", &E{1}, os.ErrNotExist)
	fmt.Printf("%v %v %T %T\n", j, errors.Is(j, os.ErrNotExist), e, j)
	n, err := fmt.Fprintf(failing{}, "%d", 3)
	fmt.Println(n, err)
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("cannot write") }
