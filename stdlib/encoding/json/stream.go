package json

import (
	"bytes"
	"io"
)

// A Decoder reads JSON values from a stream.
type Decoder struct {
	r       io.Reader
	buf     []byte
	start   int   // buf[start:] is not decoded yet
	passed  int64 // bytes of the stream before buf
	scan    scanner
	err     error // of reading or syntax: it stays
	options decoder
	stack   []tokenState // of Token
	state   tokenState
}

func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber has numbers stored in anys as Numbers.
func (dec *Decoder) UseNumber() { dec.options.useNumber = true }

// DisallowUnknownFields makes members that a struct has no field for an error.
func (dec *Decoder) DisallowUnknownFields() { dec.options.strict = true }

// Buffered is what was read and not decoded, until the next Decode.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.start:]) }

// InputOffset is the place in the stream behind the last value or token.
func (dec *Decoder) InputOffset() int64 { return dec.passed + int64(dec.start) }

// Decode reads the next value and stores it in what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.beforeValue(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{msg: "not at beginning of value", Offset: dec.InputOffset()}
	}
	end, err := dec.readValue()
	if err != nil {
		return err
	}
	d := decoder{data: dec.buf[dec.start:end], useNumber: dec.options.useNumber, strict: dec.options.strict}
	dec.start = end
	err = d.run(v)
	dec.afterValue()
	return err
}

// readValue makes sure that a whole value is in the buffer, and returns where it ends.
func (dec *Decoder) readValue() (end int, err error) {
	dec.scan.reset()
	for at := dec.start; ; {
		n, done, err := dec.scan.next(dec.buf[at:])
		at += n
		if err != nil {
			dec.err = err
			return 0, err
		}
		if done {
			return at, nil
		}
		if err := dec.fill(&at); err != nil {
			if err == io.EOF {
				if dec.scan.completeAtEnd() {
					return at, nil
				}
				if len(bytes.Trim(dec.buf[dec.start:], " \t\r\n")) > 0 {
					err = io.ErrUnexpectedEOF
				}
			}
			dec.err = err
			return 0, err
		}
	}
}

// fill reads more into the buffer; at, a place in it, moves with its content.
func (dec *Decoder) fill(at *int) error {
	if dec.start > 0 {
		dec.passed += int64(dec.start)
		*at -= dec.start
		dec.buf = dec.buf[:copy(dec.buf, dec.buf[dec.start:])]
		dec.start = 0
	}
	const leastRoom = 512
	if cap(dec.buf)-len(dec.buf) < leastRoom {
		grown := make([]byte, len(dec.buf), 2*cap(dec.buf)+leastRoom)
		copy(grown, dec.buf)
		dec.buf = grown
	}
	n, err := dec.r.Read(dec.buf[len(dec.buf):cap(dec.buf)])
	dec.buf = dec.buf[:len(dec.buf)+n]
	if n > 0 {
		return nil
	}
	return err
}

// An Encoder writes JSON values to a stream.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool // no HTML escapes
	prefix, indent string
}

func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

// SetIndent has each value indented as Indent does it.
func (enc *Encoder) SetIndent(prefix, indent string) { enc.prefix, enc.indent = prefix, indent }

// SetEscapeHTML says whether <, > and & in strings are written as escapes; they are, if it is not called.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }

// Encode writes v and a newline.
func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	e := encoder{html: !enc.plain}
	if err := e.run(v); err != nil {
		return err
	}
	out := append(e.out, '\n')
	if enc.prefix != "" || enc.indent != "" {
		var err error
		if out, err = appendIndented(nil, out, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	_, err := enc.w.Write(out)
	if err != nil {
		enc.err = err
	}
	return err
}
