package json

// A Token is a Delim, bool, float64, Number, string, or nil.
type Token any

// A Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// What may come next in the stream, between calls of Token and Decode.
type tokenState int

const (
	tokenTop         tokenState = iota
	tokenArrayStart             // behind [
	tokenElement                // behind a comma
	tokenArrayComma             // behind an element
	tokenObjectStart            // behind {
	tokenKey                    // behind a comma
	tokenColon                  // behind a key
	tokenMember                 // behind a colon
	tokenObjectComma            // behind a member
)

// valueAllowed reports whether a value may come next.
func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case tokenTop, tokenArrayStart, tokenElement, tokenMember:
		return true
	}
	return false
}

func (dec *Decoder) afterValue() {
	switch dec.state {
	case tokenArrayStart, tokenElement:
		dec.state = tokenArrayComma
	case tokenMember:
		dec.state = tokenObjectComma
	}
}

// beforeValue reads the comma or colon that Decode finds before its value.
func (dec *Decoder) beforeValue() error {
	want, next := byte(','), tokenElement
	switch dec.state {
	case tokenArrayComma:
	case tokenColon:
		want, next = ':', tokenMember
	default:
		return nil
	}
	c, err := dec.peek()
	if err != nil {
		return err
	}
	if c != want {
		what := "expected comma after array element"
		if want == ':' {
			what = "expected colon after object key"
		}
		return &SyntaxError{what, dec.InputOffset()}
	}
	dec.start++
	dec.state = next
	return nil
}

// peek goes to the next character that is no blank.
func (dec *Decoder) peek() (byte, error) {
	for {
		for ; dec.start < len(dec.buf); dec.start++ {
			if c := dec.buf[dec.start]; !isSpace(c) {
				return c, nil
			}
		}
		at := dec.start
		if err := dec.fill(&at); err != nil {
			return 0, err
		}
	}
}

// More reports whether the array or object that is being read goes on.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// Token returns the next token: brackets, keys and values, without commas and colons. io.EOF is the end.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch c {
		case '[', '{':
			if !dec.valueAllowed() {
				return dec.wrongToken(c)
			}
			dec.start++
			dec.stack = append(dec.stack, dec.state)
			dec.state = tokenArrayStart
			if c == '{' {
				dec.state = tokenObjectStart
			}
			return Delim(c), nil
		case ']', '}':
			array := dec.state == tokenArrayStart || dec.state == tokenArrayComma
			object := dec.state == tokenObjectStart || dec.state == tokenObjectComma
			if c == ']' && !array || c == '}' && !object {
				return dec.wrongToken(c)
			}
			dec.start++
			dec.state = dec.stack[len(dec.stack)-1]
			dec.stack = dec.stack[:len(dec.stack)-1]
			dec.afterValue()
			return Delim(c), nil
		case ':':
			if dec.state != tokenColon {
				return dec.wrongToken(c)
			}
			dec.start++
			dec.state = tokenMember
			continue
		case ',':
			switch dec.state {
			case tokenArrayComma:
				dec.state = tokenElement
			case tokenObjectComma:
				dec.state = tokenKey
			default:
				return dec.wrongToken(c)
			}
			dec.start++
			continue
		case '"':
			if dec.state == tokenObjectStart || dec.state == tokenKey {
				return dec.key()
			}
		}
		if !dec.valueAllowed() {
			return dec.wrongToken(c)
		}
		var v any
		if err := dec.Decode(&v); err != nil {
			return nil, err
		}
		return v, nil
	}
}

func (dec *Decoder) key() (Token, error) {
	state := dec.state
	dec.state = tokenTop
	var s string
	err := dec.Decode(&s)
	dec.state = state
	if err != nil {
		return nil, err
	}
	dec.state = tokenColon
	return s, nil
}

func (dec *Decoder) wrongToken(c byte) (Token, error) {
	where := ""
	switch dec.state {
	case tokenTop, tokenArrayStart, tokenElement, tokenMember:
		where = " looking for beginning of value"
	case tokenArrayComma:
		where = " after array element"
	case tokenKey:
		where = " looking for beginning of object key string"
	case tokenColon:
		where = " after object key"
	case tokenObjectComma:
		where = " after object key:value pair"
	}
	return nil, &SyntaxError{"invalid character " + quoteChar(c) + where, dec.InputOffset()}
}
