// Package hex writes bytes as hexadecimal digits and reads them.
package hex

import (
	"errors"
	"io"
	"strconv"
)

const digits = "0123456789abcdef"

// ErrLength says that a digit has no partner.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// An InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return "encoding/hex: invalid byte: " + runeText(rune(e))
}

// runeText returns r as fmt's %#U does: U+0067 'g', without the character if it is not printable.
func runeText(r rune) string {
	text := "U+00" + string([]byte{upper(r >> 4), upper(r & 15)})
	if strconv.IsPrint(r) {
		text += " '" + string(r) + "'"
	}
	return text
}

func upper(d rune) byte {
	if d < 10 {
		return byte('0' + d)
	}
	return byte('A' + d - 10)
}

// EncodedLen returns the length of n bytes in digits.
func EncodedLen(n int) int { return n * 2 }

// DecodedLen returns the number of bytes in x digits.
func DecodedLen(x int) int { return x / 2 }

// Encode writes src to dst as digits and returns their number.
func Encode(dst, src []byte) int {
	for i, c := range src {
		dst[2*i] = digits[c>>4]
		dst[2*i+1] = digits[c&15]
	}
	return 2 * len(src)
}

// AppendEncode appends src to dst as digits.
func AppendEncode(dst, src []byte) []byte {
	for _, c := range src {
		dst = append(dst, digits[c>>4], digits[c&15])
	}
	return dst
}

// EncodeToString returns src as digits.
func EncodeToString(src []byte) string {
	dst := make([]byte, 2*len(src))
	Encode(dst, src)
	return string(dst)
}

func value(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 255
}

// Decode reads the digits of src into dst and returns the number of bytes, also when it stops at an error.
func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		hi, lo := value(src[2*n]), value(src[2*n+1])
		if hi > 15 {
			return n, InvalidByteError(src[2*n])
		}
		if lo > 15 {
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = hi<<4 | lo
	}
	if len(src)%2 == 1 {
		if last := src[len(src)-1]; value(last) > 15 {
			return n, InvalidByteError(last)
		}
		return n, ErrLength
	}
	return n, nil
}

// AppendDecode appends the bytes that the digits of src stand for to dst.
func AppendDecode(dst, src []byte) ([]byte, error) {
	buf := make([]byte, len(src)/2)
	n, err := Decode(buf, src)
	return append(dst, buf[:n]...), err
}

// DecodeString returns the bytes that the digits of s stand for, also those before an error.
func DecodeString(s string) ([]byte, error) {
	dst := make([]byte, len(s)/2)
	n, err := Decode(dst, []byte(s))
	return dst[:n], err
}

type encoder struct {
	w   io.Writer
	err error
	buf []byte
}

// NewEncoder returns a writer that writes digits to w.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w: w, buf: make([]byte, 1024)} }

func (e *encoder) Write(p []byte) (n int, err error) {
	for len(p) > 0 && e.err == nil {
		part := p[:min(len(p), len(e.buf)/2)]
		var wrote int
		wrote, e.err = e.w.Write(e.buf[:Encode(e.buf, part)])
		n += wrote / 2
		p = p[len(part):]
	}
	return n, e.err
}

type decoder struct {
	r    io.Reader
	err  error
	in   []byte // read but not decoded
	room []byte
}

// NewDecoder returns a reader of the bytes whose digits r gives.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r, room: make([]byte, 1024)} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.in) < 2 && d.err == nil { // fill up
		kept := copy(d.room, d.in)
		var got int
		got, d.err = d.r.Read(d.room[kept:])
		d.in = d.room[:kept+got]
		if d.err == io.EOF && len(d.in)%2 != 0 {
			if last := d.in[len(d.in)-1]; value(last) > 15 {
				d.err = InvalidByteError(last)
			} else {
				d.err = io.ErrUnexpectedEOF
			}
		}
	}
	if limit := len(d.in) / 2; len(p) > limit {
		p = p[:limit]
	}
	n, err = Decode(p, d.in[:2*len(p)])
	d.in = d.in[2*n:]
	if err != nil {
		d.in, d.err = nil, err
	}
	if len(d.in) < 2 {
		return n, d.err
	}
	return n, nil
}
