// Package time has instants, spans and zones, clocks and timers.
package time

import "math/bits"

// A Time is an instant with nanosecond precision, and the location in which it is shown.
//
// wall holds, from the highest bit on: whether there is a reading of the monotonic clock, 33 bits of seconds since 1885,
// and 30 bits of nanoseconds. With a reading, ext is that reading; without one the 33 bits are zero and ext holds the
// seconds since year 1. loc is nil for UTC.
type Time struct {
	wall uint64
	ext  int64
	loc  *Location
}

const (
	monoFlag  = 1 << 63
	nsecBits  = 30
	nsecMask  = 1<<nsecBits - 1
	secBits   = 33
	dayLength = 86400

	// Seconds from year 1 to the other origins.
	unixOrigin = (1969*365 + 1969/4 - 1969/100 + 1969/400) * dayLength
	wallOrigin = (1884*365 + 1884/4 - 1884/100 + 1884/400) * dayLength
)

func (t *Time) nsec() int32 { return int32(t.wall & nsecMask) }

// sec returns the seconds since year 1.
func (t *Time) sec() int64 {
	if t.wall&monoFlag != 0 {
		return wallOrigin + int64(t.wall<<1>>(nsecBits+1))
	}
	return t.ext
}

func (t *Time) unixSec() int64 { return t.sec() - unixOrigin }

// addSec moves t by whole seconds, without its monotonic reading.
func (t *Time) addSec(d int64) {
	if t.wall&monoFlag != 0 {
		sec := int64(t.wall << 1 >> (nsecBits + 1))
		if moved := sec + d; 0 <= moved && moved < 1<<secBits {
			t.wall = t.wall&nsecMask | uint64(moved)<<nsecBits | monoFlag
			return
		}
		t.dropMono()
	}
	sum := t.ext + d
	if (sum > t.ext) == (d > 0) {
		t.ext = sum
	} else if d > 0 {
		t.ext = 1<<63 - 1
	} else {
		t.ext = -(1<<63 - 1)
	}
}

func (t *Time) dropMono() {
	if t.wall&monoFlag != 0 {
		t.ext = t.sec()
		t.wall &= nsecMask
	}
}

func (t *Time) setLoc(loc *Location) {
	if loc == &utcLoc {
		loc = nil
	}
	t.dropMono()
	t.loc = loc
}

// Now returns the current time in the location Local, with a reading of the monotonic clock.
func Now() Time {
	sec, nsec, mono := now()
	sec += unixOrigin - wallOrigin
	if uint64(sec)>>secBits != 0 {
		return Time{uint64(nsec), sec + wallOrigin, Local}
	}
	return Time{monoFlag | uint64(sec)<<nsecBits | uint64(nsec), mono, Local}
}

func fromUnix(sec int64, nsec int32) Time {
	return Time{uint64(nsec), sec + unixOrigin, Local}
}

