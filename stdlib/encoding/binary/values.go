package binary

import (
	"errors"
	"io"
	"math"
	"reflect"
)

var errBufferTooSmall = errors.New("buffer too small")

// Size returns how many bytes Write makes of v, -1 if v is nothing that Write takes: a number or bool of fixed size, an
// array or struct of such, a slice of such, or a pointer to one of these.
func Size(v any) int {
	if n, ok := plainSize(v); ok {
		return n
	}
	return sizeOf(reflect.Indirect(reflect.ValueOf(v)))
}

// plainSize is the size of the types that programs use most, found without reflection.
func plainSize(v any) (int, bool) {
	switch v := v.(type) {
	case bool, int8, uint8, *bool, *int8, *uint8:
		return 1, true
	case int16, uint16, *int16, *uint16:
		return 2, true
	case int32, uint32, float32, *int32, *uint32, *float32:
		return 4, true
	case int64, uint64, float64, *int64, *uint64, *float64:
		return 8, true
	case []byte:
		return len(v), true
	case []int8:
		return len(v), true
	case []bool:
		return len(v), true
	}
	return 0, false
}

// sizeOf is Size of a value; a slice counts only at the top.
func sizeOf(v reflect.Value) int {
	switch v.Kind() {
	case reflect.Invalid:
		return -1
	case reflect.Slice:
		n := fixedSize(v.Type().Elem())
		if n < 0 {
			return -1
		}
		return n * v.Len()
	}
	return fixedSize(v.Type())
}

// fixedSize is the encoded size of a type, -1 if it has none.
func fixedSize(t reflect.Type) int {
	switch t.Kind() {
	case reflect.Bool, reflect.Int8, reflect.Uint8:
		return 1
	case reflect.Int16, reflect.Uint16:
		return 2
	case reflect.Int32, reflect.Uint32, reflect.Float32:
		return 4
	case reflect.Int64, reflect.Uint64, reflect.Float64, reflect.Complex64:
		return 8
	case reflect.Complex128:
		return 16
	case reflect.Array:
		if n := fixedSize(t.Elem()); n >= 0 {
			return n * t.Len()
		}
	case reflect.Struct:
		sum := 0
		for i := 0; i < t.NumField(); i++ {
			n := fixedSize(t.Field(i).Type)
			if n < 0 {
				return -1
			}
			sum += n
		}
		return sum
	}
	return -1
}

func typeName(v any) string {
	t := reflect.TypeOf(v)
	if t == nil {
		return "<nil>"
	}
	return t.String()
}

// Read fills data, a pointer to a value of fixed size or a slice of such, from r.
func Read(r io.Reader, order ByteOrder, data any) error {
	target, n := decodeTarget(data)
	if n < 0 {
		return errors.New("binary.Read: invalid type " + typeName(data))
	}
	buf := make([]byte, n)
	if _, err := io.ReadFull(r, buf); err != nil {
		return err
	}
	(&coder{order: order, buf: buf}).decode(target)
	return nil
}

