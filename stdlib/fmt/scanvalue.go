package fmt

import (
	"errors"
	"io"
	"math"
	"reflect"
	"strconv"
	"unicode/utf8"
)

const (
	digits2  = "01"
	digits8  = "01234567"
	digits10 = "0123456789"
	digits16 = "0123456789aAbBcCdDeEfF"

	integerVerbs = "bdoUxXv"
	floatVerbs   = "beEfFgGv"
)

// operand reads one operand into what arg points to.
func (s *scan) operand(verb rune, arg any) {
	s.buf = s.buf[:0]
	if x, ok := arg.(Scanner); ok {
		err := x.Scan(s, verb)
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			s.failWith(err)
		}
		return
	}
	switch x := arg.(type) {
	case *int:
		if v := s.integer(verb, 64); s.err == nil {
			*x = int(v)
		}
	case *string:
		if v := s.str(verb); s.err == nil {
			*x = v
		}
	case *float64:
		if s.suits(verb, floatVerbs, "float64") && s.begin() {
			if v := s.float(64); s.err == nil {
				*x = v
			}
		}
	case *float32:
		if s.suits(verb, floatVerbs, "float32") && s.begin() {
			if v := s.float(32); s.err == nil {
				*x = float32(v)
			}
		}
	case *[]byte:
		if v := s.str(verb); s.err == nil {
			*x = []byte(v)
		}
	default:
		s.reflected(verb, arg)
	}
}

