// run
// env TZ=UTC
package main

import (
	"fmt"
	"time"
)

func main() {
	t := time.Date(2009, time.November, 10, 23, 4, 5, 678901234, time.UTC)
	fmt.Println(t, t.Unix(), t.UnixMilli(), t.UnixMicro(), t.UnixNano())
	fmt.Println(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), t.Weekday(), t.YearDay())
	fmt.Println(t.Date())
	fmt.Println(t.Clock())
	fmt.Println(t.ISOWeek())
	fmt.Printf("%#v %v %s %d\n", t, t.Month(), t.Weekday(), t.Month())
	var zero time.Time
	fmt.Println(zero, zero.IsZero(), t.IsZero(), zero.Unix())
	fmt.Printf("%#v\n", zero)
	fmt.Println(time.Month(13), time.Weekday(9), time.Month(-1))
	for _, l := range []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen,
		time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly, "2006-002 __2 3pm .00 ,999 Z07 -07:00:00", "plain text", "", "Mondayish Janus _2006"} {
		fmt.Printf("%q\n", t.Format(l))
	}
	fmt.Println(string(t.AppendFormat([]byte("at "), time.Kitchen)))
	fmt.Println(time.Date(2023, 14, -3, 25, 61, 61, 2e9+5, time.UTC), time.Date(2024, 2, 30, 0, 0, 0, 0, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(12345, 1, 1, 0, 0, 0, 0, time.UTC))
	for y := 1896; y <= 2104; y += 4 {
		d := time.Date(y, 3, 0, 0, 0, 0, 0, time.UTC)
		fmt.Print(y, ":", d.Day(), d.Weekday().String()[:2], d.YearDay(), " ")
	}
	fmt.Println()
	for d := 26; d <= 36; d++ {
		u := time.Date(2015, 12, d, 0, 0, 0, 0, time.UTC)
		y, w := u.ISOWeek()
		fmt.Print(u.Format("01-02Mon "), y, "W", w, " ")
	}
	fmt.Println()
	u := t.Add(36*time.Hour + 30*time.Minute)
	fmt.Println(u, u.Sub(t), t.Sub(u), t.Before(u), t.After(u), t.Equal(u), t.Compare(u), u.Compare(t), t.Compare(t))
	fmt.Println(t.AddDate(1, -11, 30), t.AddDate(0, 1, 21), time.Date(2024, 1, 31, 0, 0, 0, 0, time.UTC).AddDate(0, 1, 0))
	fmt.Println(t.Truncate(time.Hour), t.Round(time.Hour), t.Truncate(time.Second), t.Round(time.Millisecond), t.Truncate(24*time.Hour), t.Round(0))
	fmt.Println(time.Unix(0, 0).UTC(), time.Unix(1e9, -1).UTC(), time.UnixMilli(-1).UTC(), time.UnixMicro(1234567).UTC(), time.Unix(-62135596800, 0).UTC())
	far := time.Unix(1<<40, 0).UTC()
	fmt.Println(far, far.Sub(zero), zero.Sub(far), far.Format("2006"))
	z := time.FixedZone("EST", -5*3600)
	e := t.In(z)
	name, off := e.Zone()
	fmt.Println(e, name, off, e.Location(), e.Equal(t), e == t, e.UTC() == t, e.IsDST())
	fmt.Printf("%#v\n", e)
	fmt.Println(t.In(time.FixedZone("", 3661)).Format("-07 -0700 -07:00:00 MST Z07:00"), e.Format(time.RFC3339))
	func() {
		defer func() { fmt.Println(recover()) }()
		t.In(nil)
	}()
	func() {
		defer func() { fmt.Println(recover()) }()
		time.Date(1, 1, 1, 1, 1, 1, 1, nil)
	}()
	b, err := t.MarshalJSON()
	fmt.Println(string(b), err)
	b, err = e.MarshalText()
	fmt.Println(string(b), err)
	var back time.Time
	fmt.Println(back.UnmarshalJSON([]byte(`"2020-02-29T12:00:00.5+02:00"`)), back.UTC())
	fmt.Println(back.UnmarshalJSON([]byte(`null`)), back.UnmarshalJSON([]byte(`"bad"`)), back.UnmarshalJSON([]byte(`5`)))
	bin, err := t.MarshalBinary()
	fmt.Println(bin, err, back.UnmarshalBinary(bin), back.Equal(t), back.UnmarshalBinary(nil), back.UnmarshalBinary([]byte{9}))
	_, err = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	fmt.Println(err)
	n := time.Now()
	fmt.Println(n.Equal(n.Round(0)), n.Sub(n), n.Location() == time.Local, time.Since(n) >= 0, time.Until(n) <= 0, n.Year() >= 2024)
	fmt.Printf("%v %v\n", struct{ t time.Time }{zero}, &struct{ T time.Time }{t})
	m := map[time.Time]int{t: 1}
	fmt.Println(m[t], m[u])
}
