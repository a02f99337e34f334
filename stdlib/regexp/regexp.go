// Package regexp searches by regular expressions, in time linear in the text. The syntax is that of RE2.
package regexp

import (
	"internal/bytealg"
	"io"
	"regexp/internal/program"
	"regexp/syntax"
	"strconv"
)

// A Regexp is a compiled expression. It may be used by many goroutines, but for Longest.
type Regexp struct {
	expr    string
	prog    *program.Program
	longest bool
}

// Compile returns the Regexp of an expression; among matches that begin first it prefers the one that a backtracking
// search finds first.
func Compile(expr string) (*Regexp, error) { return compile(expr, syntax.Perl, false) }

// CompilePOSIX is Compile with the syntax of egrep and a preference for the longest match.
func CompilePOSIX(expr string) (*Regexp, error) { return compile(expr, syntax.POSIX, true) }

func compile(expr string, flags syntax.Flags, longest bool) (*Regexp, error) {
	prog, err := program.Compile(expr, flags)
	if err != nil {
		return nil, err
	}
	return &Regexp{expr: string([]byte(expr)), prog: prog, longest: longest}, nil
}

// MustCompile is Compile with a panic for an error.
func MustCompile(str string) *Regexp {
	re, err := Compile(str)
	if err != nil {
		panic(`regexp: Compile(` + quote(str) + `): ` + err.Error())
	}
	return re
}

// MustCompilePOSIX is CompilePOSIX with a panic for an error.
func MustCompilePOSIX(str string) *Regexp {
	re, err := CompilePOSIX(str)
	if err != nil {
		panic(`regexp: CompilePOSIX(` + quote(str) + `): ` + err.Error())
	}
	return re
}

func quote(s string) string {
	if strconv.CanBackquote(s) {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}

// String returns the expression.
func (re *Regexp) String() string { return re.expr }

// Copy returns a copy; it is needed no more.
func (re *Regexp) Copy() *Regexp {
	c := *re
	return &c
}

// Longest makes future searches prefer the longest match.
func (re *Regexp) Longest() { re.longest = true }

// NumSubexp returns the number of captures.
func (re *Regexp) NumSubexp() int { return len(re.prog.Names) - 1 }

// SubexpNames returns the names of the captures; that of the whole, which is first, is empty.
func (re *Regexp) SubexpNames() []string { return re.prog.Names }

// SubexpIndex returns the index of the first capture with this name, or -1.
func (re *Regexp) SubexpIndex(name string) int {
	if name != "" {
		for i, n := range re.prog.Names {
			if n == name {
				return i
			}
		}
	}
	return -1
}

// LiteralPrefix returns a text that every match begins with, and whether it is all of the expression.
func (re *Regexp) LiteralPrefix() (prefix string, complete bool) {
	return re.prog.Prefix, re.prog.Whole
}

// AppendText appends the expression to b.
func (re *Regexp) AppendText(b []byte) ([]byte, error) { return append(b, re.expr...), nil }

// MarshalText returns the expression.
func (re *Regexp) MarshalText() ([]byte, error) { return re.AppendText(nil) }

// UnmarshalText compiles text.
func (re *Regexp) UnmarshalText(text []byte) error {
	compiled, err := Compile(string(text))
	if err == nil {
		*re = *compiled
	}
	return err
}

// skipTo returns the next place where a match can begin, -1 if there is none.
func (re *Regexp) skipTo(in *input, pos int) int {
	if in.r != nil || re.prog.Prefix == "" {
		return pos
	}
	i := bytealg.Index(in.text[pos:], re.prog.Prefix)
	if i < 0 {
		return -1
	}
	return pos + i
}

// search returns the slots of the first match at or after pos, nil if there is none. Slots that are not asked for may be
// missing.
func (re *Regexp) search(in *input, pos, slots int) []int {
	if re.prog.Anchor && pos > 0 {
		return nil
	}
	if re.canBacktrack(in) {
		return re.backtrack(in, pos, slots)
	}
	return re.parallel(in, pos, slots)
}

// MatchString reports whether s has a match.
func (re *Regexp) MatchString(s string) bool { return re.search(&input{text: s}, 0, 2) != nil }

// Match reports whether b has a match.
func (re *Regexp) Match(b []byte) bool { return re.MatchString(bytealg.View(b)) }

// MatchReader reports whether what r gives has a match; it may read more than the match.
func (re *Regexp) MatchReader(r io.RuneReader) bool { return re.search(&input{r: r}, 0, 2) != nil }

// MatchString reports whether s has a match of the pattern.
func MatchString(pattern string, s string) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchString(s), nil
}

// Match reports whether b has a match of the pattern.
func Match(pattern string, b []byte) (matched bool, err error) {
	return MatchString(pattern, bytealg.View(b))
}

// MatchReader reports whether what r gives has a match of the pattern.
func MatchReader(pattern string, r io.RuneReader) (matched bool, err error) {
	re, err := Compile(pattern)
	if err != nil {
		return false, err
	}
	return re.MatchReader(r), nil
}

// QuoteMeta returns s with a \ before what means something in expressions.
func QuoteMeta(s string) string {
	var buf []byte
	for i := 0; i < len(s); i++ {
		if bytealg.IndexByte(`\.+*?()|[]{}^$`, s[i]) >= 0 {
			buf = append(buf, '\\')
		}
		buf = append(buf, s[i])
	}
	return string(buf)
}

// each calls deliver with the slots of up to n matches one after the other, all if n < 0. An empty match right behind
// another match does not count.
func (re *Regexp) each(s string, n int, deliver func([]int)) {
	in := &input{text: s}
	lastEnd := -1
	for pos := 0; n != 0 && pos <= len(s); {
		m := re.search(in, pos, re.prog.Slots)
		if m == nil {
			return
		}
		accept := true
		if m[1] == pos { // empty, or at least nothing to go on from
			accept = m[0] != lastEnd
			pos++
			if _, w := in.at(m[1]); w > 1 {
				pos += w - 1
			}
		} else {
			pos = m[1]
		}
		lastEnd = m[1]
		if accept {
			deliver(m)
			n--
		}
	}
}
