package time

// Layouts for Format and Parse show how the reference time, Mon Jan 2 15:04:05 2006 at -0700, would be written.
const (
	Layout      = "01/02 03:04:05PM '06 -0700"
	ANSIC       = "Mon Jan _2 15:04:05 2006"
	UnixDate    = "Mon Jan _2 15:04:05 MST 2006"
	RubyDate    = "Mon Jan 02 15:04:05 -0700 2006"
	RFC822      = "02 Jan 06 15:04 MST"
	RFC822Z     = "02 Jan 06 15:04 -0700"
	RFC850      = "Monday, 02-Jan-06 15:04:05 MST"
	RFC1123     = "Mon, 02 Jan 2006 15:04:05 MST"
	RFC1123Z    = "Mon, 02 Jan 2006 15:04:05 -0700"
	RFC3339     = "2006-01-02T15:04:05Z07:00"
	RFC3339Nano = "2006-01-02T15:04:05.999999999Z07:00"
	Kitchen     = "3:04PM"

	Stamp      = "Jan _2 15:04:05"
	StampMilli = "Jan _2 15:04:05.000"
	StampMicro = "Jan _2 15:04:05.000000"
	StampNano  = "Jan _2 15:04:05.000000000"
	DateTime   = "2006-01-02 15:04:05"
	DateOnly   = "2006-01-02"
	TimeOnly   = "15:04:05"
)

// What an element of a layout stands for.
type elemKind uint8

const (
	elemNone elemKind = iota
	elemLongMonth
	elemMonth
	elemNumMonth
	elemZeroMonth
	elemLongWeekday
	elemWeekday
	elemDay
	elemSpaceDay
	elemZeroDay
	elemSpaceYearDay
	elemZeroYearDay
	elemHour
	elemHour12
	elemZeroHour12
	elemMinute
	elemZeroMinute
	elemSecond
	elemZeroSecond
	elemLongYear
	elemYear
	elemPM
	elemLowerPM
	elemZoneName
	elemOffset    // see the fields of elem
	elemFraction0 // all digits
	elemFraction9 // without trailing zeros
)

// An elem is one element of a layout.
type elem struct {
	kind    elemKind
	z       bool // of an offset: Z for UTC
	colon   bool // of an offset: hh:mm
	minutes bool // of an offset
	seconds bool // of an offset
	digits  int  // of a fraction
	sep     byte // of a fraction: its first character
}

// offsetForms are the forms after the sign or Z, longer ones before their beginnings.
var offsetForms = [...]struct {
	text string
	elem elem
}{
	{"070000", elem{kind: elemOffset, minutes: true, seconds: true}},
	{"07:00:00", elem{kind: elemOffset, colon: true, minutes: true, seconds: true}},
	{"0700", elem{kind: elemOffset, minutes: true}},
	{"07:00", elem{kind: elemOffset, colon: true, minutes: true}},
	{"07", elem{kind: elemOffset}},
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func startsLower(s string) bool { return s != "" && 'a' <= s[0] && s[0] <= 'z' }

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// nextElem finds the first element of layout: it lies in layout[start:end]. Without one start is len(layout).
func nextElem(layout string) (start, end int, e elem) {
	for i := 0; i < len(layout); i++ {
		if n, skip, e := elemAt(layout[i:]); n > 0 {
			return i + skip, i + n, e
		}
	}
	return len(layout), len(layout), elem{}
}

// elemAt recognizes the element at the start of s; it lies in s[skip:n].
func elemAt(s string) (n, skip int, e elem) {
	switch s[0] {
	case 'J':
		if hasPrefix(s, "January") {
			return 7, 0, elem{kind: elemLongMonth}
		}
		if hasPrefix(s, "Jan") && !startsLower(s[3:]) {
			return 3, 0, elem{kind: elemMonth}
		}
	case 'M':
		switch {
		case hasPrefix(s, "Monday"):
			return 6, 0, elem{kind: elemLongWeekday}
		case hasPrefix(s, "Mon") && !startsLower(s[3:]):
			return 3, 0, elem{kind: elemWeekday}
		case hasPrefix(s, "MST"):
			return 3, 0, elem{kind: elemZoneName}
		}
	case '0':
		kinds := [...]elemKind{1: elemZeroMonth, elemZeroDay, elemZeroHour12, elemZeroMinute, elemZeroSecond, elemYear}
		if len(s) >= 2 && '1' <= s[1] && s[1] <= '6' {
			return 2, 0, elem{kind: kinds[s[1]-'0']}
		}
		if hasPrefix(s, "002") {
			return 3, 0, elem{kind: elemZeroYearDay}
		}
	case '1':
		if hasPrefix(s, "15") {
			return 2, 0, elem{kind: elemHour}
		}
		return 1, 0, elem{kind: elemNumMonth}
	case '2':
		if hasPrefix(s, "2006") {
			return 4, 0, elem{kind: elemLongYear}
		}
		return 1, 0, elem{kind: elemDay}
	case '_':
		switch {
		case hasPrefix(s, "_2006"): // the underscore stands for itself
			return 5, 1, elem{kind: elemLongYear}
		case hasPrefix(s, "_2"):
			return 2, 0, elem{kind: elemSpaceDay}
		case hasPrefix(s, "__2"):
			return 3, 0, elem{kind: elemSpaceYearDay}
		}
	case '3':
		return 1, 0, elem{kind: elemHour12}
	case '4':
		return 1, 0, elem{kind: elemMinute}
	case '5':
		return 1, 0, elem{kind: elemSecond}
	case 'P':
		if hasPrefix(s, "PM") {
			return 2, 0, elem{kind: elemPM}
		}
	case 'p':
		if hasPrefix(s, "pm") {
			return 2, 0, elem{kind: elemLowerPM}
		}
	case '-', 'Z':
		for i := range offsetForms {
			if f := &offsetForms[i]; hasPrefix(s[1:], f.text) {
				e = f.elem
				e.z = s[0] == 'Z'
				return 1 + len(f.text), 0, e
			}
		}
	case '.', ',':
		return fractionAt(s)
	}
	return 0, 0, elem{}
}

// fractionAt recognizes a point or comma and a run of zeros or nines that no other digit follows.
func fractionAt(s string) (n, skip int, e elem) {
	if len(s) < 2 || s[1] != '0' && s[1] != '9' {
		return 0, 0, elem{}
	}
	n = 2
	for n < len(s) && s[n] == s[1] {
		n++
	}
	if isDigit(s, n) {
		return 0, 0, elem{}
	}
	e = elem{kind: elemFraction0, digits: n - 1, sep: s[0]}
	if s[1] == '9' {
		e.kind = elemFraction9
	}
	return n, 0, e
}
