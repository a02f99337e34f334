package time

import "errors"

// A Duration is a time span in nanoseconds, up to about 290 years.
type Duration int64

const (
	minDuration Duration = -1 << 63
	maxDuration Duration = 1<<63 - 1
)

const (
	Nanosecond  Duration = 1
	Microsecond          = 1000 * Nanosecond
	Millisecond          = 1000 * Microsecond
	Second               = 1000 * Millisecond
	Minute               = 60 * Second
	Hour                 = 60 * Minute
)

// String formats d like 72h3m0.5s; below a second the unit is ms, µs or ns, and zero is 0s.
func (d Duration) String() string {
	// Digits are written from the end; the longest text is -2562047h47m16.854775808s.
	buf := make([]byte, 32)
	w := len(buf)
	u := uint64(d)
	if d < 0 {
		u = -u
	}
	if u < uint64(Second) {
		w = smallDuration(buf, u)
	} else {
		w--
		buf[w] = 's'
		w, u = putFraction(buf, w, u, 9)
		w = putDigits(buf, w, u%60)
		if u /= 60; u > 0 {
			w--
			buf[w] = 'm'
			w = putDigits(buf, w, u%60)
			if u /= 60; u > 0 {
				w--
				buf[w] = 'h'
				w = putDigits(buf, w, u)
			}
		}
	}
	if d < 0 {
		w--
		buf[w] = '-'
	}
	return string(buf[w:])
}

// smallDuration writes u < 1 s at the end of buf and returns where it begins.
func smallDuration(buf []byte, u uint64) int {
	w := len(buf) - 1
	buf[w] = 's'
	digits := 0
	switch {
	case u == 0:
		w--
		buf[w] = '0'
		return w
	case u < uint64(Microsecond):
		w--
		buf[w] = 'n'
	case u < uint64(Millisecond):
		w -= 2
		copy(buf[w:], "µ")
		digits = 3
	default:
		w--
		buf[w] = 'm'
		digits = 6
	}
	w, u = putFraction(buf, w, u, digits)
	return putDigits(buf, w, u)
}

// putFraction writes the fraction of u / 10**digits before buf[w], without trailing zeros, and the point if there is
// one; it returns the new w and the integer part.
func putFraction(buf []byte, w int, u uint64, digits int) (int, uint64) {
	show := false
	for i := 0; i < digits; i++ {
		digit := u % 10
		if show = show || digit != 0; show {
			w--
			buf[w] = byte(digit) + '0'
		}
		u /= 10
	}
	if show {
		w--
		buf[w] = '.'
	}
	return w, u
}

func putDigits(buf []byte, w int, u uint64) int {
	for {
		w--
		buf[w] = byte(u%10) + '0'
		if u /= 10; u == 0 {
			return w
		}
	}
}

// Nanoseconds returns d as a count of nanoseconds.
func (d Duration) Nanoseconds() int64 { return int64(d) }

// Microseconds returns d as a count of microseconds.
func (d Duration) Microseconds() int64 { return int64(d) / 1e3 }

// Milliseconds returns d as a count of milliseconds.
func (d Duration) Milliseconds() int64 { return int64(d) / 1e6 }

// Seconds returns d in seconds.
func (d Duration) Seconds() float64 { return d.in(Second) }

// Minutes returns d in minutes.
func (d Duration) Minutes() float64 { return d.in(Minute) }

// Hours returns d in hours.
func (d Duration) Hours() float64 { return d.in(Hour) }

// in converts the whole units and the rest one by one, so that large values keep their fraction.
func (d Duration) in(unit Duration) float64 {
	return float64(d/unit) + float64(d%unit)/float64(unit)
}

// Truncate rounds d toward zero to a multiple of m; d itself if m is not positive.
func (d Duration) Truncate(m Duration) Duration {
	if m <= 0 {
		return d
	}
	return d - d%m
}

// lessThanHalf reports whether x < y/2, without overflow.
func lessThanHalf(x, y Duration) bool { return uint64(x)+uint64(x) < uint64(y) }

