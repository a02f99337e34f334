package utf8

// The arguments of these are at most leafBytes long.

// runeCount counts runes, each byte of an invalid encoding as one.
func runeCount(p []byte) int

// runeCountInString is runeCount for strings.
func runeCountInString(s string) int

// valid reports whether p is wholly valid UTF-8 (no overlong forms, surrogates, or code points over 10FFFF).
func valid(p []byte) bool

// validString is valid for strings.
func validString(s string) bool
