// run

package main

import (
	"errors"
	"fmt"
)

type st struct{ n int }
type ps struct{ n int }
type gs int
type er string
type fm struct{}
type bad struct{}
type nilp struct{ s string }

func (x st) String() string   { return fmt.Sprintf("st<%d>", x.n) }
func (x *ps) String() string  { return "ps" }
func (x gs) GoString() string { return "gs!" }
func (x gs) String() string   { return "gs" }
func (x er) Error() string    { return "er:" + string(x) }
func (fm) Format(f fmt.State, c rune) {
	w, wok := f.Width()
	p, pok := f.Precision()
	fmt.Fprintf(f, "[%c %d %v %d %v %v%v%v%v%v]", c, w, wok, p, pok, f.Flag('+'), f.Flag('-'), f.Flag('#'), f.Flag(' '), f.Flag('0'))
}
func (bad) String() string   { panic("oops") }
func (n *nilp) String() string { return n.s }

func main() {
	fmt.Printf("%v %s %d %+v %q %x\n", st{1}, st{2}, st{3}, st{4}, st{5}, st{6})
	fmt.Println(st{1}, &st{2}, []st{{3}}, map[string]st{"k": {4}}, struct{ A st }{st{5}}, struct{ a st }{st{6}})
	fmt.Printf("%v %v\n", ps{1}, &ps{1})
	fmt.Printf("%v %#v %d %#v\n", gs(1), gs(1), gs(1), []gs{1})
	fmt.Printf("%v %s %q\n", er("x"), er("y"), er("z"))
	fmt.Printf("%v %+8.3x %-#05s\n", fm{}, fm{}, fm{})
	fmt.Printf("%v %s %d\n", bad{}, bad{}, bad{})
	fmt.Printf("%v %s\n", (*nilp)(nil), (*nilp)(nil))
	var e error
	fmt.Printf("%v %s\n", e, e)
	err := fmt.Errorf("wrap: %w", er("inner"))
	fmt.Println(err, errors.Unwrap(err) == er("inner"))
	two := fmt.Errorf("%w and %w", er("a"), errors.New("b"))
	fmt.Println(two, errors.Is(two, er("a")), errors.Unwrap(two))
	var target er
	fmt.Println(errors.As(err, &target), target)
	fmt.Println(fmt.Errorf("plain %d", 1), fmt.Errorf("%w", nil), fmt.Errorf("%w", "notanerror"))
}