// Unix returns the local time sec seconds and nsec nanoseconds after the start of 1970.
func Unix(sec int64, nsec int64) Time {
	if nsec < 0 || nsec >= 1e9 {
		sec += nsec / 1e9
		if nsec %= 1e9; nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	return fromUnix(sec, int32(nsec))
}

// UnixMilli is Unix with milliseconds.
func UnixMilli(msec int64) Time { return Unix(msec/1e3, (msec%1e3)*1e6) }

// UnixMicro is Unix with microseconds.
func UnixMicro(usec int64) Time { return Unix(usec/1e6, (usec%1e6)*1e3) }

// Unix returns the seconds since the start of 1970.
func (t Time) Unix() int64 { return t.unixSec() }

// UnixMilli returns the milliseconds since the start of 1970.
func (t Time) UnixMilli() int64 { return t.unixSec()*1e3 + int64(t.nsec())/1e6 }

// UnixMicro returns the microseconds since the start of 1970.
func (t Time) UnixMicro() int64 { return t.unixSec()*1e6 + int64(t.nsec())/1e3 }

// UnixNano returns the nanoseconds since the start of 1970; only years 1678 to 2262 can be represented.
func (t Time) UnixNano() int64 { return t.unixSec()*1e9 + int64(t.nsec()) }

// Compare returns -1, 0 or 1 as t is before, at or after u.
func (t Time) Compare(u Time) int {
	var a, b int64
	if t.wall&u.wall&monoFlag != 0 {
		a, b = t.ext, u.ext
	} else if a, b = t.sec(), u.sec(); a == b {
		a, b = int64(t.nsec()), int64(u.nsec())
	}
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// After reports whether t is after u.
func (t Time) After(u Time) bool { return t.Compare(u) > 0 }

// Before reports whether t is before u.
func (t Time) Before(u Time) bool { return t.Compare(u) < 0 }

// Equal reports whether t and u are the same instant, in whatever locations.
func (t Time) Equal(u Time) bool { return t.Compare(u) == 0 }

// IsZero reports whether t is the start of year 1, UTC.
func (t Time) IsZero() bool { return t.sec() == 0 && t.nsec() == 0 }

// Add returns t + d.
func (t Time) Add(d Duration) Time {
	sec := int64(d / 1e9)
	nsec := t.nsec() + int32(d%1e9)
	if nsec >= 1e9 {
		sec++
		nsec -= 1e9
	} else if nsec < 0 {
		sec--
		nsec += 1e9
	}
	t.wall = t.wall&^nsecMask | uint64(nsec)
	t.addSec(sec)
	if t.wall&monoFlag != 0 {
		moved := t.ext + int64(d)
		if d < 0 && moved > t.ext || d > 0 && moved < t.ext { // out of the range of the reading
			t.dropMono()
		} else {
			t.ext = moved
		}
	}
	return t
}

// plainSeconds bounds differences of seconds whose Duration is in range with any nanoseconds.
const plainSeconds = int64(maxDuration/Second) - 1

// Sub returns t - u, the greatest or least Duration if that is out of range.
func (t Time) Sub(u Time) Duration {
	if t.wall&u.wall&monoFlag != 0 {
		d := Duration(t.ext - u.ext)
		if d < 0 && t.ext > u.ext {
			return maxDuration
		}
		if d > 0 && t.ext < u.ext {
			return minDuration
		}
		return d
	}
	a, b := t.sec(), u.sec()
	sec := a - b
	d := Duration(sec)*Second + Duration(t.nsec()-u.nsec())
	if -plainSeconds < sec && sec < plainSeconds && (sec >= 0) == (a >= b) {
		return d
	}
	switch {
	case u.Add(d).Equal(t):
		return d
	case t.Before(u):
		return minDuration
	}
	return maxDuration
}

// Since returns the time elapsed since t.
func Since(t Time) Duration {
	if t.wall&monoFlag != 0 {
		return (Time{monoFlag, monotonic(), nil}).Sub(t)
	}
	return Now().Sub(t)
}

// Until returns the duration until t.
func Until(t Time) Duration {
	if t.wall&monoFlag != 0 {
		return t.Sub(Time{monoFlag, monotonic(), nil})
	}
	return t.Sub(Now())
}

// AddDate adds years, months and days, normalized as Date does it.
func (t Time) AddDate(years int, months int, days int) Time {
	year, month, day := t.Date()
	hour, min, sec := t.Clock()
	return Date(year+years, month+Month(months), day+days, hour, min, sec, int(t.nsec()), t.Location())
}

// rest returns t modulo d, counted from the zero time.
func (t *Time) rest(d Duration) Duration {
	sec, nsec := t.sec(), int64(t.nsec())
	neg := sec < 0
	if neg {
		sec, nsec = -sec, -nsec
		if nsec < 0 {
			nsec += 1e9
			sec--
		}
	}
	hi, lo := bits.Mul64(uint64(sec), 1e9)
	lo, carry := bits.Add64(lo, uint64(nsec), 0)
	r := Duration(bits.Rem64(hi+carry, lo, uint64(d)))
	if neg && r != 0 {
		r = d - r
	}
	return r
}

// Truncate rounds t down to a multiple of d since the zero time, and drops the monotonic reading.
func (t Time) Truncate(d Duration) Time {
	t.dropMono()
	if d <= 0 {
		return t
	}
	return t.Add(-t.rest(d))
}

// Round rounds t to the nearest multiple of d since the zero time, halves up, and drops the monotonic reading.
func (t Time) Round(d Duration) Time {
	t.dropMono()
	if d <= 0 {
		return t
	}
	r := t.rest(d)
	if lessThanHalf(r, d) {
		return t.Add(-r)
	}
	return t.Add(d - r)
}

// UTC returns t in the location UTC.
func (t Time) UTC() Time {
	t.setLoc(&utcLoc)
	return t
}

// Local returns t in the location Local.
func (t Time) Local() Time {
	t.setLoc(Local)
	return t
}

// In returns t in the location loc; it panics if loc is nil.
func (t Time) In(loc *Location) Time {
	if loc == nil {
		panic("time: missing Location in call to Time.In")
	}
	t.setLoc(loc)
	return t
}

// Location returns the location of t.
func (t Time) Location() *Location {
	if t.loc == nil {
		return UTC
	}
	return t.loc
}

// Zone returns name and offset (seconds east of UTC) of the zone in effect at t.
func (t Time) Zone() (name string, offset int) {
	z := t.loc.lookup(t.unixSec())
	return z.name, z.offset
}

// ZoneBounds returns when the zone in effect at t began and when the next one begins; the zero Time if never.
func (t Time) ZoneBounds() (start, end Time) {
	z := t.loc.lookup(t.unixSec())
	if z.start != firstInstant {
		start = fromUnix(z.start, 0)
		start.setLoc(t.loc)
	}
	if z.end != lastInstant {
		end = fromUnix(z.end, 0)
		end.setLoc(t.loc)
	}
	return start, end
}

// IsDST reports whether the zone in effect at t is daylight saving time.
func (t Time) IsDST() bool { return t.loc.lookup(t.unixSec()).dst }
