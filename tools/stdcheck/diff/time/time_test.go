package time

import (
	"fmt"
	"math/rand"
	"st/time"
	"strings"
	"testing"
	real "time"
)

var zones = []string{"UTC", "America/New_York", "Europe/Berlin", "Australia/Sydney", "Asia/Kolkata", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Tehran", "Pacific/Apia", "Europe/Dublin", "Antarctica/Troll"}

func load(t *testing.T, i int) (*time.Location, *real.Location) {
	switch i {
	case -1:
		return time.FixedZone("X", 3723), real.FixedZone("X", 3723)
	case -2:
		return time.FixedZone("", -12345), real.FixedZone("", -12345)
	}
	a, e1 := time.LoadLocation(zones[i])
	b, e2 := real.LoadLocation(zones[i])
	if e1 != nil || e2 != nil {
		t.Skip(e1, e2)
	}
	return a, b
}

var layouts = []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano,
	time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, "2006-002 15h4m5s", "__2 _2006 Januaryx Janx Mondayy Mon. pm 3 03 06 1 2 .00 ,999 -07 -07:00:00 -070000 Z07 Z0700 Z07:00:00 Z070000 MST",
	"20060102150405.000000000", "02 Jan 2006 .9 .0001", "JanuaryMondayMonthMo", "_2/_2006", "Z07:00x-0700", "2006 002 __2", "15:04:05,999999999 MST-07:00"}

var pieces = []string{"2006", "01", "02", "15", "04", "05", "Jan", "Mon", "MST", "-0700", "Z07:00", ".000", ".999", "PM", "pm", "3", "_2", "002", " ", "-", ":", "x", "06", "January", "Monday", "1", "2", "__2", "07", "03", "4", "5", "-07", "é"}

func randTimes(t *testing.T) (time.Time, real.Time) {
	sec := rand.Int63n(8e9) - 4e9
	switch rand.Intn(6) {
	case 0:
		sec = rand.Int63n(1e12) - 5e11
	case 1:
		sec = rand.Int63()>>uint(rand.Intn(20)+4) - rand.Int63()>>uint(rand.Intn(20)+4)
	}
	ns := rand.Int63n(1e9)
	if rand.Intn(3) == 0 {
		ns = rand.Int63n(1000) * 1e6
	}
	if rand.Intn(3) == 0 {
		ns = 0
	}
	a, b := load(t, rand.Intn(len(zones)+2)-2)
	return time.Unix(sec, ns).In(a), real.Unix(sec, ns).In(b)
}

func show(x interface {
	String() string
	GoString() string
	Unix() int64
	UnixNano() int64
	UnixMilli() int64
	YearDay() int
	ISOWeek() (int, int)
	Clock() (int, int, int)
	Zone() (string, int)
	IsDST() bool
	Nanosecond() int
	Year() int
	Day() int
	IsZero() bool
}) string {
	a, b := x.ISOWeek()
	c, d, e := x.Clock()
	f, g := x.Zone()
	return fmt.Sprint(x.String(), x.GoString(), x.Unix(), x.UnixNano(), x.UnixMilli(), x.YearDay(), a, b, c, d, e, f, g, x.IsDST(), x.Nanosecond(), x.Year(), x.Day(), x.IsZero())
}

