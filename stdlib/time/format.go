package time

// Format returns t as text in the form of layout.
func (t Time) Format(layout string) string {
	return string(t.AppendFormat(make([]byte, 0, len(layout)+10), layout))
}

// parts is a Time taken apart for formatting.
type parts struct {
	day            int64
	year           int
	month          Month
	mday           int
	hour, min, sec int
	nsec           int
	zone           string
	offset         int
}

func (t *Time) parts() (p parts) {
	p.nsec = int(t.nsec())
	sec := t.sec()
	p.zone = "UTC"
	if t.loc != nil {
		z := t.loc.lookup(sec - unixOrigin)
		p.zone, p.offset = z.name, z.offset
		sec += int64(z.offset)
	}
	p.day, p.year, p.month, p.mday, p.hour, p.min, p.sec = takeApart(sec)
	return p
}

// AppendFormat appends what Format returns to b.
func (t Time) AppendFormat(b []byte, layout string) []byte {
	p := t.parts()
	for layout != "" {
		start, end, e := nextElem(layout)
		if start == 1 {
			b = append(b, layout[0])
		} else if start > 0 {
			b = append(b, layout[:start]...)
		}
		if e != 0 {
			b = p.append(b, e)
		}
		layout = layout[end:]
	}
	return b
}

func (p *parts) append(b []byte, e elem) []byte {
	switch e.kind() {
	case elemYear:
		return appendPadded(b, max(p.year, -p.year)%100, 2)
	case elemLongYear:
		return appendPadded(b, p.year, 4)
	case elemMonth:
		return append(b, monthNames[p.month-1][:3]...)
	case elemLongMonth:
		return append(b, monthNames[p.month-1]...)
	case elemNumMonth:
		return appendPadded(b, int(p.month), 0)
	case elemZeroMonth:
		return appendPadded(b, int(p.month), 2)
	case elemWeekday:
		return append(b, dayNames[weekday(p.day)][:3]...)
	case elemLongWeekday:
		return append(b, dayNames[weekday(p.day)]...)
	case elemDay:
		return appendPadded(b, p.mday, 0)
	case elemSpaceDay:
		if p.mday < 10 {
			b = append(b, ' ')
		}
		return appendPadded(b, p.mday, 0)
	case elemZeroDay:
		return appendPadded(b, p.mday, 2)
	case elemSpaceYearDay, elemZeroYearDay:
		yday := int(p.day-dayNumber(p.year, January, 1)) + 1
		if e.kind() == elemZeroYearDay {
			return appendPadded(b, yday, 3)
		}
		for limit := 100; limit > 1 && yday < limit; limit /= 10 {
			b = append(b, ' ')
		}
		return appendPadded(b, yday, 0)
	}
	return p.appendClock(b, e)
}

func (p *parts) appendClock(b []byte, e elem) []byte {
	switch e.kind() {
	case elemHour:
		return appendPadded(b, p.hour, 2)
	case elemHour12:
		return appendPadded(b, (p.hour+11)%12+1, 0)
	case elemZeroHour12:
		return appendPadded(b, (p.hour+11)%12+1, 2)
	case elemMinute:
		return appendPadded(b, p.min, 0)
	case elemZeroMinute:
		return appendPadded(b, p.min, 2)
	case elemSecond:
		return appendPadded(b, p.sec, 0)
	case elemZeroSecond:
		return appendPadded(b, p.sec, 2)
	case elemPM:
		return append(b, "AMPM"[p.hour/12*2:][:2]...)
	case elemLowerPM:
		return append(b, "ampm"[p.hour/12*2:][:2]...)
	case elemZoneName:
		if p.zone != "" {
			return append(b, p.zone...)
		}
		return appendOffset(b, p.offset, elemMinutes)
	case elemOffset:
		if e.has(elemZ) && p.offset == 0 {
			return append(b, 'Z')
		}
		return appendOffset(b, p.offset, e)
	case elemFraction0, elemFraction9:
		return appendFraction(b, p.nsec, e)
	}
	return b
}

func appendOffset(b []byte, offset int, e elem) []byte {
	minutes, seconds := offset/60, offset
	if minutes < 0 {
		b = append(b, '-')
		minutes, seconds = -minutes, -seconds
	} else {
		b = append(b, '+')
	}
	if seconds < 0 {
		seconds = -seconds
	}
	b = appendPadded(b, minutes/60, 2)
	if e.has(elemMinutes) {
		if e.has(elemColon) {
			b = append(b, ':')
		}
		b = appendPadded(b, minutes%60, 2)
	}
	if e.has(elemSeconds) {
		if e.has(elemColon) {
			b = append(b, ':')
		}
		b = appendPadded(b, seconds%60, 2)
	}
	return b
}

func appendFraction(b []byte, nsec int, e elem) []byte {
	text := appendPadded(make([]byte, 0, 9), nsec, 9)
	for len(text) < e.digits() {
		text = append(text, '0')
	}
	text = text[:e.digits()]
	if e.kind() == elemFraction9 {
		if e.digits() > 9 {
			text = text[:9]
		}
		for len(text) > 0 && text[len(text)-1] == '0' {
			text = text[:len(text)-1]
		}
		if len(text) == 0 {
			return b
		}
	}
	return append(append(b, e.sep()), text...)
}

// appendPadded appends n in decimal with at least width digits.
func appendPadded(b []byte, n, width int) []byte {
	if width == 2 && uint(n) < 100 {
		return append(b, byte(n/10)+'0', byte(n%10)+'0')
	}
	u := uint64(n)
	if n < 0 {
		b = append(b, '-')
		u = -u
	}
	digits := 1
	for x := u; x >= 10; x /= 10 {
		digits++
	}
	for ; width > digits; width-- {
		b = append(b, '0')
	}
	at := len(b)
	for i := 0; i < digits; i++ {
		b = append(b, '0')
	}
	for i := at + digits - 1; i >= at; i-- {
		b[i] = byte(u%10) + '0'
		u /= 10
	}
	return b
}

// String returns t in the form "2006-01-02 15:04:05.999999999 -0700 MST", with m=±seconds if there is a reading of the
// monotonic clock.
func (t Time) String() string {
	b := t.AppendFormat(make([]byte, 0, 64), "2006-01-02 15:04:05.999999999 -0700 MST")
	if t.wall&monoFlag != 0 {
		sign, u := byte('+'), uint64(t.ext)
		if t.ext < 0 {
			sign, u = '-', -u
		}
		b = append(b, " m="...)
		b = append(b, sign)
		b = appendPadded(b, int(u/1e9), 0)
		b = append(b, '.')
		b = appendPadded(b, int(u%1e9), 9)
	}
	return string(b)
}

// GoString returns t as a Go expression.
func (t Time) GoString() string {
	p := t.parts()
	b := append(make([]byte, 0, 70), "time.Date("...)
	b = appendPadded(b, p.year, 0)
	b = append(b, ", time."...)
	b = append(b, p.month.String()...)
	for _, n := range []int{p.mday, p.hour, p.min, p.sec, p.nsec} {
		b = append(b, ", "...)
		b = appendPadded(b, n, 0)
	}
	b = append(b, ", "...)
	switch loc := t.Location(); loc {
	case UTC:
		b = append(b, "time.UTC"...)
	case Local:
		b = append(b, "time.Local"...)
	default:
		b = append(b, "time.Location("...)
		b = append(b, quote(loc.name)...)
		b = append(b, ')')
	}
	return string(append(b, ')'))
}
