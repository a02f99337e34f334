package time

// A Month is a month of the year; January is 1.
type Month int

const (
	January Month = 1 + iota
	February
	March
	April
	May
	June
	July
	August
	September
	October
	November
	December
)

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September",
	"October", "November", "December"}

// String returns the English name.
func (m Month) String() string {
	if January <= m && m <= December {
		return monthNames[m-1]
	}
	return "%!Month(" + decimal(uint64(m)) + ")"
}

// A Weekday is a day of the week; Sunday is 0.
type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	Wednesday
	Thursday
	Friday
	Saturday
)

var dayNames = [...]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}

// String returns the English name.
func (d Weekday) String() string {
	if Sunday <= d && d <= Saturday {
		return dayNames[d]
	}
	return "%!Weekday(" + decimal(uint64(d)) + ")"
}

func decimal(u uint64) string {
	buf := make([]byte, 20)
	return string(buf[putDigits(buf, len(buf), u):])
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func isLeap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// daysBefore returns how many days of a common year precede the month.
func daysBefore(m Month) int {
	const cumulative = "\x00\x1f\x3b\x5a\x78\x97\xb5\xd4\xf3" // what fits into a byte
	switch {
	case m <= September:
		return int(cumulative[m-1])
	case m == October:
		return 273
	case m == November:
		return 304
	case m == December:
		return 334
	}
	return 365
}

func daysIn(m Month, year int) int {
	if m == February {
		if isLeap(year) {
			return 29
		}
		return 28
	}
	return 30 + int((m+m>>3)&1)
}

// local returns the seconds since year 1 that t's location shows.
func (t *Time) local() int64 {
	sec := t.sec()
	if t.loc != nil {
		sec += int64(t.loc.lookup(sec - unixOrigin).offset)
	}
	return sec
}

// split returns day and second of the day of local seconds.
func split(local int64) (day int64, sec int) {
	day = floorDiv(local, dayLength)
	return day, int(local - day*dayLength)
}

// Date returns year, month and day of t.
func (t Time) Date() (year int, month Month, day int) {
	_, year, month, day, _, _, _ = takeApart(t.local())
	return year, month, day
}

// Year returns the year of t.
func (t Time) Year() int {
	year, _, _ := t.Date()
	return year
}

// Month returns the month of t.
func (t Time) Month() Month {
	_, month, _ := t.Date()
	return month
}

// Day returns the day of the month of t.
func (t Time) Day() int {
	_, _, day := t.Date()
	return day
}

// Weekday returns the day of the week of t.
func (t Time) Weekday() Weekday {
	d, _ := split(t.local())
	return weekday(d)
}

// weekday knows that year 1 began with a Monday.
func weekday(day int64) Weekday { return Weekday((day%7 + 8) % 7) }

// ISOWeek returns the ISO 8601 year and week number: weeks begin on Monday and belong to the year of their Thursday.
func (t Time) ISOWeek() (year, week int) {
	d, _ := split(t.local())
	thursday := d + int64(Thursday-(weekday(d)+6)%7) - 1
	_, year, _, _, _, _, _ = takeApart(thursday * dayLength)
	return year, int(thursday-dayNumber(year, January, 1))/7 + 1
}

// YearDay returns the day of the year of t, the first being 1.
func (t Time) YearDay() int {
	d, year, _, _, _, _, _ := takeApart(t.local())
	return int(d-dayNumber(year, January, 1)) + 1
}

// Clock returns hour, minute and second of t.
func (t Time) Clock() (hour, min, sec int) {
	_, s := split(t.local())
	return s / 3600, s / 60 % 60, s % 60
}

// Hour returns the hour of t, 0 to 23.
func (t Time) Hour() int {
	_, s := split(t.local())
	return s / 3600
}

// Minute returns the minute of t.
func (t Time) Minute() int {
	_, s := split(t.local())
	return s / 60 % 60
}

// Second returns the second of t.
func (t Time) Second() int {
	_, s := split(t.local())
	return s % 60
}

// Nanosecond returns the nanosecond of t.
func (t Time) Nanosecond() int { return int(t.nsec()) }

// carry moves whole bases from lo to hi.
func carry(hi, lo, base int) (int, int) {
	q := lo / base
	if lo %= base; lo < 0 {
		lo += base
		q--
	}
	return hi + q, lo
}

// Date returns the time with these parts in the location loc; parts out of their range are carried over, so that
// October 32 is November 1. A time that the zone skips or has twice gets one of the two offsets.
func Date(year int, month Month, day, hour, min, sec, nsec int, loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Date")
	}
	if uint(month-1) >= 12 {
		var m int
		year, m = carry(year, int(month)-1, 12)
		month = Month(m + 1)
	}
	if uint(nsec) >= 1e9 {
		sec, nsec = carry(sec, nsec, 1e9)
	}
	if uint(sec) >= 60 || uint(min) >= 60 || uint(hour) >= 24 {
		min, sec = carry(min, sec, 60)
		hour, min = carry(hour, min, 60)
		day, hour = carry(day, hour, 24)
	}
	unix := dayNumber(year, month, day)*dayLength + int64(hour*3600+min*60+sec) - unixOrigin
	if loc == &utcLoc {
		return Time{uint64(nsec), unix + unixOrigin, nil}
	}

	// lookup wants UTC: first with local time, then again if that was near a change of zones.
	if z := loc.lookup(unix); z.offset != 0 {
		utc := unix - int64(z.offset)
		if utc < z.start || utc >= z.end {
			z = loc.lookup(utc)
		}
		unix -= int64(z.offset)
	}
	t := fromUnix(unix, int32(nsec))
	t.setLoc(loc)
	return t
}