// reflected is operand for pointers of all types.
func (s *scan) reflected(verb rune, arg any) {
	p := reflect.ValueOf(arg)
	if p.Kind() != reflect.Pointer {
		s.fail("type not a pointer: " + p.Type().String())
		return
	}
	v := p.Elem()
	switch v.Kind() {
	case reflect.Bool:
		if b := s.boolean(verb); s.err == nil {
			v.SetBool(b)
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		if i := s.integer(verb, v.Type().Bits()); s.err == nil {
			v.SetInt(i)
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		if u := s.unsigned(verb, v.Type().Bits()); s.err == nil {
			v.SetUint(u)
		}
	case reflect.String:
		if t := s.str(verb); s.err == nil {
			v.SetString(t)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			s.fail("can't scan type: " + p.Type().String())
			return
		}
		if t := s.str(verb); s.err == nil {
			v.SetBytes([]byte(t))
		}
	case reflect.Float32, reflect.Float64:
		if s.begin() {
			if f := s.float(v.Type().Bits()); s.err == nil {
				v.SetFloat(f)
			}
		}
	case reflect.Complex64, reflect.Complex128:
		if c := s.complexNumber(verb, v.Type().Bits()); s.err == nil {
			v.SetComplex(c)
		}
	default:
		s.fail("can't scan type: " + p.Type().String())
	}
}

func (s *scan) suits(verb rune, verbs, typ string) bool {
	if among(verb, verbs) {
		return true
	}
	s.fail("bad verb '%" + string(verb) + "' for " + typ)
	return false
}

// begin skips blanks before a value and reports whether there is one.
func (s *scan) begin() bool {
	s.SkipSpace()
	return s.some()
}

func (s *scan) boolean(verb rune) bool {
	if !s.begin() || !s.suits(verb, "tv", "boolean") {
		return false
	}
	// A word may stop after its first letter, but no sooner than at its end after its second.
	switch s.next() {
	case '1':
		return true
	case 't', 'T':
		if s.skip("rR") && !(s.skip("uU") && s.skip("eE")) {
			s.fail("syntax error scanning boolean")
		}
		return true
	case 'f', 'F':
		if s.skip("aA") && !(s.skip("lL") && s.skip("sS") && s.skip("eE")) {
			s.fail("syntax error scanning boolean")
		}
	}
	return false
}

// number reads the text of an integer, or what is left of it if have says that digits were read. base 0: the text says it.
func (s *scan) number(verb rune, sign string, have bool) (token string, base int) {
	digits := digits10
	base = 10
	switch verb {
	case 'b':
		base, digits = 2, digits2
	case 'o':
		base, digits = 8, digits8
	case 'x', 'X', 'U':
		base, digits = 16, digits16
	}
	switch verb {
	case 'U':
		if s.next() != 'U' || s.next() != '+' {
			s.fail("bad unicode format ")
		}
	default:
		if sign != "" {
			s.take(sign)
		}
		if verb == 'v' {
			base = 0
			digits += "_"
			if !have && s.take("0") {
				have, digits = true, digits8+"_"
				switch {
				case s.take("bB"):
					digits = digits2 + "_"
				case s.take("oO"):
				case s.take("xX"):
					digits = digits16 + "_"
				}
			}
		}
	}
	if !have && s.err == nil && s.some() && !s.take(digits) {
		s.fail("expected integer")
	}
	s.takeAll(digits)
	return string(s.buf), base
}

// decimalInteger is the short way for the usual integers. It reads a sign, and digits if the first of them is not 0, into
// buf; whole: that was all, and v is the number.
func (s *scan) decimalInteger() (v int64, whole bool) {
	s.SkipSpace()
	r := s.next()
	if r == end {
		s.failWith(io.EOF)
		return 0, false
	}
	neg := r == '-'
	if neg || r == '+' {
		s.buf = append(s.buf, byte(r))
		r = s.next()
	}
	if '1' <= r && r <= '9' {
		for n := 0; n < 18 && '0' <= r && r <= '9'; n++ {
			s.buf = append(s.buf, byte(r))
			v = v*10 + int64(r-'0')
			r = s.next()
		}
		whole = r != '_' && (r < '0' || r > '9')
	}
	s.back(r)
	if neg {
		v = -v
	}
	return v, whole
}

func (s *scan) integer(verb rune, bits int) int64 {
	if verb == 'c' {
		return s.character(bits)
	}
	sign := "+-"
	have := false
	if verb == 'v' || verb == 'd' {
		v, whole := s.decimalInteger()
		if s.err != nil || whole && bits == 64 {
			return v
		}
		sign, have = "", len(s.buf) > 1 || len(s.buf) == 1 && s.buf[0] >= '0'
	} else if !s.begin() || !s.suits(verb, integerVerbs, "integer") {
		return 0
	}
	token, base := s.number(verb, sign, have)
	if s.err != nil {
		return 0
	}
	v, err := strconv.ParseInt(token, base, 64)
	if err != nil {
		s.failWith(err)
	} else if unused := 64 - uint(bits); v<<unused>>unused != v {
		s.fail("integer overflow on token " + token)
	}
	return v
}

func (s *scan) unsigned(verb rune, bits int) uint64 {
	if verb == 'c' {
		return uint64(s.character(bits))
	}
	if !s.begin() || !s.suits(verb, integerVerbs, "integer") {
		return 0
	}
	token, base := s.number(verb, "", false)
	if s.err != nil {
		return 0
	}
	v, err := strconv.ParseUint(token, base, 64)
	if err != nil {
		s.failWith(err)
	} else if unused := 64 - uint(bits); v<<unused>>unused != v {
		s.fail("unsigned integer overflow on token " + token)
	}
	return v
}

func (s *scan) character(bits int) int64 {
	if !s.some() {
		return 0
	}
	r := int64(s.next())
	if unused := 64 - uint(bits); r<<unused>>unused != r {
		s.fail("overflow on character value " + string(rune(r)))
	}
	return r
}

// floatText reads the text of a floating-point number, or as much of it as is there.
func (s *scan) floatText() string {
	s.buf = s.buf[:0]
	if s.take("nN") && s.take("aA") && s.take("nN") {
		return string(s.buf)
	}
	s.take("+-")
	if s.take("iI") && s.take("nN") && s.take("fF") {
		return string(s.buf)
	}
	digits, exponent := digits10+"_", "eEpP"
	if s.take("0") && s.take("xX") {
		digits, exponent = digits16+"_", "pP"
	}
	s.takeAll(digits)
	if s.take(".") {
		s.takeAll(digits)
	}
	if s.take(exponent) {
		s.take("+-")
		s.takeAll(digits10 + "_")
	}
	return string(s.buf)
}

func (s *scan) float(bits int) float64 {
	t := s.floatText()
	if s.err != nil {
		return 0
	}
	return s.parseFloat(t, bits)
}

// parseFloat also understands a decimal number with a binary exponent, which %b writes.
func (s *scan) parseFloat(t string, bits int) float64 {
	split := -1
	for i := 0; i < len(t); i++ {
		if t[i] == 'p' {
			split = i
			break
		}
	}
	hex := false
	for i := 0; i < len(t); i++ {
		hex = hex || t[i] == 'x' || t[i] == 'X'
	}
	if split >= 0 && !hex {
		f, err := strconv.ParseFloat(t[:split], bits)
		if err != nil {
			s.failWith(wholeText(err, t))
			return 0
		}
		n, err := strconv.Atoi(t[split+1:])
		if err != nil {
			s.failWith(wholeText(err, t))
			return 0
		}
		return math.Ldexp(f, n)
	}
	f, err := strconv.ParseFloat(t, bits)
	if err != nil {
		s.failWith(err)
	}
	return f
}

func wholeText(err error, t string) error {
	var e *strconv.NumError
	if errors.As(err, &e) {
		e.Num = t
	}
	return err
}

func (s *scan) complexNumber(verb rune, bits int) complex128 {
	if !s.suits(verb, floatVerbs, "complex") || !s.begin() {
		return 0
	}
	const wrong = "syntax error scanning complex number"
	parens := s.skip("(")
	re := s.floatText()
	s.buf = s.buf[:0]
	if !s.take("+-") {
		s.fail(wrong)
		return 0
	}
	sign := string(s.buf)
	im := sign + s.floatText()
	if !s.skip("i") || parens && !s.skip(")") {
		s.fail(wrong)
	}
	if s.err != nil {
		return 0
	}
	x := s.parseFloat(re, bits/2)
	return complex(x, s.parseFloat(im, bits/2))
}

func (s *scan) str(verb rune) string {
	if !s.suits(verb, "svqxX", "string") || !s.begin() {
		return ""
	}
	switch verb {
	case 'q':
		return s.quotedString()
	case 'x', 'X':
		return s.hexString()
	}
	s.word(isNotBlank)
	return string(s.buf)
}

func (s *scan) quotedString() string {
	quote := s.next()
	switch quote {
	case '`':
		for {
			r := s.must()
			if r == quote || r == end {
				return string(s.buf)
			}
			s.buf = utf8.AppendRune(s.buf, r)
		}
	case '"':
		s.buf = append(s.buf, '"')
		for {
			r := s.must()
			if r == end {
				return ""
			}
			s.buf = utf8.AppendRune(s.buf, r)
			if r == quote {
				break
			}
			if r == '\\' {
				s.buf = utf8.AppendRune(s.buf, s.must())
			}
		}
		t, err := strconv.Unquote(string(s.buf))
		if err != nil {
			s.failWith(err)
		}
		return t
	}
	s.fail("expected quoted string")
	return ""
}

func hexValue(r rune) (v byte, ok bool) {
	switch {
	case '0' <= r && r <= '9':
		return byte(r - '0'), true
	case 'a' <= r && r <= 'f':
		return byte(r-'a') + 10, true
	case 'A' <= r && r <= 'F':
		return byte(r-'A') + 10, true
	}
	return 0, false
}

func (s *scan) hexString() string {
	for {
		r := s.next()
		high, ok := hexValue(r)
		if !ok {
			s.back(r)
			break
		}
		low, ok := hexValue(s.must())
		if !ok {
			s.fail("illegal hex digit")
			return ""
		}
		s.buf = append(s.buf, high<<4|low)
	}
	if len(s.buf) == 0 {
		s.fail("no hex data for %x string")
	}
	return string(s.buf)
}