func TestTimes(t *testing.T) {
	for i := 0; i < 60000; i++ {
		a, b := randTimes(t)
		c, d := randTimes(t)
		check := func(what string, x, y any) {
			if fmt.Sprint(x) != fmt.Sprint(y) {
				t.Fatalf("%s of %v: %v, want %v (other %v)", what, b, x, y, d)
			}
		}
		check("show", show(a), show(b))
		check("month", a.Month(), b.Month())
		check("weekday", a.Weekday(), b.Weekday())
		layout := layouts[rand.Intn(len(layouts))]
		if i%3 == 0 {
			layout = ""
			for n := rand.Intn(8); n > 0; n-- {
				layout += pieces[rand.Intn(len(pieces))]
			}
		}
		text := b.Format(layout)
		check("format "+layout, a.Format(layout), text)
		if i%4 == 0 && len(text) > 0 {
			k := rand.Intn(len(text))
			text = text[:k] + []string{"", "9", "x", " ", ".123456789012", "3", text[k:]}[rand.Intn(7)] + text[k+rand.Intn(2):]
		}
		la, lb := load(t, rand.Intn(len(zones)))
		p1, e1 := time.ParseInLocation(layout, text, la)
		p2, e2 := real.ParseInLocation(layout, text, lb)
		if (e1 == nil) != (e2 == nil) || e1 != nil && e1.Error() != e2.Error() || e1 == nil && show(p1) != show(p2) {
			t.Fatalf("parse %q %q: %v %v, want %v %v", layout, text, p1, e1, p2, e2)
		}
		dur := rand.Int63() >> uint(rand.Intn(60))
		if rand.Intn(2) == 0 {
			dur = -dur
		}
		x, y := time.Duration(dur), real.Duration(dur)
		check("add", a.Add(x), b.Add(y))
		check("sub", a.Sub(c), b.Sub(d))
		check("cmp", a.Compare(c), b.Compare(d))
		check("before", a.Before(c), b.Before(d))
		check("round", a.Round(x.Abs()), b.Round(y.Abs()))
		check("trunc", a.Truncate(x.Abs()), b.Truncate(y.Abs()))
		yy, mm, dd := rand.Intn(40)-20, rand.Intn(40)-20, rand.Intn(400)-200
		check("adddate", a.AddDate(yy, mm, dd), b.AddDate(yy, mm, dd))
		s1, s2 := a.ZoneBounds()
		r1, r2 := b.ZoneBounds()
		check("bounds", fmt.Sprint(s1, s2), fmt.Sprint(r1, r2))
		H, M, S, N := rand.Intn(60)-20, rand.Intn(200)-50, rand.Intn(200)-50, rand.Intn(4e9)-2e9
		check("date", time.Date(1900+yy*20, time.Month(mm), dd, H, M, S, N, la), real.Date(1900+yy*20, real.Month(mm), dd, H, M, S, N, lb))
		j1, f1 := a.MarshalJSON()
		j2, f2 := b.MarshalJSON()
		check("json", fmt.Sprint(string(j1), f1), fmt.Sprint(string(j2), f2))
		m1, f1 := a.MarshalBinary()
		m2, f2 := b.MarshalBinary()
		check("binary", fmt.Sprint(m1, f1), fmt.Sprint(m2, f2))
		var u1 time.Time
		var u2 real.Time
		if f2 == nil {
			g1, g2 := u1.UnmarshalBinary(m1), u2.UnmarshalBinary(m2)
			check("unbinary", fmt.Sprint(u1.UTC(), g1), fmt.Sprint(u2.UTC(), g2))
		}
		js := strings.Replace(string(j2), "T1", []string{"T1", "t1", "T", "T3"}[rand.Intn(4)], 1)
		js = strings.Replace(js, "+0", []string{"+0", "+2", "+9", "+"}[rand.Intn(4)], 1)
		js = strings.Replace(js, ".", []string{".", ","}[rand.Intn(2)], 1)
		g1, g2 := u1.UnmarshalJSON([]byte(js)), u2.UnmarshalJSON([]byte(js))
		check("unjson "+js, fmt.Sprint(u1.UTC(), g1), fmt.Sprint(u2.UTC(), g2))

		check("dur", x.String(), y.String())
		mult := rand.Int63() >> uint(rand.Intn(63))
		check("durs", fmt.Sprint(x.Round(time.Duration(mult)), x.Truncate(time.Duration(mult)), x.Hours(), x.Minutes(), x.Seconds(), x.Milliseconds(), x.Abs()), fmt.Sprint(y.Round(real.Duration(mult)), y.Truncate(real.Duration(mult)), y.Hours(), y.Minutes(), y.Seconds(), y.Milliseconds(), y.Abs()))
		ds := y.String()
		if i%2 == 0 {
			ds = ""
			for n := rand.Intn(7); n > 0; n-- {
				ds += []string{"1", "23", ".", "h", "m", "s", "ms", "us", "µs", "ns", "-", "+", "0", "9223372036854775807", "x", ".5", "999999999999"}[rand.Intn(17)]
			}
		}
		v1, e1 := time.ParseDuration(ds)
		v2, e2 := real.ParseDuration(ds)
		check("parsedur "+ds, fmt.Sprint(v1, e1), fmt.Sprint(v2, e2))
	}
}

func TestNow(t *testing.T) {
	a, b := time.Now(), real.Now()
	if a.Format(time.DateTime) != b.Format(time.DateTime) && a.Add(-time.Second).Format(time.DateTime) != b.Format(time.DateTime) {
		t.Error(a, b)
	}
	if !strings.Contains(a.String(), " m=+") || strings.Contains(a.Round(0).String(), "m=") || a.Location() != time.Local {
		t.Error(a)
	}
	tm := time.NewTimer(20 * time.Millisecond)
	d := (<-tm.C).Sub(a)
	if d < 20*time.Millisecond || d > 2*time.Second || tm.Stop() || time.Since(a) < d || time.Until(a) > 0 {
		t.Error(d)
	}
	tk := time.NewTicker(5 * time.Millisecond)
	for i := 0; i < 3; i++ {
		<-tk.C
	}
	tk.Stop()
	done := make(chan bool)
	time.AfterFunc(time.Millisecond, func() { done <- true })
	<-done
	<-time.After(-1)
	for _, m := range []time.Month{0, 1, 12, 13, -1} {
		if m.String() != real.Month(m).String() || time.Weekday(m).String() != real.Weekday(m).String() {
			t.Error(m)
		}
	}
	for _, n := range []string{"", "UTC", "Local", "No/Such", "../x", "/etc", "a/../b"} {
		x, e1 := time.LoadLocation(n)
		y, e2 := real.LoadLocation(n)
		if fmt.Sprint(x == nil, e1) != fmt.Sprint(y == nil, e2) {
			t.Error(n, e1, e2)
		}
	}
}