// Decode fills data from buf and returns how many bytes that took.
func Decode(buf []byte, order ByteOrder, data any) (int, error) {
	target, n := decodeTarget(data)
	if n < 0 {
		return 0, errors.New("binary.Decode: invalid type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	(&coder{order: order, buf: buf[:n]}).decode(target)
	return n, nil
}

// decodeTarget is the variable or slice that data leads to, with its size; -1 if it is neither.
func decodeTarget(data any) (reflect.Value, int) {
	v := reflect.ValueOf(data)
	switch v.Kind() {
	case reflect.Pointer:
		v = v.Elem()
		return v, sizeOf(v)
	case reflect.Slice:
		return v, sizeOf(v)
	}
	return v, -1
}

// Write writes data to w in one call of its Write method.
func Write(w io.Writer, order ByteOrder, data any) error {
	n := Size(data)
	if n < 0 {
		return errors.New("binary.Write: some values are not fixed-sized in type " + typeName(data))
	}
	buf := make([]byte, n)
	encodeTo(buf, order, data)
	_, err := w.Write(buf)
	return err
}

// Encode writes data into buf and returns how many bytes that took.
func Encode(buf []byte, order ByteOrder, data any) (int, error) {
	n := Size(data)
	if n < 0 {
		return 0, errors.New("binary.Encode: some values are not fixed-sized in type " + typeName(data))
	}
	if len(buf) < n {
		return 0, errBufferTooSmall
	}
	encodeTo(buf[:n], order, data)
	return n, nil
}

// Append appends data to buf.
func Append(buf []byte, order ByteOrder, data any) ([]byte, error) {
	n := Size(data)
	if n < 0 {
		return nil, errors.New("binary.Append: some values are not fixed-sized in type " + typeName(data))
	}
	start := len(buf)
	buf = append(buf, make([]byte, n)...)
	encodeTo(buf[start:], order, data)
	return buf, nil
}

func encodeTo(buf []byte, order ByteOrder, data any) {
	(&coder{order: order, buf: buf}).encode(reflect.Indirect(reflect.ValueOf(data)))
}

// coder goes through buf from its front.
type coder struct {
	order ByteOrder
	buf   []byte
}

func (c *coder) take(n int) []byte {
	part := c.buf[:n]
	c.buf = c.buf[n:]
	return part
}

// number is the next unsigned number of n bytes.
func (c *coder) number(n int) uint64 {
	b := c.take(n)
	switch n {
	case 1:
		return uint64(b[0])
	case 2:
		return uint64(c.order.Uint16(b))
	case 4:
		return uint64(c.order.Uint32(b))
	}
	return c.order.Uint64(b)
}

func (c *coder) putNumber(x uint64, n int) {
	b := c.take(n)
	switch n {
	case 1:
		b[0] = byte(x)
	case 2:
		c.order.PutUint16(b, uint16(x))
	case 4:
		c.order.PutUint32(b, uint32(x))
	default:
		c.order.PutUint64(b, x)
	}
}

func (c *coder) float(n int) float64 {
	x := c.number(n)
	if n == 4 {
		return float64(math.Float32frombits(uint32(x)))
	}
	return math.Float64frombits(x)
}

func (c *coder) putFloat(f float64, n int) {
	if n == 4 {
		c.putNumber(uint64(math.Float32bits(float32(f))), 4)
	} else {
		c.putNumber(math.Float64bits(f), 8)
	}
}

// isBlank reports whether the field is one that is skipped: read over, written as zeros.
func isBlank(f reflect.StructField) bool { return f.Name == "_" }

func (c *coder) decode(v reflect.Value) {
	switch k := v.Kind(); k {
	case reflect.Array, reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 && k == reflect.Slice {
			copy(v.Bytes(), c.take(v.Len()))
			return
		}
		for i := 0; i < v.Len(); i++ {
			c.decode(v.Index(i))
		}
	case reflect.Struct:
		t := v.Type()
		for i := 0; i < t.NumField(); i++ {
			if f := t.Field(i); isBlank(f) {
				c.take(fixedSize(f.Type))
			} else {
				c.decode(v.Field(i))
			}
		}
	case reflect.Bool:
		v.SetBool(c.number(1) != 0)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(c.float(fixedSize(v.Type())))
	case reflect.Complex64, reflect.Complex128:
		n := fixedSize(v.Type()) / 2
		re := c.float(n)
		v.SetComplex(complex(re, c.float(n)))
	default:
		n := fixedSize(v.Type())
		x := c.number(n)
		if v.CanUint() {
			v.SetUint(x)
		} else {
			shift := 64 - 8*n
			v.SetInt(int64(x<<shift) >> shift)
		}
	}
}

func (c *coder) encode(v reflect.Value) {
	switch k := v.Kind(); k {
	case reflect.Array, reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 && k == reflect.Slice {
			copy(c.take(v.Len()), v.Bytes())
			return
		}
		for i := 0; i < v.Len(); i++ {
			c.encode(v.Index(i))
		}
	case reflect.Struct:
		t := v.Type()
		for i := 0; i < t.NumField(); i++ {
			if f := t.Field(i); isBlank(f) {
				clear(c.take(fixedSize(f.Type)))
			} else {
				c.encode(v.Field(i))
			}
		}
	case reflect.Bool:
		x := uint64(0)
		if v.Bool() {
			x = 1
		}
		c.putNumber(x, 1)
	case reflect.Float32, reflect.Float64:
		c.putFloat(v.Float(), fixedSize(v.Type()))
	case reflect.Complex64, reflect.Complex128:
		n := fixedSize(v.Type()) / 2
		c.putFloat(real(v.Complex()), n)
		c.putFloat(imag(v.Complex()), n)
	default:
		if v.CanUint() {
			c.putNumber(v.Uint(), fixedSize(v.Type()))
		} else {
			c.putNumber(uint64(v.Int()), fixedSize(v.Type()))
		}
	}
}
