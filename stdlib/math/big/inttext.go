package big

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// Text is x in a base from 2 to MaxBase, with lower-case letters before upper-case ones as digits.
func (x *Int) Text(base int) string {
	if x == nil {
		return "<nil>"
	}
	return string(x.Append(nil, base))
}

// Append appends what Text returns.
func (x *Int) Append(buf []byte, base int) []byte {
	if x == nil {
		return append(buf, "<nil>"...)
	}
	if x.neg {
		buf = append(buf, '-')
	}
	return append(buf, x.abs.text(base)...)
}

func (x *Int) String() string { return x.Text(10) }

// SetString reads all of s; base 0: by prefix, underscores allowed.
func (z *Int) SetString(s string, base int) (*Int, bool) {
	r := strings.NewReader(s)
	if _, err := z.scan(r, base); err != nil {
		return nil, false
	}
	if r.Len() > 0 {
		return nil, false
	}
	return z, true
}

var (
	errNoDigits   = errors.New("number has no digits")
	errUnderscore = errors.New("'_' must separate successive digits")
)

// scan reads sign, prefix and digits, and unreads what follows.
func (z *Int) scan(r io.ByteScanner, base int) (usedBase int, err error) {
	neg := false
	c, err := r.ReadByte()
	if err != nil {
		return 0, err
	}
	switch c {
	case '-':
		neg = true
	case '+':
	default:
		r.UnreadByte()
	}
	abs, base, _, err := scanNat(r, base, false)
	if err != nil {
		return base, err
	}
	z.abs, z.neg = abs, neg && len(abs) > 0
	return base, nil
}

func digitValue(c byte, base int) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'a' <= c && c <= 'z':
		return int(c-'a') + 10
	case 'A' <= c && c <= 'Z':
		if base <= 36 {
			return int(c-'A') + 10
		}
		return int(c-'A') + 36
	}
	return MaxBase + 1
}

// scanNat reads digits. With base 0 a prefix tells the base, and underscores may stand between digits. With point one
// point is allowed; count is then the number of digits, negative that of those behind the point.
func scanNat(r io.ByteScanner, base int, point bool) (abs nat, usedBase, count int, err error) {
	if base != 0 && base < 2 || base > MaxBase {
		panic(fmt.Sprintf("invalid number base %d", base))
	}
	byPrefix := base == 0
	last := byte('.') // 0 a digit, _ an underscore, . anything else
	invalid := false
	leadingZero := false
	c, err := r.ReadByte()
	if byPrefix {
		base = 10
		if err == nil && c == '0' {
			last, leadingZero = '0', true
			c, err = r.ReadByte()
			if err == nil {
				switch c | 0x20 {
				case 'b':
					base = 2
				case 'o':
					base = 8
				case 'x':
					base = 16
				default:
					if !point {
						base = 8
					}
				}
				if isPrefix := c|0x20 == 'b' || c|0x20 == 'o' || c|0x20 == 'x'; isPrefix {
					leadingZero = false
					c, err = r.ReadByte()
				}
			}
		}
	}
	var values []byte
	behind := -1
	for err == nil {
		if c == '.' && point && behind < 0 {
			if last == '_' {
				invalid = true
			}
			last = '.'
			behind = 0
		} else if c == '_' && byPrefix {
			if last != '0' {
				invalid = true
			}
			last = '_'
		} else if d := digitValue(c, base); d < base {
			last = '0'
			values = append(values, byte(d))
			if behind >= 0 {
				behind++
			}
		} else {
			r.UnreadByte()
			break
		}
		c, err = r.ReadByte()
	}
	if err == io.EOF {
		err = nil
	}
	if err == nil && (invalid || last == '_') {
		err = errUnderscore
	}
	if len(values) == 0 {
		if leadingZero { // a 0 alone
			return nil, 10, 1, err
		}
		err = errNoDigits
	}
	count = len(values)
	if behind >= 0 {
		count = -behind
	}
	return natFromDigits(values, base), base, count, err
}

// writeMany writes text n times.
func writeMany(s fmt.State, text string, n int) {
	for ; n > 0; n-- {
		io.WriteString(s, text)
	}
}

