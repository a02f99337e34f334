// Package base64 writes bytes in 64 characters, three bytes in four of them, and reads them (RFC 4648).
package base64

import (
	"io"
	"strconv"
)

// An Encoding is an alphabet with a padding character.
type Encoding struct {
	alphabet string
	values   [256]uint8 // 255 for what is not in the alphabet
	pad      rune
	strict   bool
}

const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

// NewEncoding returns an Encoding with padding; it panics unless the alphabet has 64 different bytes and no line ends.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{alphabet: encoder, pad: StdPadding}
	for i := range e.values {
		e.values[i] = 255
	}
	for i := 0; i < len(encoder); i++ {
		c := encoder[i]
		if c == '\n' || c == '\r' {
			panic("encoding alphabet contains newline character")
		}
		if e.values[c] != 255 {
			panic("encoding alphabet includes duplicate symbols")
		}
		e.values[c] = uint8(i)
	}
	return e
}

// WithPadding returns the Encoding with another padding character, or without one; it panics if that is in the alphabet.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	if padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff {
		panic("invalid padding")
	}
	if padding != NoPadding && enc.values[byte(padding)] != 255 {
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// Strict returns the Encoding with the demand that unused bits at the end are zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

const common = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// StdEncoding is the standard alphabet, with + and /.
var StdEncoding = NewEncoding(common + "+/")

// URLEncoding is the alphabet for URLs and file names, with - and _.
var URLEncoding = NewEncoding(common + "-_")

// RawStdEncoding is StdEncoding without padding.
var RawStdEncoding = StdEncoding.WithPadding(NoPadding)

// RawURLEncoding is URLEncoding without padding.
var RawURLEncoding = URLEncoding.WithPadding(NoPadding)

// EncodedLen returns the length of n bytes when encoded.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen returns the greatest number of bytes in n characters.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

// Encode writes src to dst, which takes EncodedLen(len(src)) bytes.
func (enc *Encoding) Encode(dst, src []byte) {
	alphabet := enc.alphabet
	d, s := 0, 0
	for ; s+3 <= len(src); s += 3 {
		u := uint(src[s])<<16 | uint(src[s+1])<<8 | uint(src[s+2])
		dst[d] = alphabet[u>>18]
		dst[d+1] = alphabet[u>>12&63]
		dst[d+2] = alphabet[u>>6&63]
		dst[d+3] = alphabet[u&63]
		d += 4
	}
	left := len(src) - s
	if left == 0 {
		return
	}
	u := uint(src[s]) << 16
	if left == 2 {
		u |= uint(src[s+1]) << 8
	}
	dst[d] = alphabet[u>>18]
	dst[d+1] = alphabet[u>>12&63]
	if left == 2 {
		dst[d+2] = alphabet[u>>6&63]
	} else if enc.pad != NoPadding {
		dst[d+2] = byte(enc.pad)
	}
	if enc.pad != NoPadding {
		dst[d+3] = byte(enc.pad)
	}
}

// AppendEncode appends src, encoded, to dst.
func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	at := len(dst)
	dst = append(dst, make([]byte, enc.EncodedLen(len(src)))...)
	enc.Encode(dst[at:], src)
	return dst
}

// EncodeToString returns src encoded.
func (enc *Encoding) EncodeToString(src []byte) string {
	buf := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(buf, src)
	return string(buf)
}

// A CorruptInputError is the place of a byte that cannot be there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// quantum reads four characters of src from at on, skipping line ends; fewer at the end, or with padding. It returns
// where it stopped and the bytes in the high part of u.
func (enc *Encoding) quantum(src []byte, at int) (next int, u uint32, n int, err error) {
	count := 0
	for count < 4 {
		if at == len(src) {
			switch {
			case count == 0:
				return at, 0, 0, nil
			case count == 1 || enc.pad != NoPadding:
				return at, 0, 0, CorruptInputError(at - count)
			}
			break
		}
		c := src[at]
		at++
		if v := enc.values[c]; v != 255 {
			u |= uint32(v) << uint(26-6*count)
			count++
			continue
		}
		if c == '\n' || c == '\r' {
			continue
		}
		if rune(c) != enc.pad || count < 2 {
			return at, 0, 0, CorruptInputError(at - 1)
		}
		if at, err = enc.padding(src, at, count); err != nil && at < 0 {
			return len(src), 0, 0, err
		}
		break
	}
	if enc.strict {
		if count == 3 && u>>8&255 != 0 {
			return at, 0, 0, CorruptInputError(at - 1)
		}
		if count == 2 && u>>16&255 != 0 {
			return at, 0, 0, CorruptInputError(at - 2)
		}
	}
	return at, u, count - 1, err
}

