// run

package main

import (
	"fmt"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1500, 1e6, 1e9, 90 * time.Second, 3*time.Hour + 25*time.Minute + 45*time.Second + 500*time.Millisecond, -5 * time.Minute, 1<<63 - 1, -1 << 63} {
		fmt.Println(d, d.Seconds(), d.Milliseconds(), d.Round(time.Second), d.Truncate(time.Minute))
	}
	t := time.Date(2024, time.February, 29, 13, 4, 5, 123456789, time.UTC)
	for _, f := range []string{time.RFC3339, time.RFC3339Nano, time.RFC1123, time.RFC1123Z, time.ANSIC, time.UnixDate, time.Kitchen, time.DateTime, time.DateOnly, time.TimeOnly, time.Stamp, time.StampMilli, time.RFC850, time.RFC822Z, "2006-01-02T15:04:05.000 Jan _2 Mon pm", "06/1/2 3:4:5 .00 002"} {
		fmt.Println(t.Format(f))
	}
	fmt.Println(t, t.Weekday(), t.YearDay(), t.Unix(), t.UnixNano(), t.Month(), t.Hour())
	fmt.Println(t.AddDate(1, 0, 0).Format(time.DateOnly), t.AddDate(0, -1, 1).Format(time.DateOnly), t.Add(36*time.Hour).Format(time.DateTime), t.Truncate(time.Hour).Format(time.TimeOnly))
	u := time.Date(2024, 13, 32, 25, 61, 0, 0, time.UTC)
	fmt.Println(u, u.Sub(t), u.After(t), t.Before(u), t.Equal(t.In(time.FixedZone("X", 3600))))
	fmt.Println(t.In(time.FixedZone("EST", -5*3600)))
	p, err := time.Parse(time.RFC3339, "2023-07-01T10:20:30+02:00")
	fmt.Println(p.UTC(), err)
	_, err = time.Parse(time.DateOnly, "2023-02-30")
	fmt.Println(err)
	_, err = time.Parse(time.DateOnly, "hello")
	fmt.Println(err)
	d, err := time.ParseDuration("1h15m30.918s")
	fmt.Println(d, err)
	_, err = time.ParseDuration("5 minutes")
	fmt.Println(err)
	var z time.Time
	fmt.Println(z.IsZero(), z, time.Unix(1700000000, 5).UTC(), time.UnixMilli(1500).UTC())
	y, w := t.ISOWeek()
	fmt.Println(y, w, time.March, time.Saturday, time.Month(13))
}