// Format writes x for the verbs b, o, d, x, X, O, s and v, with fmt's flags for integers.
func (x *Int) Format(s fmt.State, verb rune) {
	base := 10
	switch verb {
	case 'b':
		base = 2
	case 'o', 'O':
		base = 8
	case 'd', 's', 'v':
	case 'x', 'X':
		base = 16
	default:
		fmt.Fprintf(s, "%%!%c(big.Int=%s)", verb, x.String())
		return
	}
	if x == nil {
		fmt.Fprint(s, "<nil>")
		return
	}
	sign := ""
	switch {
	case x.neg:
		sign = "-"
	case s.Flag('+'):
		sign = "+"
	case s.Flag(' '):
		sign = " "
	}
	prefix := ""
	if s.Flag('#') {
		switch verb {
		case 'b':
			prefix = "0b"
		case 'o':
			prefix = "0"
		case 'x':
			prefix = "0x"
		case 'X':
			prefix = "0X"
		}
	}
	if verb == 'O' {
		prefix = "0o"
	}
	digits := string(x.abs.text(base))
	if verb == 'X' {
		digits = strings.ToUpper(digits)
	}
	left, zeros, right := 0, 0, 0
	if precision, ok := s.Precision(); ok {
		switch {
		case len(digits) < precision:
			zeros = precision - len(digits)
		case digits == "0" && precision == 0:
			return
		}
	}
	if width, ok := s.Width(); ok {
		if rest := width - len(sign) - len(prefix) - zeros - len(digits); rest > 0 {
			_, precise := s.Precision()
			switch {
			case s.Flag('-'):
				right = rest
			case s.Flag('0') && !precise:
				zeros = rest
			default:
				left = rest
			}
		}
	}
	writeMany(s, " ", left)
	io.WriteString(s, sign+prefix)
	writeMany(s, "0", zeros)
	io.WriteString(s, digits)
	writeMany(s, " ", right)
}

// byteReader reads bytes of a fmt.ScanState.
type byteReader struct{ fmt.ScanState }

func (r byteReader) ReadByte() (byte, error) {
	c, size, err := r.ReadRune()
	if size != 1 && err == nil {
		err = fmt.Errorf("invalid rune %#U", c)
	}
	return byte(c), err
}

func (r byteReader) UnreadByte() error { return r.UnreadRune() }

// Scan reads x for fmt's scan functions, for the verbs b, o, d, x, X, s and v.
func (z *Int) Scan(s fmt.ScanState, verb rune) error {
	s.SkipSpace()
	base := 0
	switch verb {
	case 'b':
		base = 2
	case 'o':
		base = 8
	case 'd':
		base = 10
	case 'x', 'X':
		base = 16
	case 's', 'v':
	default:
		return errors.New("Int.Scan: invalid verb")
	}
	_, err := z.scan(byteReader{s}, base)
	return err
}

// AppendText implements encoding.TextAppender.
func (x *Int) AppendText(b []byte) ([]byte, error) { return x.Append(b, 10), nil }

func (x *Int) MarshalText() ([]byte, error) { return x.AppendText(nil) }

func (z *Int) UnmarshalText(text []byte) error {
	if _, ok := z.SetString(string(text), 0); !ok {
		return fmt.Errorf("math/big: cannot unmarshal %q into a *big.Int", text)
	}
	return nil
}

func (x *Int) MarshalJSON() ([]byte, error) {
	if x == nil {
		return []byte("null"), nil
	}
	return x.AppendText(nil)
}

func (z *Int) UnmarshalJSON(text []byte) error {
	if string(text) == "null" {
		return nil
	}
	return z.UnmarshalText(text)
}

const gobVersion = 1

// GobEncode returns version and sign in one byte, and the magnitude.
func (x *Int) GobEncode() ([]byte, error) {
	if x == nil {
		return nil, nil
	}
	b := byte(gobVersion << 1)
	if x.neg {
		b |= 1
	}
	return append([]byte{b}, x.Bytes()...), nil
}

func (z *Int) GobDecode(buf []byte) error {
	if len(buf) == 0 {
		*z = Int{}
		return nil
	}
	if version := buf[0] >> 1; version != gobVersion {
		return fmt.Errorf("Int.GobDecode: encoding version %d not supported", version)
	}
	z.SetBytes(buf[1:])
	z.neg = buf[0]&1 != 0
	return nil
}
