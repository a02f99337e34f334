package json

import (
	"encoding"
	"encoding/base64"
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// An Unmarshaler reads itself from JSON; the bytes are its own only for the call.
type Unmarshaler interface {
	UnmarshalJSON([]byte) error
}

// An UnmarshalTypeError is about a JSON value that does not suit a Go type.
type UnmarshalTypeError struct {
	Value  string       // what the JSON value is
	Type   reflect.Type // that it could not be given to
	Offset int64        // in the input, behind what was read of the value
	Struct string       // the struct type that has the field
	Field  string       // the path to the field, with points
}

func (e *UnmarshalTypeError) Error() string {
	if e.Struct != "" || e.Field != "" {
		return "json: cannot unmarshal " + e.Value + " into Go struct field " + e.Struct + "." + e.Field + " of type " + e.Type.String()
	}
	return "json: cannot unmarshal " + e.Value + " into Go value of type " + e.Type.String()
}

// An UnmarshalFieldError is no longer returned.
type UnmarshalFieldError struct {
	Key   string
	Type  reflect.Type
	Field reflect.StructField
}

func (e *UnmarshalFieldError) Error() string {
	return "json: cannot unmarshal object key " + strconv.Quote(e.Key) + " into unexported field " + e.Field.Name + " of type " + e.Type.String()
}

// An InvalidUnmarshalError is about an argument of Unmarshal that is no pointer, or nil.
type InvalidUnmarshalError struct {
	Type reflect.Type
}

func (e *InvalidUnmarshalError) Error() string {
	switch {
	case e.Type == nil:
		return "json: Unmarshal(nil)"
	case e.Type.Kind() != reflect.Pointer:
		return "json: Unmarshal(non-pointer " + e.Type.String() + ")"
	}
	return "json: Unmarshal(nil " + e.Type.String() + ")"
}

func (m *RawMessage) UnmarshalJSON(data []byte) error {
	if m == nil {
		return errors.New("json.RawMessage: UnmarshalJSON on nil pointer")
	}
	*m = append((*m)[:0], data...)
	return nil
}

// Unmarshal stores the JSON value data in what v points to.
func Unmarshal(data []byte, v any) error {
	if err := check(data); err != nil {
		return err
	}
	d := decoder{data: data}
	return d.run(v)
}

// A decoder reads one value out of data, which is known to be JSON.
type decoder struct {
	data      []byte
	at        int
	first     error // the first that does not end the work
	fatal     error
	inStruct  reflect.Type // the struct whose field is being read
	path      []string     // the fields on the way to it
	useNumber bool
	strict    bool // unknown fields are errors
}

func (d *decoder) run(v any) error {
	p := reflect.ValueOf(v)
	if p.Kind() != reflect.Pointer || p.IsNil() {
		return &InvalidUnmarshalError{reflect.TypeOf(v)}
	}
	d.value(p)
	if d.fatal != nil {
		return d.withPlace(d.fatal)
	}
	return d.first
}

// note keeps an error for the end.
func (d *decoder) note(err error) {
	if d.first == nil {
		d.first = d.withPlace(err)
	}
}

func (d *decoder) withPlace(err error) error {
	if e, ok := err.(*UnmarshalTypeError); ok && (d.inStruct != nil || len(d.path) > 0) {
		if d.inStruct != nil {
			e.Struct = d.inStruct.Name()
		}
		path := d.path
		if e.Field != "" {
			path = append(path[:len(path):len(path)], e.Field)
		}
		e.Field = strings.Join(path, ".")
	}
	return err
}

// wrongType notes that the JSON value what does not go into a t; end is where reading has come to.
func (d *decoder) wrongType(what string, t reflect.Type, end int) {
	d.note(&UnmarshalTypeError{Value: what, Type: t, Offset: int64(end)})
}

func (d *decoder) space() {
	for d.at < len(d.data) && isSpace(d.data[d.at]) {
		d.at++
	}
}

// value reads the next value into v; not at all, if v is not valid.
func (d *decoder) value(v reflect.Value) {
	d.space()
	if !v.IsValid() {
		d.at = valueEnd(d.data, d.at)
		return
	}
	switch d.data[d.at] {
	case '{':
		d.object(v)
	case '[':
		d.array(v)
	default:
		start := d.at
		d.at = literalEnd(d.data, d.at)
		d.literal(d.data[start:d.at], v, false)
	}
}

// literalEnd is where the string, number or word ends that begins at data[at].
func literalEnd(data []byte, at int) int {
	if data[at] == '"' {
		_, next := stringEnd(data, at+1)
		return next
	}
	for at < len(data) {
		switch c := data[at]; {
		case '0' <= c && c <= '9', 'a' <= c && c <= 'z', c == '-', c == '+', c == '.', c == 'E':
			at++
		default:
			return at
		}
	}
	return at
}

// Bits of what stringPiece has seen.
const (
	hasEscape   = 1
	hasNonASCII = 2
)

// stringEnd looks for the end of a string whose inside begins at data[at]; next is behind the quote.
func stringEnd(data []byte, at int) (seen, next int) {
	for {
		n, bits, closed := stringPiece(data[at:])
		seen |= bits
		at += n
		if closed || at >= len(data) {
			return seen, at + 1
		}
	}
}

// text is what the string item means; item begins and ends with quotes.
func text(item []byte) string {
	seen, _ := stringEnd(item, 1)
	inside := item[1 : len(item)-1]
	if seen == 0 || seen == hasNonASCII && utf8.Valid(inside) {
		return string(inside)
	}
	return string(unescaped(inside))
}

func unescaped(s []byte) []byte {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\\':
			i += 2
			switch e := s[i-1]; e {
			case 'u':
				r := hex4(s[i:])
				i += 4
				if utf16.IsSurrogate(r) {
					low := rune(-1)
					if i+6 <= len(s) && s[i] == '\\' && s[i+1] == 'u' {
						low = hex4(s[i+2:])
					}
					if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
						i += 6
					}
				}
				b = utf8.AppendRune(b, r)
			case 'b':
				b = append(b, '\b')
			case 'f':
				b = append(b, '\f')
			case 'n':
				b = append(b, '\n')
			case 'r':
				b = append(b, '\r')
			case 't':
				b = append(b, '\t')
			default:
				b = append(b, e)
			}
		case c < utf8.RuneSelf:
			b = append(b, c)
			i++
		default:
			r, size := utf8.DecodeRune(s[i:])
			i += size
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

func hex4(s []byte) (r rune) {
	for _, c := range s[:4] {
		switch {
		case c <= '9':
			c -= '0'
		case c >= 'a':
			c -= 'a' - 10
		default:
			c -= 'A' - 10
		}
		r = r<<4 | rune(c)
	}
	return r
}

// target follows v through pointers and interfaces to what is to be set; pointers that are nil get something to point to.
// It stops at a value that reads itself, and for a null at a pointer that can become nil.
func (d *decoder) target(v reflect.Value, null bool) (Unmarshaler, encoding.TextUnmarshaler, reflect.Value) {
	start, addressed := v, false
	if v.Kind() != reflect.Pointer && v.Type().Name() != "" && v.CanAddr() {
		v, addressed = v.Addr(), true // the methods of its pointer
	}
	for {
		if v.Kind() == reflect.Interface && !v.IsNil() {
			if e := v.Elem(); e.Kind() == reflect.Pointer && !e.IsNil() && (!null || e.Elem().Kind() == reflect.Pointer) {
				v, addressed = e, false
				continue
			}
		}
		if v.Kind() != reflect.Pointer || null && v.CanSet() {
			return nil, nil, v
		}
		if e := v.Elem(); e.Kind() == reflect.Interface && e.Elem().Equal(v) {
			return nil, nil, e // an interface that holds its own address
		}
		if v.IsNil() {
			v.Set(reflect.New(v.Type().Elem()))
		}
		if v.NumMethod() > 0 && v.CanInterface() {
			i := v.Interface()
			if u, ok := i.(Unmarshaler); ok {
				return u, nil, reflect.Value{}
			}
			if u, ok := i.(encoding.TextUnmarshaler); ok && !null {
				return nil, u, reflect.Value{}
			}
		}
		if addressed {
			v, addressed = start, false
		} else {
			v = v.Elem()
		}
	}
}

// bySelf lets an Unmarshaler read the value that begins at d.at.
func (d *decoder) bySelf(u Unmarshaler) {
	start := d.at
	d.at = valueEnd(d.data, d.at)
	if err := u.UnmarshalJSON(d.data[start:d.at]); err != nil {
		d.note(err)
	}
}

func (d *decoder) array(v reflect.Value) {
	u, tu, pv := d.target(v, false)
	if u != nil {
		d.bySelf(u)
		return
	}
	if tu != nil {
		d.wrongType("array", v.Type(), d.at+1)
		d.value(reflect.Value{})
		return
	}
	v = pv
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.anyArray()))
			return
		}
		fallthrough
	default:
		d.wrongType("array", v.Type(), d.at+1)
		d.value(reflect.Value{})
		return
	case reflect.Array, reflect.Slice:
	}
	slice := v.Kind() == reflect.Slice
	n := 0
	for d.elements(']') {
		if slice {
			if n >= v.Cap() {
				v.Grow(1)
			}
			if n >= v.Len() {
				v.SetLen(n + 1)
			}
		}
		if n < v.Len() {
			d.value(v.Index(n))
		} else {
			d.value(reflect.Value{})
		}
		n++
		if d.fatal != nil {
			return
		}
	}
	switch {
	case !slice:
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
	case n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	default:
		v.SetLen(n)
	}
}

