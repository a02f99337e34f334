package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"math"
	"reflect"
	"sort"
	"strconv"
	"sync"
	"unicode/utf8"
)

// A Marshaler writes itself as JSON.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// An UnsupportedTypeError is about a type that JSON has nothing for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string { return "json: unsupported type: " + e.Type.String() }

// An UnsupportedValueError is about a value that JSON has nothing for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error is no longer returned: invalid bytes become U+FFFD.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// A MarshalerError is an error of a value's own method.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	name := e.sourceFunc
	if name == "" {
		name = "MarshalJSON"
	}
	return "json: error calling " + name + " for type " + e.Type.String() + ": " + e.Err.Error()
}

func (e *MarshalerError) Unwrap() error { return e.Err }

// A Number is a number as it is written in JSON.
type Number string

func (n Number) String() string            { return string(n) }
func (n Number) Float64() (float64, error) { return strconv.ParseFloat(string(n), 64) }
func (n Number) Int64() (int64, error)     { return strconv.ParseInt(string(n), 10, 64) }

// A RawMessage is a value that stays as it is written.
type RawMessage []byte

func (m RawMessage) MarshalJSON() ([]byte, error) {
	if m == nil {
		return []byte("null"), nil
	}
	return m, nil
}

var (
	marshalerType     = reflect.TypeOf((*Marshaler)(nil)).Elem()
	textMarshalerType = reflect.TypeOf((*encoding.TextMarshaler)(nil)).Elem()
	numberType        = reflect.TypeOf(Number(""))
)

// Marshal returns v as JSON.
func Marshal(v any) ([]byte, error) {
	e := encoder{html: true}
	if err := e.run(v); err != nil {
		return nil, err
	}
	return e.out, nil
}

// MarshalIndent is Marshal with the result indented; see Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	b, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	return appendIndented(make([]byte, 0, len(b)*2), b, prefix, indent)
}

// An encoder collects the text of one value.
type encoder struct {
	out     []byte
	html    bool
	err     error
	depth   int // of pointers, maps and slices
	visited map[visit]bool
}

// A visit is a pointer, map or slice that is being written.
type visit struct {
	p   uintptr
	len int
	t   reflect.Type
}

// plainDepth is how deep values may lie before their encoder begins to look for cycles.
const plainDepth = 1000

func (e *encoder) run(v any) error {
	e.value(reflect.ValueOf(v), false)
	return e.err
}

func (e *encoder) fail(err error) {
	if e.err == nil {
		e.err = err
	}
}

// methods says how values of a type write themselves.
type methods struct {
	json, text               bool // the type has the method
	addressJSON, addressText bool // a pointer to it has
}

var methodsOf sync.Map // from reflect.Type to methods

func lookMethods(t reflect.Type) methods {
	if m, ok := methodsOf.Load(t); ok {
		return m.(methods)
	}
	var m methods
	m.json = t.Implements(marshalerType)
	m.text = t.Implements(textMarshalerType)
	if t.Kind() != reflect.Pointer {
		p := reflect.PointerTo(t)
		m.addressJSON = p.Implements(marshalerType)
		m.addressText = p.Implements(textMarshalerType)
	}
	methodsOf.Store(t, m)
	return m
}

