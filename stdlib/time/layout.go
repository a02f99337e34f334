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

// An elem is one element of a layout: its kind, and in the bits above what else the form says. See layout_native.cpp.
type elem int

const (
	elemZ       elem = 1 << (8 + iota) // of an offset: Z for UTC
	elemColon                          // of an offset: hh:mm
	elemMinutes                        // of an offset
	elemSeconds                        // of an offset

	elemSepShift   = 16 // of a fraction: its first character
	elemDigitShift = 24 // of a fraction
)

func (e elem) kind() elemKind     { return elemKind(e & 0xff) }
func (e elem) has(part elem) bool { return e&part != 0 }
func (e elem) sep() byte          { return byte(e >> elemSepShift) }
func (e elem) digits() int        { return int(e >> elemDigitShift) }

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }

func isDigit(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

// nextElem finds the first element of layout: it lies in layout[start:end]. Without one start is len(layout).
func nextElem(layout string) (start, end int, e elem) {
	for at := 0; ; at += end {
		start, end, e = firstElem(layout[at:])
		if e != 0 || at+end == len(layout) {
			return at + start, at + end, e
		}
	}
}
