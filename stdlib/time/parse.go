package time

import "errors"

// A ParseError describes why a text is no time of the given layout.
type ParseError struct {
	Layout     string
	Value      string
	LayoutElem string
	ValueElem  string
	Message    string
}

func (e *ParseError) Error() string {
	if e.Message != "" {
		return "parsing time " + quote(e.Value) + e.Message
	}
	return "parsing time " + quote(e.Value) + " as " + quote(e.Layout) + ": cannot parse " + quote(e.ValueElem) +
		" as " + quote(e.LayoutElem)
}

// quote returns s in double quotes, with \ before quotes and backslashes and \x escapes for everything but ASCII.
func quote(s string) string {
	const hex = "0123456789abcdef"
	b := append(make([]byte, 0, len(s)+2), '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c >= 0x80:
			b = append(b, '\\', 'x', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

var errBad = errors.New("bad value for field") // replaced by a ParseError

// Parse reads value as a time of the given layout. Parts that the layout lacks are zero, or one where zero makes no
// sense. Without a zone the time is UTC; an offset or a zone name that Local has at that time gives Local.
func Parse(layout, value string) (Time, error) {
	return parse(layout, value, UTC, Local)
}

// ParseInLocation is Parse with loc for times without a zone, and in place of Local.
func ParseInLocation(layout, value string, loc *Location) (Time, error) {
	return parse(layout, value, loc, loc)
}

// A parser collects the parts of a time. Numbers that are not there are -1 where it matters.
type parser struct {
	value          string // the rest
	layout         string // what follows the current element
	outOfRange     string // the name of a part that is
	year           int
	month, day     int
	yday           int
	hour, min, sec int
	nsec           int
	am, pm         bool
	loc            *Location
	offset         int
	hasOffset      bool
	zoneName       string
}

func parse(layout, value string, fallback, local *Location) (Time, error) {
	p := parser{value: value, layout: layout, month: -1, day: -1, yday: -1}
	for {
		start, end, e := nextElem(p.layout)
		prefix, text := p.layout[:start], p.layout[start:end]
		rest, err := skipText(p.value, prefix)
		if err != nil {
			return Time{}, newParseError(layout, value, prefix, rest, "")
		}
		p.value = rest
		if e.kind() == elemNone {
			if p.value != "" {
				return Time{}, newParseError(layout, value, "", p.value, ": extra text: "+quote(p.value))
			}
			break
		}
		p.layout = p.layout[end:]
		hold := p.value
		err = p.element(e)
		if p.outOfRange != "" {
			return Time{}, newParseError(layout, value, text, p.value, ": "+p.outOfRange+" out of range")
		}
		if err != nil {
			return Time{}, newParseError(layout, value, text, hold, "")
		}
	}
	if p.pm && p.hour < 12 {
		p.hour += 12
	} else if p.am && p.hour == 12 {
		p.hour = 0
	}
	if message := p.settleDay(); message != "" {
		return Time{}, newParseError(layout, value, "", p.value, message)
	}
	return p.time(fallback, local), nil
}

func newParseError(layout, value, layoutElem, valueElem, message string) *ParseError {
	return &ParseError{copyText(layout), copyText(value), copyText(layoutElem), copyText(valueElem), message}
}

func copyText(s string) string { return string([]byte(s)) }

// skipText removes prefix from value; a run of spaces stands for any run of spaces, also an empty one at the end.
func skipText(value, prefix string) (string, error) {
	for prefix != "" {
		if prefix[0] == ' ' {
			if value != "" && value[0] != ' ' {
				return value, errBad
			}
			prefix, value = trimSpaces(prefix), trimSpaces(value)
			continue
		}
		if value == "" || value[0] != prefix[0] {
			return value, errBad
		}
		prefix, value = prefix[1:], value[1:]
	}
	return value, nil
}

func trimSpaces(s string) string {
	for s != "" && s[0] == ' ' {
		s = s[1:]
	}
	return s
}

// settleDay makes month and day of a day of the year and checks the day; it returns the end of an error text.
func (p *parser) settleDay() string {
	if p.yday >= 0 {
		month, day, yday := 0, 0, p.yday
		if isLeap(p.year) {
			if yday == 60 {
				month, day = int(February), 29
			} else if yday > 60 {
				yday--
			}
		}
		if yday < 1 || yday > 365 {
			return ": day-of-year out of range"
		}
		if month == 0 {
			month = (yday-1)/31 + 1
			if daysBefore(Month(month+1)) < yday {
				month++
			}
			day = yday - daysBefore(Month(month))
		}
		if p.month >= 0 && p.month != month {
			return ": day-of-year does not match month"
		}
		p.month = month
		if p.day >= 0 && p.day != day {
			return ": day-of-year does not match day"
		}
		p.day = day
	}
	if p.month < 0 {
		p.month = 1
	}
	if p.day < 0 {
		p.day = 1
	}
	if p.day < 1 || p.day > daysIn(Month(p.month), p.year) {
		return ": day out of range"
	}
	return ""
}

// time makes the Time and decides about its location.
func (p *parser) time(fallback, local *Location) Time {
	date := func(loc *Location) Time {
		return Date(p.year, Month(p.month), p.day, p.hour, p.min, p.sec, p.nsec, loc)
	}
	switch {
	case p.loc != nil:
		return date(p.loc)
	case p.hasOffset:
		t := date(UTC)
		t.addSec(-int64(p.offset))
		if z := local.lookup(t.unixSec()); z.offset == p.offset && (p.zoneName == "" || z.name == p.zoneName) {
			t.setLoc(local)
			return t
		}
		t.setLoc(FixedZone(copyText(p.zoneName), p.offset))
		return t
	case p.zoneName != "":
		t := date(UTC)
		if offset, ok := local.offsetOf(p.zoneName, t.unixSec()); ok {
			t.addSec(-int64(offset))
			t.setLoc(local)
			return t
		}
		// A zone that is not known: GMT+3 tells its offset, else it is taken for 0.
		offset := 0
		if len(p.zoneName) > 3 && hasPrefix(p.zoneName, "GMT") {
			offset, _ = wholeNumber(p.zoneName[3:])
			offset *= 3600
		}
		t.setLoc(FixedZone(copyText(p.zoneName), offset))
		return t
	}
	return date(fallback)
}

// element reads what one element of the layout asks for.
func (p *parser) element(e elem) (err error) {
	switch e.kind() {
	case elemYear, elemLongYear:
		return p.readYear(e.kind())
	case elemMonth, elemLongMonth:
		p.month, err = p.readName(monthNames[:], e.kind() == elemMonth)
		p.month++
	case elemNumMonth, elemZeroMonth:
		p.month, err = p.number(e.kind() == elemZeroMonth)
		p.check(err == nil && (p.month < 1 || p.month > 12), "month")
	case elemWeekday, elemLongWeekday:
		_, err = p.readName(dayNames[:], e.kind() == elemWeekday)
	case elemDay, elemSpaceDay, elemZeroDay:
		if e.kind() == elemSpaceDay {
			p.skipSpace()
		}
		p.day, err = p.number(e.kind() == elemZeroDay)
	case elemSpaceYearDay, elemZeroYearDay:
		if e.kind() == elemSpaceYearDay {
			p.skipSpace()
			p.skipSpace()
		}
		p.yday, err = p.threeDigits(e.kind() == elemZeroYearDay)
	case elemHour:
		p.hour, err = p.number(false)
		p.check(p.hour >= 24, "hour")
	case elemHour12, elemZeroHour12:
		p.hour, err = p.number(e.kind() == elemZeroHour12)
		p.check(p.hour > 12, "hour")
	case elemMinute, elemZeroMinute:
		p.min, err = p.number(e.kind() == elemZeroMinute)
		p.check(p.min >= 60, "minute")
	case elemSecond, elemZeroSecond:
		return p.readSecond(e.kind() == elemZeroSecond)
	case elemPM, elemLowerPM:
		return p.readHalf(e.kind() == elemPM)
	case elemOffset:
		return p.readOffset(e)
	case elemZoneName:
		return p.readZone()
	case elemFraction0:
		return p.fraction(e.digits() + 1)
	case elemFraction9:
		if len(p.value) >= 2 && isPoint(p.value[0]) && isDigit(p.value, 1) {
			return p.fraction(p.fractionLength())
		}
	}
	return err
}

func (p *parser) check(bad bool, name string) {
	if bad {
		p.outOfRange = name
	}
}

func (p *parser) skipSpace() {
	if p.value != "" && p.value[0] == ' ' {
		p.value = p.value[1:]
	}
}

// number reads one or two digits; two if fixed.
func (p *parser) number(fixed bool) (int, error) {
	s := p.value
	if !isDigit(s, 0) {
		return 0, errBad
	}
	if !isDigit(s, 1) {
		if fixed {
			return 0, errBad
		}
		p.value = s[1:]
		return int(s[0] - '0'), nil
	}
	p.value = s[2:]
	return int(s[0]-'0')*10 + int(s[1]-'0'), nil
}

// threeDigits reads one to three digits; three if fixed.
func (p *parser) threeDigits(fixed bool) (int, error) {
	n, i := 0, 0
	for ; i < 3 && isDigit(p.value, i); i++ {
		n = n*10 + int(p.value[i]-'0')
	}
	if i == 0 || fixed && i != 3 {
		return 0, errBad
	}
	p.value = p.value[i:]
	return n, nil
}

// wholeNumber reads s as a decimal number with an optional sign.
func wholeNumber(s string) (int, error) {
	neg := false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		s = s[1:]
	}
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 1<<58 {
			return 0, errBad
		}
		n = n*10 + int(s[i]-'0')
	}
	if neg {
		n = -n
	}
	if s == "" {
		return 0, errBad
	}
	return n, nil
}

func (p *parser) readYear(kind elemKind) (err error) {
	digits := 4
	if kind == elemYear {
		digits = 2
	}
	if len(p.value) < digits || digits == 4 && !isDigit(p.value, 0) {
		return errBad
	}
	text := p.value[:digits]
	p.value = p.value[digits:]
	year, err := wholeNumber(text)
	if err != nil {
		return err
	}
	if digits == 2 {
		if year >= 69 {
			year += 1900
		} else {
			year += 2000
		}
	}
	p.year = year
	return nil
}

// readName finds which of names, or their first three letters, comes next, in any case.
func (p *parser) readName(names []string, short bool) (int, error) {
	for i, name := range names {
		if short {
			name = name[:3]
		}
		if len(p.value) >= len(name) && sameLetters(p.value[:len(name)], name) {
			p.value = p.value[len(name):]
			return i, nil
		}
	}
	return -1, errBad
}

// sameLetters compares without regard to case; b has only letters.
func sameLetters(a, b string) bool {
	for i := 0; i < len(b); i++ {
		if c := a[i] ^ b[i]; c != 0 && (c != 0x20 || a[i]|0x20 < 'a' || a[i]|0x20 > 'z') {
			return false
		}
	}
	return true
}

// readSecond also takes a fraction that the layout does not mention.
func (p *parser) readSecond(fixed bool) (err error) {
	p.sec, err = p.number(fixed)
	if err != nil {
		return err
	}
	if p.sec >= 60 {
		p.outOfRange = "second"
		return nil
	}
	if len(p.value) >= 2 && isPoint(p.value[0]) && isDigit(p.value, 1) {
		if _, _, next := nextElem(p.layout); next.kind() != elemFraction0 && next.kind() != elemFraction9 {
			return p.fraction(p.fractionLength())
		}
	}
	return nil
}

func isPoint(c byte) bool { return c == '.' || c == ',' }

func (p *parser) fractionLength() int {
	n := 2
	for isDigit(p.value, n) {
		n++
	}
	return n
}

// fraction reads a point and n-1 digits; digits beyond nanoseconds do not count.
func (p *parser) fraction(n int) error {
	if len(p.value) < n || !isPoint(p.value[0]) {
		return errBad
	}
	text := p.value[1:min(n, 10)]
	ns, err := wholeNumber(text)
	if err != nil {
		return err
	}
	if ns < 0 {
		p.outOfRange = "fractional second"
		return nil
	}
	for i := len(text); i < 9; i++ {
		ns *= 10
	}
	p.nsec = ns
	p.value = p.value[n:]
	return nil
}

func (p *parser) readHalf(upper bool) error {
	if len(p.value) < 2 {
		return errBad
	}
	half := p.value[:2]
	p.value = p.value[2:]
	switch {
	case upper && half == "PM", !upper && half == "pm":
		p.pm = true
	case upper && half == "AM", !upper && half == "am":
		p.am = true
	default:
		return errBad
	}
	return nil
}

// readOffset reads a sign and two digits each of hours, minutes and seconds, as far as the layout has them.
func (p *parser) readOffset(e elem) error {
	s := p.value
	if e.has(elemZ) && hasPrefix(s, "Z") {
		p.value = s[1:]
		p.loc = UTC
		return nil
	}
	fields := 1
	if e.has(elemMinutes) {
		fields = 2
	}
	if e.has(elemSeconds) {
		fields = 3
	}
	step := 2
	if e.has(elemColon) {
		step = 3
	}
	size := 3 + (fields-1)*step
	if len(s) < size {
		return errBad
	}
	names := [...]string{"time zone offset hour", "time zone offset minute", "time zone offset second"}
	limits := [...]int{24, 60, 60} // some people write 24 hours or 60 minutes
	units := [...]int{3600, 60, 1}
	if e.has(elemColon) {
		for i := 3; i < size; i += 3 {
			if s[i] != ':' {
				return errBad
			}
		}
	}
	total := 0
	bad := error(nil)
	for i := 0; i < fields; i++ {
		at := 1 + i*step
		if !isDigit(s, at) || !isDigit(s, at+1) {
			bad = errBad
			break
		}
		n := int(s[at]-'0')*10 + int(s[at+1]-'0')
		p.check(n > limits[i], names[i])
		total += n * units[i]
	}
	p.value = s[size:]
	if bad != nil {
		return bad
	}
	switch s[0] {
	case '+':
		p.offset = total
	case '-':
		p.offset = -total
	default:
		return errBad
	}
	p.hasOffset = true
	return nil
}

func (p *parser) readZone() error {
	if hasPrefix(p.value, "UTC") {
		p.value = p.value[3:]
		p.loc = UTC
		return nil
	}
	n := zoneNameLength(p.value)
	if n == 0 {
		return errBad
	}
	p.zoneName, p.value = p.value[:n], p.value[n:]
	return nil
}

// zoneNameLength recognizes zone abbreviations: three capital letters, four or five that end in T, WITA, ChST and MeST,
// GMT with hours, and bare hours as in +03. It returns 0 for anything else.
func zoneNameLength(s string) int {
	if len(s) < 3 {
		return 0
	}
	if hasPrefix(s, "ChST") || hasPrefix(s, "MeST") || hasPrefix(s, "WITA") && !isCapital(s, 4) {
		return 4
	}
	if hasPrefix(s, "GMT") {
		return 3 + signedHours(s[3:])
	}
	if s[0] == '+' || s[0] == '-' {
		return signedHours(s)
	}
	n := 0
	for n < 6 && isCapital(s, n) {
		n++
	}
	if n == 3 || (n == 4 || n == 5) && s[n-1] == 'T' {
		return n
	}
	return 0
}

func isCapital(s string, i int) bool { return i < len(s) && 'A' <= s[i] && s[i] <= 'Z' }

// signedHours returns the length of a sign and a number up to 23 at the start of s, 0 if there is none.
func signedHours(s string) int {
	if s == "" || s[0] != '-' && s[0] != '+' {
		return 0
	}
	n, i := 0, 1
	for ; isDigit(s, i); i++ {
		if n = n*10 + int(s[i]-'0'); n > 23 {
			return 0
		}
	}
	if i == 1 {
		return 0
	}
	return i
}