// elements goes on to the next element of an array or object that closing closes: from the bracket that opens it, or
// from behind an element. False: there is none, and d.at is behind the closing bracket.
func (d *decoder) elements(closing byte) bool {
	d.space()
	switch d.data[d.at] {
	case '[', '{', ',':
		d.at++
		d.space()
	}
	if d.data[d.at] == closing {
		d.at++
		return false
	}
	return true
}

// keyItem reads a key, with its quotes, and the colon.
func (d *decoder) keyItem() []byte {
	start := d.at
	d.at = literalEnd(d.data, d.at)
	item := d.data[start:d.at]
	d.space()
	d.at++
	return item
}

func (d *decoder) object(v reflect.Value) {
	u, tu, pv := d.target(v, false)
	if u != nil {
		d.bySelf(u)
		return
	}
	if tu != nil {
		d.wrongType("object", v.Type(), d.at+1)
		d.value(reflect.Value{})
		return
	}
	v = pv
	switch t := v.Type(); {
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(d.anyObject()))
	case v.Kind() == reflect.Map && d.isKeyType(t.Key()):
		if v.IsNil() {
			v.Set(reflect.MakeMap(t))
		}
		d.mapObject(v)
	case v.Kind() == reflect.Struct:
		d.structObject(v)
	default:
		d.wrongType("object", t, d.at+1)
		d.value(reflect.Value{})
	}
}

