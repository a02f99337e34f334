package json

import (
	"bytes"
	"strings"
)

const hexDigits = "0123456789abcdef"

// HTMLEscape appends src to dst with <, >, & and the line separators U+2028 and U+2029 inside strings as \u escapes.
func HTMLEscape(dst *bytes.Buffer, src []byte) {
	dst.Grow(len(src))
	dst.Write(appendHTMLEscaped(dst.AvailableBuffer(), src))
}

func appendHTMLEscaped(dst, src []byte) []byte {
	start := 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '<' || c == '>' || c == '&':
			dst = append(dst, src[start:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
			start = i + 1
		case c == 0xe2 && i+2 < len(src) && src[i+1] == 0x80 && src[i+2]&^1 == 0xa8:
			dst = append(dst, src[start:i]...)
			dst = append(dst, '\\', 'u', '2', '0', '2', hexDigits[src[i+2]&15])
			start = i + 3
		}
	}
	return append(dst, src[start:]...)
}

// Compact appends src to dst without the blanks that mean nothing.
func Compact(dst *bytes.Buffer, src []byte) error {
	b, err := appendCompact(dst.AvailableBuffer(), src, false)
	if err != nil {
		return err
	}
	dst.Write(b)
	return nil
}

func appendCompact(dst, src []byte, html bool) ([]byte, error) {
	if err := check(src); err != nil {
		return dst, err
	}
	start := 0
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '"':
			_, next := stringEnd(src, i+1)
			i = next - 1
		case isSpace(c):
			dst = appendPart(dst, src[start:i], html)
			start = i + 1
		}
	}
	return appendPart(dst, src[start:], html), nil
}

func appendPart(dst, part []byte, html bool) []byte {
	if html {
		return appendHTMLEscaped(dst, part)
	}
	return append(dst, part...)
}

// Indent appends src to dst with each element of objects and arrays on a line of its own, which begins with prefix and
// as many times indent as it is deep. Blanks at the end of src stay.
func Indent(dst *bytes.Buffer, src []byte, prefix, indent string) error {
	b, err := appendIndented(dst.AvailableBuffer(), src, prefix, indent)
	if err != nil {
		return err
	}
	dst.Write(b)
	return nil
}

func appendIndented(dst, src []byte, prefix, indent string) ([]byte, error) {
	if err := check(src); err != nil {
		return dst, err
	}
	end := len(src)
	for end > 0 && isSpace(src[end-1]) {
		end--
	}
	depth, fresh := 0, false // fresh: a bracket was opened, nothing is inside yet
	newLine := func() {
		dst = append(dst, '\n')
		dst = append(dst, prefix...)
		dst = append(dst, strings.Repeat(indent, depth)...)
	}
	for i := 0; i < end; i++ {
		c := src[i]
		if isSpace(c) {
			continue
		}
		closing := c == ']' || c == '}'
		if fresh && !closing {
			depth++
			newLine()
		}
		switch {
		case closing:
			if !fresh {
				depth--
				newLine()
			}
			dst = append(dst, c)
		case c == ',':
			dst = append(dst, c)
			newLine()
		case c == ':':
			dst = append(dst, ": "...)
		case c == '"':
			_, next := stringEnd(src, i+1)
			dst = append(dst, src[i:next]...)
			i = next - 1
		default:
			dst = append(dst, c)
		}
		fresh = c == '[' || c == '{'
	}
	return append(dst, src[end:]...), nil
}
