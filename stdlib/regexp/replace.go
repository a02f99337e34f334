package regexp

import (
	"internal/bytealg"
	"unicode"
	"unicode/utf8"
)

// replace returns s with every match replaced by what repl appends; changed is false if there is no match.
func (re *Regexp) replace(s string, slots int, repl func(dst []byte, m []int) []byte) (buf []byte, changed bool) {
	in := &input{text: s}
	lastEnd := 0
	for pos := 0; pos <= len(s); {
		m := re.search(in, pos, slots)
		if m == nil {
			break
		}
		buf = append(buf, s[lastEnd:m[0]]...)
		// An empty match right behind another match does not count.
		if m[1] > lastEnd || m[0] == 0 {
			buf = repl(buf, m)
			changed = true
		}
		lastEnd = m[1]
		_, w := in.at(pos)
		switch {
		case pos+w > m[1]:
			pos += w
		case pos+1 > m[1]: // at the end, where the width is 0
			pos++
		default:
			pos = m[1]
		}
	}
	if buf == nil && !changed {
		return nil, false
	}
	return append(buf, s[lastEnd:]...), true
}

// ReplaceAllString returns src with the matches replaced by repl, in which $1 or ${name} stand for captures.
func (re *Regexp) ReplaceAllString(src, repl string) string {
	buf, changed := re.replace(src, re.prog.Slots, func(dst []byte, m []int) []byte {
		return re.ExpandString(dst, repl, src, m)
	})
	if !changed {
		return src
	}
	return bytealg.View(buf)
}

// ReplaceAllLiteralString returns src with the matches replaced by repl as it is.
func (re *Regexp) ReplaceAllLiteralString(src, repl string) string {
	buf, changed := re.replace(src, 2, func(dst []byte, m []int) []byte { return append(dst, repl...) })
	if !changed {
		return src
	}
	return bytealg.View(buf)
}

// ReplaceAllStringFunc returns src with the matches replaced by what repl returns for them.
func (re *Regexp) ReplaceAllStringFunc(src string, repl func(string) string) string {
	buf, changed := re.replace(src, 2, func(dst []byte, m []int) []byte { return append(dst, repl(src[m[0]:m[1]])...) })
	if !changed {
		return src
	}
	return bytealg.View(buf)
}

// ReplaceAll is ReplaceAllString for bytes.
func (re *Regexp) ReplaceAll(src, repl []byte) []byte {
	view, template := bytealg.View(src), string(repl)
	buf, changed := re.replace(view, re.prog.Slots, func(dst []byte, m []int) []byte {
		return re.ExpandString(dst, template, view, m)
	})
	return orCopy(buf, changed, src)
}

// ReplaceAllLiteral is ReplaceAllLiteralString for bytes.
func (re *Regexp) ReplaceAllLiteral(src, repl []byte) []byte {
	buf, changed := re.replace(bytealg.View(src), 2, func(dst []byte, m []int) []byte { return append(dst, repl...) })
	return orCopy(buf, changed, src)
}

// ReplaceAllFunc is ReplaceAllStringFunc for bytes.
func (re *Regexp) ReplaceAllFunc(src []byte, repl func([]byte) []byte) []byte {
	buf, changed := re.replace(bytealg.View(src), 2, func(dst []byte, m []int) []byte {
		return append(dst, repl(src[m[0]:m[1]])...)
	})
	return orCopy(buf, changed, src)
}

func orCopy(buf []byte, changed bool, src []byte) []byte {
	if !changed {
		return append([]byte(nil), src...)
	}
	return buf
}

// Expand appends template to dst with $1 or ${name} replaced by captures of a match in src; $$ is a dollar sign.
func (re *Regexp) Expand(dst []byte, template []byte, src []byte, match []int) []byte {
	return re.ExpandString(dst, string(template), bytealg.View(src), match)
}

// ExpandString is Expand for strings.
func (re *Regexp) ExpandString(dst []byte, template string, src string, match []int) []byte {
	for template != "" {
		i := bytealg.IndexByte(template, '$')
		if i < 0 {
			break
		}
		dst = append(dst, template[:i]...)
		template = template[i:]
		if len(template) > 1 && template[1] == '$' {
			dst = append(dst, '$')
			template = template[2:]
			continue
		}
		name, index, size := reference(template)
		if size == 0 { // malformed: an ordinary character
			dst = append(dst, '$')
			template = template[1:]
			continue
		}
		template = template[size:]
		if index >= 0 {
			if 2*index+1 < len(match) && match[2*index] >= 0 {
				dst = append(dst, src[match[2*index]:match[2*index+1]]...)
			}
			continue
		}
		for k, n := range re.prog.Names {
			if n == name && 2*k+1 < len(match) && match[2*k] >= 0 {
				dst = append(dst, src[match[2*k]:match[2*k+1]]...)
				break
			}
		}
	}
	return append(dst, template...)
}

// reference reads $name or ${name}; index is -1 if the name is no number, size 0 if there is no name.
func reference(s string) (name string, index, size int) {
	start := 1
	brace := len(s) > 1 && s[1] == '{'
	if brace {
		start = 2
	}
	end := start
	for end < len(s) {
		r, w := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' {
			break
		}
		end += w
	}
	if end == start {
		return "", 0, 0
	}
	name = s[start:end]
	if brace {
		if end >= len(s) || s[end] != '}' {
			return "", 0, 0
		}
		end++
	}
	for i := 0; i < len(name); i++ {
		if name[i] < '0' || '9' < name[i] || index >= 1e8 {
			return name, -1, end
		}
		index = index*10 + int(name[i]-'0')
	}
	if name[0] == '0' && len(name) > 1 {
		return name, -1, end
	}
	return name, index, end
}
