package fmt

import (
	"reflect"
	"unicode/utf8"
)

// operand writes x for verb. Values of the predeclared types have no methods and need no reflection.
func (p *printer) operand(x any, verb rune) {
	ok := true
	switch v := x.(type) {
	case nil:
		if verb == 'v' {
			p.padString("<nil>")
			return
		}
		ok = false
	case string:
		ok = p.str(v, verb)
	case int:
		ok = p.signed(int64(v), verb)
	case float64:
		ok = p.float(v, 64, verb)
	case bool:
		ok = p.boolean(v, verb)
	case byte:
		ok = p.unsigned(uint64(v), verb)
	case rune:
		ok = p.signed(int64(v), verb)
	case int64:
		ok = p.signed(v, verb)
	case uint64:
		ok = p.unsigned(v, verb)
	case uint32:
		ok = p.unsigned(uint64(v), verb)
	case uint:
		ok = p.unsigned(uint64(v), verb)
	case []byte:
		if !p.bytes(v, verb, "[]byte") {
			p.value(reflect.ValueOf(x), verb, 0)
		}
	case []int:
		if verb != 'v' || p.sharpV {
			p.other(x, verb)
			return
		}
		p.ints(v)
	case []string:
		if verb != 'v' || p.sharpV {
			p.other(x, verb)
			return
		}
		p.strings(v)
	case float32:
		ok = p.float(float64(v), 32, verb)
	case int8:
		ok = p.signed(int64(v), verb)
	case int16:
		ok = p.signed(int64(v), verb)
	case uint16:
		ok = p.unsigned(uint64(v), verb)
	case uintptr:
		ok = p.unsigned(uint64(v), verb)
	case complex64:
		ok = p.complexNumber(complex128(v), 64, verb)
	case complex128:
		ok = p.complexNumber(v, 128, verb)
	case reflect.Value:
		p.reflected(v, verb)
	default:
		p.other(x, verb)
	}
	if !ok {
		p.bad(verb, x)
	}
}

// other is operand for values that may have methods.
func (p *printer) other(x any, verb rune) {
	if !p.method(x, verb) {
		p.value(reflect.ValueOf(x), verb, 0)
	}
}

// reflected writes what a reflect.Value holds.
func (p *printer) reflected(v reflect.Value, verb rune) {
	if v.IsValid() && v.CanInterface() && p.method(v.Interface(), verb) {
		return
	}
	p.value(v, verb, 0)
}

func (p *printer) ints(list []int) {
	p.out = append(p.out, '[')
	for i, n := range list {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		p.signed(int64(n), 'v')
	}
	p.out = append(p.out, ']')
}

func (p *printer) strings(list []string) {
	p.out = append(p.out, '[')
	for i, s := range list {
		if i > 0 {
			p.out = append(p.out, ' ')
		}
		p.str(s, 'v')
	}
	p.out = append(p.out, ']')
}

// method lets x write itself if it has the method that verb asks for.
func (p *printer) method(x any, verb rune) bool {
	if p.inError {
		return false
	}
	if verb == 'w' {
		if _, ok := x.(error); !ok || !p.mayWrap {
			p.bad(verb, x)
			return true
		}
		verb = 'v' // %w writes what %v does
	}
	if f, ok := x.(Formatter); ok {
		p.callFormat(f, verb)
		return true
	}
	if p.sharpV {
		g, ok := x.(GoStringer)
		if ok {
			p.callGoString(g, verb)
		}
		return ok
	}
	switch verb {
	case 'v', 's', 'x', 'X', 'q':
		switch m := x.(type) {
		case error:
			p.callError(m, verb)
			return true
		case Stringer:
			p.callString(m, verb)
			return true
		}
	}
	return false
}

func (p *printer) callFormat(f Formatter, verb rune) {
	defer p.recovered(f, verb, "Format")
	f.Format(p, verb)
}

func (p *printer) callGoString(g GoStringer, verb rune) {
	defer p.recovered(g, verb, "GoString")
	p.padString(p.truncated(g.GoString()))
}

func (p *printer) callError(e error, verb rune) {
	defer p.recovered(e, verb, "Error")
	p.str(e.Error(), verb)
}

func (p *printer) callString(s Stringer, verb rune) {
	defer p.recovered(s, verb, "String")
	p.str(s.String(), verb)
}

// recovered is deferred around x's method: a panic in it becomes part of the text, and on a nil pointer it is taken to
// mean just that.
func (p *printer) recovered(x any, verb rune, method string) {
	cause := recover()
	if cause == nil {
		return
	}
	if v := reflect.ValueOf(x); v.Kind() == reflect.Pointer && v.IsNil() {
		p.out = append(p.out, "<nil>"...)
		return
	}
	if p.inPanic {
		panic(cause)
	}
	old := p.spec
	p.spec = spec{}
	p.out = append(p.out, "%!"...)
	p.out = utf8.AppendRune(p.out, verb)
	p.out = append(p.out, "(PANIC="...)
	p.out = append(p.out, method...)
	p.out = append(p.out, " method: "...)
	p.inPanic = true
	p.operand(cause, 'v')
	p.inPanic = false
	p.out = append(p.out, ')')
	p.spec = old
}