var textUnmarshalerType = reflect.TypeOf((*encoding.TextUnmarshaler)(nil)).Elem()

func (d *decoder) isKeyType(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.String, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return true
	}
	return reflect.PointerTo(t).Implements(textUnmarshalerType)
}

func (d *decoder) mapObject(v reflect.Value) {
	t := v.Type()
	oldStruct, depth := d.inStruct, len(d.path)
	elem := reflect.New(t.Elem()).Elem()
	for d.elements('}') {
		keyStart := d.at
		item := d.keyItem()
		elem.SetZero()
		d.value(elem)
		if d.fatal != nil {
			return
		}
		if key := d.mapKey(item, t.Key(), keyStart+1); key.IsValid() {
			v.SetMapIndex(key, elem)
		}
		d.inStruct, d.path = oldStruct, d.path[:depth]
	}
}

// mapKey makes a key of its JSON form.
func (d *decoder) mapKey(item []byte, t reflect.Type, at int) reflect.Value {
	s := text(item)
	key := reflect.New(t)
	switch {
	case reflect.PointerTo(t).Implements(textUnmarshalerType):
		if err := key.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
			d.fatal = err
			return reflect.Value{}
		}
		return key.Elem()
	case t.Kind() == reflect.String:
		key.Elem().SetString(s)
	case key.Elem().CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || key.Elem().OverflowInt(n) {
			d.wrongType("number "+s, t, at)
			return reflect.Value{}
		}
		key.Elem().SetInt(n)
	default:
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil || key.Elem().OverflowUint(n) {
			d.wrongType("number "+s, t, at)
			return reflect.Value{}
		}
		key.Elem().SetUint(n)
	}
	return key.Elem()
}