// value writes v; quoted: a number, bool or string within a string.
func (e *encoder) value(v reflect.Value, quoted bool) {
	if e.err != nil {
		return
	}
	if !v.IsValid() {
		e.out = append(e.out, "null"...)
		return
	}
	t := v.Type()
	if t.PkgPath() != "" || t.Name() == "" { // predeclared types have no methods
		if m := lookMethods(t); m != (methods{}) && e.byMethod(v, m) {
			return
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		e.scalar(strconv.AppendBool(nil, v.Bool()), quoted)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.quote(quoted)
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
		e.quote(quoted)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.quote(quoted)
		e.out = strconv.AppendUint(e.out, v.Uint(), 10)
		e.quote(quoted)
	case reflect.Float32:
		e.float(v, 32, quoted)
	case reflect.Float64:
		e.float(v, 64, quoted)
	case reflect.String:
		e.stringValue(v, quoted)
	case reflect.Struct:
		e.structValue(v)
	case reflect.Map:
		e.guarded(v, e.mapValue)
	case reflect.Slice:
		e.guarded(v, e.sliceValue)
	case reflect.Array:
		e.list(v)
	case reflect.Interface:
		e.value(v.Elem(), false)
	case reflect.Pointer:
		if v.IsNil() {
			e.out = append(e.out, "null"...)
			return
		}
		e.guarded(v, func(v reflect.Value) { e.value(v.Elem(), quoted) })
	default:
		e.fail(&UnsupportedTypeError{t})
	}
}

func (e *encoder) quote(quoted bool) {
	if quoted {
		e.out = append(e.out, '"')
	}
}

func (e *encoder) scalar(text []byte, quoted bool) {
	e.quote(quoted)
	e.out = append(e.out, text...)
	e.quote(quoted)
}

// guarded has write do its work unless v is being written already, further out.
func (e *encoder) guarded(v reflect.Value, write func(reflect.Value)) {
	if v.IsNil() {
		write(v)
		return
	}
	if e.depth++; e.depth > plainDepth {
		key := visit{p: uintptr(v.UnsafePointer()), t: v.Type()}
		if v.Kind() == reflect.Slice {
			key.len = v.Len()
		}
		if e.visited[key] {
			e.fail(&UnsupportedValueError{v, "encountered a cycle via " + v.Type().String()})
			e.depth--
			return
		}
		if e.visited == nil {
			e.visited = map[visit]bool{}
		}
		e.visited[key] = true
		defer delete(e.visited, key)
	}
	write(v)
	e.depth--
}

// byMethod lets v write itself; false: it has no method that counts here.
func (e *encoder) byMethod(v reflect.Value, m methods) bool {
	if !v.CanInterface() {
		return false
	}
	byAddress := v.Kind() != reflect.Pointer && v.CanAddr()
	switch {
	case byAddress && m.addressJSON:
		e.callJSON(v.Addr(), v.Type())
	case m.json:
		e.callJSON(v, v.Type())
	case byAddress && m.addressText:
		e.callText(v.Addr(), v.Type())
	case m.text:
		e.callText(v, v.Type())
	default:
		return false
	}
	return true
}

func isNilValue(v reflect.Value) bool {
	return (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil()
}

func (e *encoder) callJSON(v reflect.Value, t reflect.Type) {
	if isNilValue(v) {
		e.out = append(e.out, "null"...)
		return
	}
	m, ok := v.Interface().(Marshaler)
	if !ok {
		e.out = append(e.out, "null"...)
		return
	}
	b, err := m.MarshalJSON()
	if err == nil {
		e.out, err = appendCompact(e.out, b, e.html)
	}
	if err != nil {
		e.fail(&MarshalerError{v.Type(), err, "MarshalJSON"})
	}
}

func (e *encoder) callText(v reflect.Value, t reflect.Type) {
	if isNilValue(v) {
		e.out = append(e.out, "null"...)
		return
	}
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		e.out = append(e.out, "null"...)
		return
	}
	b, err := m.MarshalText()
	if err != nil {
		e.fail(&MarshalerError{v.Type(), err, "MarshalText"})
		return
	}
	e.out = appendString(e.out, string(b), e.html)
}

// float writes a number as ECMAScript does: with an exponent only where it is small or large.
func (e *encoder) float(v reflect.Value, bits int, quoted bool) {
	f := v.Float()
	if math.IsInf(f, 0) || math.IsNaN(f) {
		e.fail(&UnsupportedValueError{v, strconv.FormatFloat(f, 'g', -1, bits)})
		return
	}
	e.quote(quoted)
	e.out = appendFloat(e.out, f, bits)
	e.quote(quoted)
}

func appendFloat(b []byte, f float64, bits int) []byte {
	abs := math.Abs(f)
	form := byte('f')
	if abs != 0 {
		if bits == 64 && (abs < 1e-6 || abs >= 1e21) || bits == 32 && (float32(abs) < 1e-6 || float32(abs) >= 1e21) {
			form = 'e'
		}
	}
	b = strconv.AppendFloat(b, f, form, -1, bits)
	if n := len(b); form == 'e' && n >= 4 && b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' { // e-09
		b[n-2] = b[n-1]
		b = b[:n-1]
	}
	return b
}

func (e *encoder) stringValue(v reflect.Value, quoted bool) {
	s := v.String()
	if v.Type() == numberType {
		if s == "" {
			s = "0"
		}
		if !validNumber(s) {
			e.fail(errors.New("json: invalid number literal " + strconv.Quote(s)))
			return
		}
		e.scalar([]byte(s), quoted)
		return
	}
	if quoted {
		s = string(appendString(nil, s, e.html))
		e.out = appendString(e.out, s, false)
		return
	}
	e.out = appendString(e.out, s, e.html)
}

// validNumber reports whether s is a number as JSON writes them.
func validNumber(s string) bool {
	if s == "" || s[0] != '-' && (s[0] < '0' || s[0] > '9') {
		return false
	}
	var sc scanner
	n, done, err := sc.next([]byte(s))
	return err == nil && !done && n == len(s) && sc.completeAtEnd()
}

