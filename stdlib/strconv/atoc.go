package strconv

// ParseComplex reads s as N, Ni or N±Ni, perhaps in parentheses; N is what ParseFloat reads. bitSize is 64 or 128.
func ParseComplex(s string, bitSize int) (complex128, error) {
	half := 64
	if bitSize == 64 {
		half = 32
	}
	whole := s
	if len(s) >= 2 && s[0] == '(' && s[len(s)-1] == ')' {
		s = s[1 : len(s)-1]
	}
	var pending error // an overflow does not stop the reading
	re, n, err := parseFloatPrefix(s, half)
	if err != nil {
		err.Func, err.Num = "ParseComplex", copyText(whole)
		if err.Err != ErrRange {
			return 0, err
		}
		pending = err
	}
	s = s[n:]
	if s == "" {
		return complex(re, 0), pending
	}
	switch s[0] {
	case '+':
		// A second sign is left to the number, so that N+Ni, but also N+NaNi, can be read.
		if len(s) > 1 && s[1] != '+' {
			s = s[1:]
		}
	case '-':
	case 'i':
		if s == "i" {
			return complex(0, re), pending
		}
		return 0, failSyntax("ParseComplex", whole)
	default:
		return 0, failSyntax("ParseComplex", whole)
	}
	im, n, err := parseFloatPrefix(s, half)
	if err != nil {
		err.Func, err.Num = "ParseComplex", copyText(whole)
		if err.Err != ErrRange {
			return 0, err
		}
		pending = err
	}
	if s[n:] != "i" {
		return 0, failSyntax("ParseComplex", whole)
	}
	return complex(re, im), pending
}
