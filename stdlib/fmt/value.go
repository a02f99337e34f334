package fmt

import (
	"reflect"
	"strconv"
)

// value writes what v holds, whose methods were tried already if depth is 0.
func (p *printer) value(v reflect.Value, verb rune, depth int) {
	if depth > 0 && p.valueMethod(v, verb) {
		return
	}
	ok := true
	switch v.Kind() {
	case reflect.Invalid:
		switch {
		case depth == 0:
			p.out = append(p.out, "<invalid reflect.Value>"...)
		case verb == 'v':
			p.out = append(p.out, "<nil>"...)
		default:
			p.bad(verb, nil)
		}
	case reflect.Bool:
		ok = p.boolean(v.Bool(), verb)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		ok = p.signed(v.Int(), verb)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		ok = p.unsigned(v.Uint(), verb)
	case reflect.Float32:
		ok = p.float(v.Float(), 32, verb)
	case reflect.Float64:
		ok = p.float(v.Float(), 64, verb)
	case reflect.Complex64:
		ok = p.complexNumber(v.Complex(), 64, verb)
	case reflect.Complex128:
		ok = p.complexNumber(v.Complex(), 128, verb)
	case reflect.String:
		ok = p.str(v.String(), verb)
	case reflect.Map:
		p.mapValue(v, verb, depth)
	case reflect.Struct:
		p.structValue(v, verb, depth)
	case reflect.Interface:
		p.interfaceValue(v, verb, depth)
	case reflect.Array, reflect.Slice:
		p.list(v, verb, depth)
	case reflect.Pointer:
		if depth == 0 && !v.IsNil() {
			e := v.Elem()
			switch e.Kind() {
			case reflect.Array, reflect.Slice, reflect.Struct, reflect.Map:
				p.out = append(p.out, '&')
				p.value(e, verb, depth+1)
				return
			}
		}
		ok = p.pointer(v, verb)
	case reflect.Chan, reflect.Func, reflect.UnsafePointer:
		ok = p.pointer(v, verb)
	default:
		p.out = append(p.out, '?')
		p.out = append(p.out, v.Type().String()...)
		p.out = append(p.out, '?')
	}
	if !ok {
		p.badValue(verb, v)
	}
}

// valueMethod is method for a part of the operand, as far as it may be looked at.
func (p *printer) valueMethod(v reflect.Value, verb rune) bool {
	if !v.IsValid() || !v.CanInterface() {
		return false
	}
	if verb != 'w' && v.Kind() != reflect.Interface && v.NumMethod() == 0 {
		return false // the usual case, and Interface would allocate
	}
	return p.method(v.Interface(), verb)
}

// badValue is bad for a part of the operand.
func (p *printer) badValue(verb rune, v reflect.Value) {
	p.inError = true
	p.complain(verb, "(")
	p.out = append(p.out, v.Type().String()...)
	p.out = append(p.out, '=')
	p.value(v, 'v', 0)
	p.out = append(p.out, ')')
	p.inError = false
}

// open writes what stands before a value's parts; brackets apply without %#v, where it is a type and a brace.
func (p *printer) open(v reflect.Value, bracket string) {
	if p.sharpV {
		p.out = append(p.out, v.Type().String()...)
		bracket = "{"
	}
	p.out = append(p.out, bracket...)
}

func (p *printer) close(bracket byte) {
	if p.sharpV {
		bracket = '}'
	}
	p.out = append(p.out, bracket)
}

func (p *printer) separate(i int) {
	if i == 0 {
		return
	}
	if p.sharpV {
		p.out = append(p.out, ", "...)
	} else {
		p.out = append(p.out, ' ')
	}
}

// typedNil writes T(nil) where %#v asks for it.
func (p *printer) typedNil(v reflect.Value) {
	p.out = append(p.out, v.Type().String()...)
	p.out = append(p.out, "(nil)"...)
}

func (p *printer) mapValue(v reflect.Value, verb rune, depth int) {
	if p.sharpV && v.IsNil() {
		p.typedNil(v)
		return
	}
	p.open(v, "map[")
	for i, e := range sortedEntries(v) {
		p.separate(i)
		p.value(e.key, verb, depth+1)
		p.out = append(p.out, ':')
		p.value(e.elem, verb, depth+1)
	}
	p.close(']')
}

func (p *printer) structValue(v reflect.Value, verb rune, depth int) {
	p.open(v, "{")
	t := v.Type()
	for i, n := 0, v.NumField(); i < n; i++ {
		p.separate(i)
		if p.plusV || p.sharpV {
			if name := t.Field(i).Name; name != "" {
				p.out = append(p.out, name...)
				p.out = append(p.out, ':')
			}
		}
		f := v.Field(i)
		if f.Kind() == reflect.Interface && !f.IsNil() {
			f = f.Elem()
		}
		p.value(f, verb, depth+1)
	}
	p.out = append(p.out, '}')
}

func (p *printer) interfaceValue(v reflect.Value, verb rune, depth int) {
	e := v.Elem()
	switch {
	case e.IsValid():
		p.value(e, verb, depth+1)
	case p.sharpV:
		p.typedNil(v)
	default:
		p.out = append(p.out, "<nil>"...)
	}
}

func (p *printer) list(v reflect.Value, verb rune, depth int) {
	switch verb {
	case 's', 'q', 'x', 'X':
		if v.Type().Elem().Kind() == reflect.Uint8 {
			p.bytes(byteList(v), verb, "")
			return
		}
	}
	if p.sharpV && v.Kind() == reflect.Slice && v.IsNil() {
		p.typedNil(v)
		return
	}
	p.open(v, "[")
	for i, n := 0, v.Len(); i < n; i++ {
		p.separate(i)
		p.value(v.Index(i), verb, depth+1)
	}
	p.close(']')
}

// byteList is the content of a list of bytes, of a type of whatever name.
func byteList(v reflect.Value) []byte {
	if v.Kind() == reflect.Slice || v.CanAddr() {
		return v.Bytes()
	}
	b := make([]byte, v.Len())
	for i := range b {
		b[i] = byte(v.Index(i).Uint())
	}
	return b
}

// pointer writes an address.
func (p *printer) pointer(v reflect.Value, verb rune) bool {
	var addr uint64
	switch v.Kind() {
	case reflect.Chan, reflect.Func, reflect.Map, reflect.Pointer, reflect.Slice, reflect.UnsafePointer:
		addr = uint64(uintptr(v.UnsafePointer()))
	default:
		return false
	}
	switch verb {
	case 'v':
		switch {
		case p.sharpV:
			p.out = append(p.out, '(')
			p.out = append(p.out, v.Type().String()...)
			p.out = append(p.out, ")("...)
			if addr == 0 {
				p.out = append(p.out, "nil"...)
			} else {
				p.hex(addr, true)
			}
			p.out = append(p.out, ')')
		case addr == 0:
			p.padString("<nil>")
		case !p.fancy:
			p.out = append(p.out, "0x"...)
			p.out = strconv.AppendUint(p.out, addr, 16)
		default:
			p.hex(addr, !p.sharp)
		}
	case 'p':
		p.hex(addr, !p.sharp)
	case 'b', 'o', 'd', 'x', 'X':
		return p.unsigned(addr, verb)
	default:
		return false
	}
	return true
}
