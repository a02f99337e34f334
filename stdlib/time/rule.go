package time

// Rules in the form of the POSIX variable TZ, as they end zone files: CET-1CEST,M3.5.0,M10.5.0/3.

// ruleSpan returns the zone that the rule gives for sec, which is not before last, the last change in the file.
func ruleSpan(rule string, last, sec int64) (s span, ok bool) {
	std, rest, ok := ruleName(rule)
	if !ok {
		return s, false
	}
	stdOffset, rest, ok := ruleOffset(rest)
	if !ok {
		return s, false
	}
	stdOffset = -stdOffset // in rules west is positive
	standard := span{zone{std, stdOffset, false}, last, lastInstant}
	if rest == "" || rest[0] == ',' {
		return standard, true
	}
	dst, rest, ok := ruleName(rest)
	if !ok {
		return s, false
	}
	dstOffset := stdOffset + 3600
	if rest != "" && rest[0] != ',' {
		if dstOffset, rest, ok = ruleOffset(rest); !ok {
			return s, false
		}
		dstOffset = -dstOffset
	}
	if rest == "" {
		rest = ",M3.2.0,M11.1.0"
	}
	if rest[0] != ',' && rest[0] != ';' {
		return s, false
	}
	from, rest, ok := ruleDate(rest[1:])
	if !ok || rest == "" || rest[0] != ',' {
		return s, false
	}
	to, rest, ok := ruleDate(rest[1:])
	if !ok || rest != "" {
		return s, false
	}

	_, year, _, _, _, _, _ := takeApart(sec + unixOrigin)
	begin := dayNumber(year, January, 1)*dayLength - unixOrigin
	fromSec := int64(from.second(year, stdOffset))
	toSec := int64(to.second(year, dstOffset))
	inside, outside := zone{dst, dstOffset, true}, zone{std, stdOffset, false}
	if toSec < fromSec { // on the southern half of the earth
		fromSec, toSec = toSec, fromSec
		inside, outside = outside, inside
	}
	switch ysec := sec - begin; {
	case ysec < fromSec:
		return span{outside, begin, fromSec + begin}, true
	case ysec >= toSec:
		// As in gc's library, the span ends after 365 days even in a leap year.
		return span{outside, toSec + begin, begin + 365*dayLength}, true
	}
	return span{inside, fromSec + begin, toSec + begin}, true
}

// ruleName reads a zone name: letters, or anything between < and >.
func ruleName(s string) (name, rest string, ok bool) {
	if s == "" {
		return "", "", false
	}
	if s[0] == '<' {
		for i := 1; i < len(s); i++ {
			if s[i] == '>' {
				return s[1:i], s[i+1:], true
			}
		}
		return "", "", false
	}
	n := 0
	for n < len(s) && (s[n] < '0' || s[n] > '9') && s[n] != ',' && s[n] != '-' && s[n] != '+' {
		n++
	}
	return s[:n], s[n:], n >= 3
}

// ruleOffset reads [±]hh[:mm[:ss]] and returns seconds.
func ruleOffset(s string) (offset int, rest string, ok bool) {
	if s == "" {
		return 0, "", false
	}
	sign := 1
	if s[0] == '+' || s[0] == '-' {
		if s[0] == '-' {
			sign = -1
		}
		s = s[1:]
	}
	n, s, ok := ruleNumber(s, 0, 24*7)
	offset = n * 3600
	for unit := 60; ok && unit > 0 && s != "" && s[0] == ':'; unit /= 60 {
		n, s, ok = ruleNumber(s[1:], 0, 59)
		offset += n * unit
	}
	return sign * offset, s, ok
}

func ruleNumber(s string, least, most int) (n int, rest string, ok bool) {
	i := 0
	for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		if n = n*10 + int(s[i]-'0'); n > most {
			return 0, "", false
		}
	}
	return n, s[i:], i > 0 && n >= least
}

// A ruleDay is when a zone begins in each year.
type ruleDay struct {
	kind             byte // 'J': day 1 to 365 without leap days, 'D': day 0 to 365, 'M': month, week, weekday
	day, week, month int
	time             int // seconds after midnight
}

func ruleDate(s string) (d ruleDay, rest string, ok bool) {
	if s == "" {
		return d, "", false
	}
	switch {
	case s[0] == 'J':
		d.kind = 'J'
		d.day, s, ok = ruleNumber(s[1:], 1, 365)
	case s[0] == 'M':
		d.kind = 'M'
		if d.month, s, ok = ruleNumber(s[1:], 1, 12); !ok || s == "" || s[0] != '.' {
			return d, "", false
		}
		if d.week, s, ok = ruleNumber(s[1:], 1, 5); !ok || s == "" || s[0] != '.' {
			return d, "", false
		}
		d.day, s, ok = ruleNumber(s[1:], 0, 6)
	default:
		d.kind = 'D'
		d.day, s, ok = ruleNumber(s, 0, 365)
	}
	if !ok {
		return d, "", false
	}
	d.time = 2 * 3600
	if s != "" && s[0] == '/' {
		d.time, s, ok = ruleOffset(s[1:])
	}
	return d, s, ok
}

// second returns the seconds from the start of the year (UTC) to the change, offset being in effect before it.
func (d *ruleDay) second(year, offset int) int {
	day := d.day
	switch d.kind {
	case 'J':
		day--
		if isLeap(year) && d.day >= 60 {
			day++
		}
	case 'M':
		first := dayNumber(year, Month(d.month), 1)
		inMonth := d.day - int(weekday(first)) // the first such weekday
		if inMonth < 0 {
			inMonth += 7
		}
		for week := 1; week < d.week && inMonth+7 < daysIn(Month(d.month), year); week++ {
			inMonth += 7
		}
		day = int(first-dayNumber(year, January, 1)) + inMonth
	}
	return day*dayLength + d.time - offset
}