// Round rounds d to the nearest multiple of m, halves away from zero; d itself if m is not positive.
func (d Duration) Round(m Duration) Duration {
	if m <= 0 {
		return d
	}
	rest := d % m
	if d < 0 {
		if lessThanHalf(-rest, m) {
			return d - rest
		}
		if down := d - m - rest; down < d {
			return down
		}
		return minDuration
	}
	if lessThanHalf(rest, m) {
		return d - rest
	}
	if up := d + m - rest; up > d {
		return up
	}
	return maxDuration
}

// Abs returns |d|, the greatest Duration for the least.
func (d Duration) Abs() Duration {
	switch {
	case d >= 0:
		return d
	case d == minDuration:
		return maxDuration
	}
	return -d
}

// unitOf returns the length of a unit by its name, 0 if there is none.
func unitOf(name string) uint64 {
	switch name {
	case "ns":
		return uint64(Nanosecond)
	case "us", "µs", "μs": // with the micro sign or the Greek letter
		return uint64(Microsecond)
	case "ms":
		return uint64(Millisecond)
	case "s":
		return uint64(Second)
	case "m":
		return uint64(Minute)
	case "h":
		return uint64(Hour)
	}
	return 0
}

// ParseDuration reads an optional sign and then numbers, perhaps with a fraction, each with a unit, as in 1h15m30.918s.
func ParseDuration(s string) (Duration, error) {
	rest, neg := s, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		neg = s[0] == '-'
		rest = s[1:]
	}
	if rest == "0" {
		return 0, nil
	}
	if rest == "" {
		return 0, badDuration("invalid duration ", s)
	}
	var sum uint64
	for rest != "" {
		part, n, why := durationPart(rest)
		if why == "" {
			if sum += part; part > 1<<63 || sum > 1<<63 {
				why = "invalid duration "
			}
		}
		if why != "" {
			return 0, badDuration(why, s)
		}
		rest = rest[n:]
	}
	if neg {
		return -Duration(sum), nil
	}
	if sum > 1<<63-1 {
		return 0, badDuration("invalid duration ", s)
	}
	return Duration(sum), nil
}

func badDuration(why, s string) error { return errors.New("time: " + why + quote(s)) }

// durationPart reads one number and its unit; n is the length of both. why is the beginning of an error text.
func durationPart(s string) (value uint64, n int, why string) {
	const invalid = "invalid duration "
	digits, overflow := 0, false
	for ; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
		if value > 1<<63/10 {
			overflow = true
		}
		if value = value*10 + uint64(s[n]-'0'); value > 1<<63 {
			overflow = true
		}
		digits++
	}
	if overflow {
		return 0, 0, invalid
	}
	var frac uint64
	scale := 1.0
	if n < len(s) && s[n] == '.' {
		full := false // further digits would not fit, and do not count
		for n++; n < len(s) && '0' <= s[n] && s[n] <= '9'; n++ {
			digits++
			if full || frac > (1<<63-1)/10 {
				full = true
				continue
			}
			next := frac*10 + uint64(s[n]-'0')
			if next > 1<<63 {
				full = true
				continue
			}
			frac = next
			scale *= 10
		}
	}
	if digits == 0 {
		return 0, 0, invalid
	}
	start := n
	for n < len(s) && s[n] != '.' && (s[n] < '0' || s[n] > '9') {
		n++
	}
	if n == start {
		return 0, 0, "missing unit in duration "
	}
	unit := unitOf(s[start:n])
	if unit == 0 {
		return 0, 0, "unknown unit " + quote(s[start:n]) + " in duration "
	}
	if value > 1<<63/unit {
		return 0, 0, invalid
	}
	value *= unit
	if frac > 0 {
		if value += uint64(float64(frac) * (float64(unit) / scale)); value > 1<<63 {
			return 0, 0, invalid
		}
	}
	return value, n, ""
}