// padding checks what follows a padding character after count others. The bytes before count even if something follows
// the padding, which is an error; next is -1 if they do not.
func (enc *Encoding) padding(src []byte, at, count int) (next int, err error) {
	if count == 2 { // a second one
		at = skipLineEnds(src, at)
		if at == len(src) {
			return -1, CorruptInputError(len(src))
		}
		if rune(src[at]) != enc.pad {
			return -1, CorruptInputError(at - 1)
		}
		at++
	}
	at = skipLineEnds(src, at)
	if at < len(src) {
		return at, CorruptInputError(at)
	}
	return at, nil
}

func skipLineEnds(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// Decode reads src into dst, which takes DecodedLen(len(src)) bytes, and returns the number of bytes, also when it stops
// at an error. Line ends are skipped.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	for at := 0; at < len(src); {
		// The usual case: four characters of the alphabet.
		if at+4 <= len(src) {
			a, b, c, d := enc.values[src[at]], enc.values[src[at+1]], enc.values[src[at+2]], enc.values[src[at+3]]
			if a|b|c|d != 255 {
				u := uint(a)<<18 | uint(b)<<12 | uint(c)<<6 | uint(d)
				_ = dst[n+2]
				dst[n], dst[n+1], dst[n+2] = byte(u>>16), byte(u>>8), byte(u)
				n += 3
				at += 4
				continue
			}
		}
		next, u, count, err := enc.quantum(src, at)
		for i := 0; i < count; i++ {
			dst[n] = byte(u >> uint(24-8*i))
			n++
		}
		if err != nil {
			return n, err
		}
		at = next
	}
	return n, nil
}

// AppendDecode appends the bytes that src stands for to dst, also those before an error.
func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(src)))
	n, err := enc.Decode(buf, src)
	return append(dst, buf[:n]...), err
}

// DecodeString returns the bytes that s stands for, also those before an error.
func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	buf := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(buf, []byte(s))
	return buf[:n], err
}

type encoder struct {
	enc  *Encoding
	w    io.Writer
	err  error
	rest []byte // fewer than three bytes
}

// NewEncoder returns a writer that writes to w what it gets, encoded; Close writes the last bytes.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser { return &encoder{enc: enc, w: w} }

const encoderChunk = 768 // bytes encoded at once

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	if len(e.rest) > 0 {
		take := min(3-len(e.rest), len(p))
		e.rest = append(e.rest, p[:take]...)
		p = p[take:]
		n = take
		if len(e.rest) < 3 {
			return n, nil
		}
		if e.put(e.rest); e.err != nil {
			return n, e.err
		}
		e.rest = e.rest[:0]
	}
	for len(p) >= 3 {
		size := min(encoderChunk, len(p)/3*3)
		if e.put(p[:size]); e.err != nil {
			return n, e.err
		}
		n += size
		p = p[size:]
	}
	e.rest = append(e.rest, p...)
	return n + len(p), nil
}

func (e *encoder) put(p []byte) {
	_, e.err = e.w.Write(e.enc.AppendEncode(nil, p))
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		e.put(e.rest)
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	err  error
	in   []byte // characters without line ends, not decoded
	out  []byte // decoded, not given out
	room []byte
}

// NewDecoder returns a reader of the bytes that what r gives stands for; line ends are skipped.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r, room: make([]byte, 1024)}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.more(len(p))
	}
	n = copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// more reads about as much as want bytes need, and decodes what is complete.
func (d *decoder) more(want int) {
	size := min(max(want/3*4, 4), len(d.room))
	got, err := d.r.Read(d.room[:size])
	for _, c := range d.room[:got] {
		if c != '\n' && c != '\r' {
			d.in = append(d.in, c)
		}
	}
	whole := len(d.in) / 4 * 4
	if err == io.EOF {
		if d.enc.pad == NoPadding {
			whole = len(d.in)
		} else if whole < len(d.in) {
			err = io.ErrUnexpectedEOF
		}
	}
	buf := make([]byte, d.enc.DecodedLen(whole)+3)
	n, decodeErr := d.enc.Decode(buf, d.in[:whole])
	d.out = buf[:n]
	d.in = append(d.in[:0], d.in[whole:]...)
	if decodeErr != nil {
		err = decodeErr
	}
	d.err = err
}
