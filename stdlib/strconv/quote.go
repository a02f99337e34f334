package strconv

import (
	"unicode"
	"unicode/utf8"
)

const (
	lowerHex = "0123456789abcdef"
	upperHex = "0123456789ABCDEF"
)

// What may stand in a quoted text unescaped.
const (
	keepPrint   = iota // what IsPrint accepts
	keepASCII          // of that, only ASCII
	keepGraphic        // what IsGraphic accepts
)

// IsPrint reports whether r is printable as Go sees it: letters, marks, numbers, punctuation, symbols, ASCII space.
func IsPrint(r rune) bool { return unicode.IsPrint(r) }

// IsGraphic reports whether r is graphic in Unicode's sense: what IsPrint accepts, and other spaces.
func IsGraphic(r rune) bool { return unicode.IsGraphic(r) }

// Quote returns s as a double-quoted Go literal, with escapes for what IsPrint refuses.
func Quote(s string) string { return quoted(s, '"', keepPrint) }

// QuoteToASCII is Quote with escapes for everything outside ASCII.
func QuoteToASCII(s string) string { return quoted(s, '"', keepASCII) }

// QuoteToGraphic is Quote with escapes only for what IsGraphic refuses.
func QuoteToGraphic(s string) string { return quoted(s, '"', keepGraphic) }

// AppendQuote appends Quote(s) to dst.
func AppendQuote(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', keepPrint) }

// AppendQuoteToASCII appends QuoteToASCII(s) to dst.
func AppendQuoteToASCII(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', keepASCII) }

// AppendQuoteToGraphic appends QuoteToGraphic(s) to dst.
func AppendQuoteToGraphic(dst []byte, s string) []byte { return appendQuoted(dst, s, '"', keepGraphic) }

// QuoteRune returns r as a single-quoted Go literal.
func QuoteRune(r rune) string { return string(appendQuotedRune(nil, r, keepPrint)) }

// QuoteRuneToASCII is QuoteRune with escapes for everything outside ASCII.
func QuoteRuneToASCII(r rune) string { return string(appendQuotedRune(nil, r, keepASCII)) }

// QuoteRuneToGraphic is QuoteRune with escapes only for what IsGraphic refuses.
func QuoteRuneToGraphic(r rune) string { return string(appendQuotedRune(nil, r, keepGraphic)) }

// AppendQuoteRune appends QuoteRune(r) to dst.
func AppendQuoteRune(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, keepPrint) }

// AppendQuoteRuneToASCII appends QuoteRuneToASCII(r) to dst.
func AppendQuoteRuneToASCII(dst []byte, r rune) []byte { return appendQuotedRune(dst, r, keepASCII) }

// AppendQuoteRuneToGraphic appends QuoteRuneToGraphic(r) to dst.
func AppendQuoteRuneToGraphic(dst []byte, r rune) []byte {
	return appendQuotedRune(dst, r, keepGraphic)
}

func quoted(s string, quote byte, keep int) string {
	return string(appendQuoted(make([]byte, 0, len(s)+2+len(s)/8), s, quote, keep))
}

func appendQuoted(dst []byte, s string, quote byte, keep int) []byte {
	dst = append(dst, quote)
	plain := 0 // s[plain:i] can be copied as it is
	for i := 0; i < len(s); {
		c := s[i]
		if ' ' <= c && c < 0x7F && c != quote && c != '\\' {
			i++
			continue
		}
		dst = append(dst, s[plain:i]...)
		if c < utf8.RuneSelf {
			dst = appendEscaped(dst, rune(c), quote, keep)
			i++
		} else if r, size := utf8.DecodeRuneInString(s[i:]); size == 1 {
			dst = append(dst, '\\', 'x', lowerHex[c>>4], lowerHex[c&15])
			i++
		} else {
			dst = appendEscaped(dst, r, quote, keep)
			i += size
		}
		plain = i
	}
	return append(append(dst, s[plain:]...), quote)
}

func appendQuotedRune(dst []byte, r rune, keep int) []byte {
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	return append(appendEscaped(append(dst, '\''), r, '\'', keep), '\'')
}

// appendEscaped appends one rune, escaped if it must be.
func appendEscaped(dst []byte, r rune, quote byte, keep int) []byte {
	if r == rune(quote) || r == '\\' {
		return append(dst, '\\', byte(r))
	}
	if r < utf8.RuneSelf {
		if ' ' <= r && r < 0x7F {
			return append(dst, byte(r))
		}
	} else if keep != keepASCII && (IsPrint(r) || keep == keepGraphic && IsGraphic(r)) {
		return utf8.AppendRune(dst, r)
	}
	const short = "abtnvfr" // U+0007 to U+000D, a first
	switch {
	case '\a' <= r && r <= '\r':
		return append(dst, '\\', short[r-'\a'])
	case r < ' ' || r == 0x7F:
		return append(dst, '\\', 'x', lowerHex[r>>4], lowerHex[r&15])
	case r < 0x10000:
		dst = append(dst, '\\', 'u')
		return append(dst, lowerHex[r>>12], lowerHex[r>>8&15], lowerHex[r>>4&15], lowerHex[r&15])
	}
	dst = append(dst, '\\', 'U')
	for shift := 28; shift >= 0; shift -= 4 {
		dst = append(dst, lowerHex[r>>uint(shift)&15])
	}
	return dst
}

// CanBackquote reports whether s can be written between backquotes on one line: valid UTF-8 without control
// characters other than tab, backquotes, and byte order marks.
func CanBackquote(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == '\ufeff' || r == utf8.RuneError && size == 1:
			return false
		case r < ' ' && r != '\t' || r == '`' || r == 0x7F:
			return false
		}
	}
	return true
}
