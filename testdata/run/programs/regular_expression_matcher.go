// run

package main

// A matcher for . * ^ $ and literal characters.

func match(re, s string) bool {
	if len(re) > 0 && re[0] == '^' {
		return here(re[1:], s)
	}
	for {
		if here(re, s) {
			return true
		}
		if s == "" {
			return false
		}
		s = s[1:]
	}
}

func here(re, s string) bool {
	switch {
	case re == "":
		return true
	case len(re) > 1 && re[1] == '*':
		return star(re[0], re[2:], s)
	case re == "$":
		return s == ""
	case s != "" && (re[0] == '.' || re[0] == s[0]):
		return here(re[1:], s[1:])
	}
	return false
}

func star(c byte, re, s string) bool {
	for {
		if here(re, s) {
			return true
		}
		if s == "" || c != '.' && s[0] != c {
			return false
		}
		s = s[1:]
	}
}

func main() {
	for _, t := range [][2]string{{"abc", "xxabcxx"}, {"^abc", "xabc"}, {"a.c$", "abcaxc"}, {"^a*b*$", "aaabb"}, {"^a*b*$", "aba"}, {"x*", ""}, {"^$", ""}, {".*z", "abz"}, {"a*a*a*a*c", "aaaaaaaaaaab"}} {
		println(t[0], t[1], match(t[0], t[1]))
	}
}
