// run
// env TZ=UTC
package main

import (
	"fmt"
	"time"
)

func main() {
	for _, c := range [][2]string{
		{time.RFC3339, "2006-01-02T15:04:05Z"}, {time.RFC3339, "2006-01-02T15:04:05.123456789-07:00"}, {time.RFC3339, "2006-13-02T15:04:05Z"}, {time.RFC3339, "2006-02-30T15:04:05Z"},
		{time.RFC3339, "2006-01-02"}, {time.RFC3339, "2006-01-02T25:04:05Z"}, {time.RFC3339, "2006-01-02T15:04:05Zextra"}, {time.RFC3339, "2006-01-02T15:04:05+25:00"}, {time.RFC3339, "2006-01-02T15:4:05Z"},
		{time.ANSIC, "Thu Feb  4 21:00:57 2010"}, {time.UnixDate, "Thu Feb  4 21:00:57 PST 2010"}, {time.RubyDate, "Thu Feb 04 21:00:57 -0800 2010"}, {time.RFC850, "Thursday, 04-Feb-10 21:00:57 PST"},
		{time.RFC1123, "Thu, 04 Feb 2010 21:00:57 GMT"}, {time.RFC1123Z, "Thu, 04 Feb 2010 21:00:57 -0800"}, {time.RFC822, "04 Feb 69 21:00 MST"}, {time.RFC822, "04 Feb 68 21:00 UTC"},
		{time.Kitchen, "3:04PM"}, {time.Kitchen, "12:30AM"}, {time.Kitchen, "13:00PM"}, {time.Kitchen, "3:04pm"}, {time.DateTime, "2024-02-29 23:59:59"}, {time.DateTime, "2023-02-29 23:59:59"},
		{time.DateTime, "2024-02-29 23:59:59.75"}, {time.DateTime, "2024-02-29 23:59:60"}, {time.DateOnly, "2024-2-9"}, {time.DateOnly, "2024/02/09"}, {"2006-002", "2024-366"}, {"2006-002", "2023-366"}, {"2006-002", "2024-060"},
		{"2006-01-02 002", "2024-03-01 060"}, {"Jan 2", "feb 3"}, {"January 2", "FEBRUARY 3"}, {"Jan 2", "xyz 3"}, {"15:04 MST", "10:00 CEST"}, {"15:04 MST", "10:00 WITA"}, {"15:04 MST", "10:00 GMT+3"}, {"15:04 MST", "10:00 +03"}, {"15:04 MST", "10:00 abc"},
		{"2006", "20"}, {"06", "x1"}, {"5.000", "7.123"}, {"5.000", "7.12"}, {"5.999", "7.1"}, {"5,999", "7,125"}, {"-07", "+05"}, {"-07:00:00", "-01:02:03"}, {"-0700", "+9900"}, {"Z0700", "Z"}, {"  2", " 7"}, {"_2", " 7"}, {"", ""}, {"", "x"}, {"é2", "é5"}, {"\"2", "\"x"},
	} {
		t, err := time.Parse(c[0], c[1])
		fmt.Printf("%q %q: %v %v\n", c[0], c[1], t, err)
		if pe, ok := err.(*time.ParseError); ok {
			fmt.Printf("  %q %q %q\n", pe.LayoutElem, pe.ValueElem, pe.Message)
		}
	}
	z := time.FixedZone("CET", 3600)
	t, err := time.ParseInLocation(time.DateTime, "2024-05-06 07:08:09", z)
	fmt.Println(t, err, t.Location() == z)
	t, err = time.ParseInLocation("15:04 -0700", "10:00 +0100", z)
	fmt.Println(t, err, t.Location() == z)
	t, err = time.ParseInLocation("15:04 MST", "10:00 CET", z)
	fmt.Println(t, err, t.Location() == z)
}