func (e *encoder) structValue(v reflect.Value) {
	before := byte('{')
	info := infoOf(v.Type())
fields:
	for i := range info.list {
		f := &info.list[i]
		fv := v
		for _, at := range f.index {
			if fv.Kind() == reflect.Pointer {
				if fv.IsNil() {
					continue fields
				}
				fv = fv.Elem()
			}
			fv = fv.Field(at)
		}
		if f.omitEmpty && isEmpty(fv) || f.omitZero && f.isZero(fv) {
			continue
		}
		e.out = append(e.out, before)
		before = ','
		if e.html {
			e.out = append(e.out, f.key...)
		} else {
			e.out = append(e.out, f.plainKey...)
		}
		e.value(fv, f.quoted)
		if e.err != nil {
			return
		}
	}
	if before == '{' {
		e.out = append(e.out, '{')
	}
	e.out = append(e.out, '}')
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr,
		reflect.Float32, reflect.Float64, reflect.Interface, reflect.Pointer:
		return v.IsZero()
	}
	return false
}

type member struct {
	key  string
	elem reflect.Value
}

func (e *encoder) mapValue(v reflect.Value) {
	keyType := v.Type().Key()
	switch keyType.Kind() {
	case reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
	default:
		if !keyType.Implements(textMarshalerType) {
			e.fail(&UnsupportedTypeError{v.Type()})
			return
		}
	}
	if v.IsNil() {
		e.out = append(e.out, "null"...)
		return
	}
	list := make([]member, 0, v.Len())
	for it := v.MapRange(); it.Next(); {
		key, err := keyText(it.Key())
		if err != nil {
			e.fail(errors.New("json: encoding error for type " + strconv.Quote(v.Type().String()) + ": " + strconv.Quote(err.Error())))
			return
		}
		list = append(list, member{key, it.Value()})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].key < list[j].key })
	e.out = append(e.out, '{')
	for i := range list {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.out = appendString(e.out, list[i].key, e.html)
		e.out = append(e.out, ':')
		e.value(list[i].elem, false)
	}
	e.out = append(e.out, '}')
}

func keyText(k reflect.Value) (string, error) {
	if k.Kind() == reflect.String {
		return k.String(), nil
	}
	if k.CanInterface() {
		if m, ok := k.Interface().(encoding.TextMarshaler); ok {
			if k.Kind() == reflect.Pointer && k.IsNil() {
				return "", nil
			}
			b, err := m.MarshalText()
			return string(b), err
		}
	}
	if k.CanInt() {
		return strconv.FormatInt(k.Int(), 10), nil
	}
	return strconv.FormatUint(k.Uint(), 10), nil
}

func (e *encoder) sliceValue(v reflect.Value) {
	if v.IsNil() {
		e.out = append(e.out, "null"...)
		return
	}
	if elem := v.Type().Elem(); elem.Kind() == reflect.Uint8 {
		if m := lookMethods(elem); m == (methods{}) {
			e.out = append(e.out, '"')
			e.out = base64.StdEncoding.AppendEncode(e.out, v.Bytes())
			e.out = append(e.out, '"')
			return
		}
	}
	e.list(v)
}

func (e *encoder) list(v reflect.Value) {
	e.out = append(e.out, '[')
	for i, n := 0, v.Len(); i < n && e.err == nil; i++ {
		if i > 0 {
			e.out = append(e.out, ',')
		}
		e.value(v.Index(i), false)
	}
	e.out = append(e.out, ']')
}

// appendString appends s as a JSON string; html: <, > and & as escapes too.
func appendString(b []byte, s string, html bool) []byte {
	b = append(b, '"')
	for s != "" {
		n := plainPrefix(s, html)
		b = append(b, s[:n]...)
		if s = s[n:]; s == "" {
			break
		}
		c := s[0]
		if c < utf8.RuneSelf {
			s = s[1:]
			b = appendEscape(b, c, html)
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(b, `\ufffd`...)
		case r == '\u2028' || r == '\u2029':
			b = append(b, `\u202`...)
			b = append(b, hexDigits[r&15])
		default:
			b = append(b, s[:size]...)
		}
		s = s[size:]
	}
	return append(b, '"')
}

// appendEscape appends an ASCII character that plainPrefix stopped at; it may just have looked far enough.
func appendEscape(b []byte, c byte, html bool) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	}
	if c < ' ' || html && (c == '<' || c == '>' || c == '&') {
		return append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
	}
	return append(b, c)
}
