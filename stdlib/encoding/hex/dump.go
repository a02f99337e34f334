package hex

import (
	"errors"
	"io"
)

// Dump returns data as hexadecimal and as text, 16 bytes to a line, as `hexdump -C` prints it.
func Dump(data []byte) string {
	var out buffer
	d := Dumper(&out)
	d.Write(data)
	d.Close()
	return string(out)
}

type buffer []byte

func (b *buffer) Write(p []byte) (int, error) {
	*b = append(*b, p...)
	return len(p), nil
}

// Dumper returns a writer that writes to w what Dump returns; Close ends the last line.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

type dumper struct {
	w      io.Writer
	line   []byte // the bytes of the line that is not full yet
	offset uint
	closed bool
}

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for _, c := range data {
		d.line = append(d.line, c)
		if len(d.line) == 16 {
			if err := d.flush(); err != nil {
				return n, err
			}
		}
		n++
	}
	return n, nil
}

// flush writes the line: the offset, two groups of eight bytes, and the printable ones between bars.
func (d *dumper) flush() error {
	out := make([]byte, 0, 80)
	for shift := 28; shift >= 0; shift -= 4 {
		out = append(out, digits[d.offset>>uint(shift)&15])
	}
	out = append(out, ' ')
	for i := 0; i < 16; i++ {
		if i == 8 {
			out = append(out, ' ')
		}
		if i < len(d.line) {
			out = append(out, ' ', digits[d.line[i]>>4], digits[d.line[i]&15])
		} else {
			out = append(out, "   "...)
		}
	}
	out = append(out, "  |"...)
	for _, c := range d.line {
		if c < ' ' || c > '~' {
			c = '.'
		}
		out = append(out, c)
	}
	out = append(out, "|\n"...)
	d.offset += uint(len(d.line))
	d.line = d.line[:0]
	_, err := d.w.Write(out)
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if len(d.line) == 0 {
		return nil
	}
	return d.flush()
}