func (d *decoder) structObject(v reflect.Value) {
	info := infoOf(v.Type())
	oldStruct, depth := d.inStruct, len(d.path)
	for d.elements('}') {
		item := d.keyItem()
		key := item[1 : len(item)-1]
		if seen, _ := stringEnd(item, 1); seen != 0 {
			key = []byte(text(item))
		}
		f := info.find(key)
		if f == nil {
			if d.strict {
				d.note(fmt.Errorf("json: unknown field %q", key))
			}
			d.value(reflect.Value{})
			continue
		}
		fv := d.fieldValue(v, f)
		d.path = append(d.path, f.name)
		d.inStruct = v.Type()
		if f.quoted {
			d.quotedField(fv)
		} else {
			d.value(fv)
		}
		if d.fatal != nil {
			return
		}
		d.inStruct, d.path = oldStruct, d.path[:depth]
	}
}

// fieldValue goes to the field, making the embedded structs that are missing.
func (d *decoder) fieldValue(v reflect.Value, f *field) reflect.Value {
	for _, i := range f.index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.note(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type().Elem()))
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// quotedField reads a field with the option string: a string that has the value in it, or null.
func (d *decoder) quotedField(v reflect.Value) {
	d.space()
	start := d.at
	d.at = valueEnd(d.data, d.at)
	if d.at > len(d.data) {
		d.at = len(d.data)
	}
	item := d.data[start:d.at]
	if !v.IsValid() {
		return
	}
	switch {
	case item[0] == '"':
		d.literal([]byte(text(item)), v, true)
	case item[0] == 'n':
		d.literal(item, v, false)
	default:
		d.note(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	}
}

// anyValue reads a value as an any.
func (d *decoder) anyValue() any {
	d.space()
	switch d.data[d.at] {
	case '{':
		return d.anyObject()
	case '[':
		return d.anyArray()
	}
	start := d.at
	d.at = literalEnd(d.data, d.at)
	return d.anyLiteral(d.data[start:d.at])
}

func (d *decoder) anyLiteral(item []byte) any {
	switch item[0] {
	case 'n':
		return nil
	case 't':
		return true
	case 'f':
		return false
	case '"':
		return text(item)
	}
	n, err := d.number(string(item))
	if err != nil {
		d.note(err)
	}
	return n
}

// number is what an any gets for a number.
func (d *decoder) number(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeOf(0.0), Offset: int64(d.at) + 1}
	}
	return f, nil
}

func (d *decoder) anyArray() []any {
	list := []any{}
	for d.elements(']') {
		list = append(list, d.anyValue())
	}
	return list
}

func (d *decoder) anyObject() map[string]any {
	m := map[string]any{}
	for d.elements('}') {
		key := text(d.keyItem())
		m[key] = d.anyValue()
	}
	return m
}

