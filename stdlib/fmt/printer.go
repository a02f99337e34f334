package fmt

import (
	"sync/atomic"
	"unsafe"
)

// A spec is what stands between % and the verb. In the zero spec nothing does, and then fancy is false: the short ways
// through the code ask for no more than that.
type spec struct {
	fancy    bool
	hasWidth bool
	hasPrec  bool
	minus    bool
	plus     bool
	sharp    bool
	space    bool
	zero     bool
	plusV    bool // %+v: the plus belongs to the verb, not to numbers
	sharpV   bool // %#v likewise
	width    int
	prec     int
}

// A printer holds one call's output until it is written as a whole. It is also the State that Formatters see.
type printer struct {
	spec
	out []byte

	inError   bool // under way inside a %!…: methods are not called
	inPanic   bool // printing the value of a method's panic: another panic goes through
	mayWrap   bool // called by Errorf, so %w is a verb
	wrapped   []int
	next      int  // the operand that the next verb takes
	reordered bool // some verb named its operand
	badIndex  bool // … in a wrong way

	digits [72]byte
}

// spare is one idle printer, kept because most programs print from one goroutine at a time.
var spare unsafe.Pointer

// keepBytes is the largest buffer that an idle printer holds on to.
const keepBytes = 64 << 10

func newPrinter() *printer {
	if p := (*printer)(atomic.SwapPointer(&spare, nil)); p != nil {
		return p
	}
	return &printer{out: make([]byte, 0, 120)}
}

// release ends the use of p. A printer whose call panicked is not released.
func (p *printer) release() {
	if cap(p.out) > keepBytes {
		return
	}
	p.out = p.out[:0]
	if p.fancy {
		p.spec = spec{}
	}
	p.mayWrap = false
	p.wrapped = nil
	atomic.StorePointer(&spare, unsafe.Pointer(p))
}

func (p *printer) Write(b []byte) (n int, err error) {
	p.out = append(p.out, b...)
	return len(b), nil
}

// WriteString lets io.WriteString reach a State without a copy.
func (p *printer) WriteString(s string) (n int, err error) {
	p.out = append(p.out, s...)
	return len(s), nil
}

func (p *printer) Width() (wid int, ok bool)      { return p.width, p.hasWidth }
func (p *printer) Precision() (prec int, ok bool) { return p.prec, p.hasPrec }

func (p *printer) Flag(c int) bool {
	switch c {
	case '-':
		return p.minus
	case '+':
		return p.plus || p.plusV
	case '#':
		return p.sharp || p.sharpV
	case ' ':
		return p.space
	case '0':
		return p.zero
	}
	return false
}

// FormatString gives back the directive that a Formatter was called for.
func FormatString(state State, verb rune) string {
	b := []byte{'%'}
	for _, c := range " +-#0" {
		if state.Flag(int(c)) {
			b = append(b, byte(c))
		}
	}
	if w, ok := state.Width(); ok {
		b = appendDecimal(b, w)
	}
	if n, ok := state.Precision(); ok {
		b = appendDecimal(append(b, '.'), n)
	}
	return string(b) + string(verb)
}