// literal stores a string, number or word; fromString: it stood in a string, for the option string.
func (d *decoder) literal(item []byte, v reflect.Value, fromString bool) {
	if len(item) == 0 { // of a string that had the value in it
		d.badQuoted(item, v)
		return
	}
	null := item[0] == 'n'
	u, tu, pv := d.target(v, null)
	if u != nil {
		d.fatal = u.UnmarshalJSON(item)
		return
	}
	if fromString && !d.validQuoted(item, v) {
		return
	}
	if tu != nil {
		d.textLiteral(item, tu, v, fromString)
		return
	}
	v = pv
	switch item[0] {
	case 'n':
		switch v.Kind() {
		case reflect.Interface, reflect.Pointer, reflect.Map, reflect.Slice:
			v.SetZero()
		}
	case 't', 'f':
		switch {
		case v.Kind() == reflect.Bool:
			v.SetBool(item[0] == 't')
		case v.Kind() == reflect.Interface && v.NumMethod() == 0:
			v.Set(reflect.ValueOf(item[0] == 't'))
		case fromString:
			d.badQuoted(item, v)
		default:
			d.wrongType("bool", v.Type(), d.at)
		}
	case '"':
		d.stringLiteral(item, v)
	default:
		d.numberLiteral(string(item), v, fromString)
	}
}

func (d *decoder) badQuoted(item []byte, v reflect.Value) {
	d.note(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, v.Type()))
}

// validQuoted reports whether item, from inside a string, is a literal; else that is an error.
func (d *decoder) validQuoted(item []byte, v reflect.Value) bool {
	switch c := item[0]; {
	case c == 'n' && string(item) != "null", c == 't' && string(item) != "true", c == 'f' && string(item) != "false":
		d.badQuoted(item, v)
		return false
	case c == 'n' || c == 't' || c == 'f' || c == '-' || '0' <= c && c <= '9':
		return true
	case c == '"' && item[len(item)-1] == '"' && Valid(item):
		return true
	}
	d.fatal = fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal %q into %v", item, v.Type())
	return false
}

func (d *decoder) textLiteral(item []byte, tu encoding.TextUnmarshaler, v reflect.Value, fromString bool) {
	if item[0] == '"' {
		d.fatal = tu.UnmarshalText([]byte(text(item)))
		return
	}
	if fromString {
		d.badQuoted(item, v)
		return
	}
	what := "number"
	switch item[0] {
	case 'n':
		what = "null"
	case 't', 'f':
		what = "bool"
	}
	d.wrongType(what, v.Type(), d.at)
}

func (d *decoder) stringLiteral(item []byte, v reflect.Value) {
	s := text(item)
	switch {
	case v.Kind() == reflect.String:
		if v.Type() == numberType && !validNumber(s) {
			d.fatal = (fmt.Errorf("json: invalid number literal, trying to unmarshal %q into Number", item))
			return
		}
		v.SetString(s)
	case v.Kind() == reflect.Slice && v.Type().Elem().Kind() == reflect.Uint8:
		b, err := base64.StdEncoding.DecodeString(s)
		if err != nil {
			d.note(err)
			return
		}
		v.SetBytes(b)
	case v.Kind() == reflect.Interface && v.NumMethod() == 0:
		v.Set(reflect.ValueOf(s))
	default:
		d.wrongType("string", v.Type(), d.at)
	}
}

func (d *decoder) numberLiteral(s string, v reflect.Value, fromString bool) {
	switch {
	case v.CanInt():
		n, err := strconv.ParseInt(s, 10, 64)
		if err != nil || v.OverflowInt(n) {
			d.wrongType("number "+s, v.Type(), d.at)
			return
		}
		v.SetInt(n)
	case v.CanUint():
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil || v.OverflowUint(n) {
			d.wrongType("number "+s, v.Type(), d.at)
			return
		}
		v.SetUint(n)
	case v.CanFloat():
		f, err := strconv.ParseFloat(s, v.Type().Bits())
		if err != nil || v.OverflowFloat(f) {
			d.wrongType("number "+s, v.Type(), d.at)
			return
		}
		v.SetFloat(f)
	case v.Kind() == reflect.Interface:
		n, err := d.number(s)
		if err != nil {
			d.note(err)
			return
		}
		if v.NumMethod() > 0 {
			d.wrongType("number", v.Type(), d.at)
			return
		}
		v.Set(reflect.ValueOf(n))
	case v.Type() == numberType:
		v.SetString(s)
	case fromString:
		d.badQuoted([]byte(s), v)
	default:
		d.wrongType("number", v.Type(), d.at)
	}
}
