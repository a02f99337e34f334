// run

package main

import (
	"bytes"
	"fmt"
	"os"
	"time"
)

var seed uint64 = 88172645463325252

func rnd() uint64 {
	seed ^= seed << 13
	seed ^= seed >> 7
	seed ^= seed << 17
	return seed
}

func main() {
	defer out.end()
	locs := []*time.Location{time.UTC}
	for _, n := range []string{"America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "America/Sao_Paulo", "Asia/Tehran", "Local", "UTC", "", "Etc/GMT+5"} {
		l, err := time.LoadLocation(n)
		out.println(n, l, err)
		if err == nil {
			locs = append(locs, l)
		}
	}
	for _, n := range []string{"No/Where", "../etc", "/abs", "europe/berlin", "\\x"} {
		l, err := time.LoadLocation(n)
		out.println(n, l, err)
	}
	locs = append(locs, time.FixedZone("X", 3600), time.FixedZone("", -5*3600-1800), time.FixedZone("WEIRD", 12345))
	layouts := []string{time.Layout, time.ANSIC, time.UnixDate, time.RubyDate, time.RFC822, time.RFC822Z, time.RFC850, time.RFC1123, time.RFC1123Z, time.RFC3339, time.RFC3339Nano, time.Kitchen, time.Stamp, time.StampMilli, time.StampMicro, time.StampNano, time.DateTime, time.DateOnly, time.TimeOnly,
		"2006-002 15h", "Jan _2 __2 002", "06-1-2 3:4:5 pm PM", "Monday Mon Mond", "January Jan Janu", "15:04:05.000 .999 ,000 ,999", "05.000000000 05.999999999", "-07 -0700 -07:00 -070000 -07:00:00 Z07 Z0700 Z07:00 Z070000 Z07:00:00", "MST", "2006_2", "_2006", "20060102150405", "01/02/2006", "5.0 5.99", "0.000 x.999y", "2 1 3 4 5", "03:04PM", "", "plain", "Z", "-7", "2006-01-02T15:04:05.999999999 -0700 MST m"}
	for i := 0; i < 60; i++ {
		var t time.Time
		switch i % 4 {
		case 0:
			t = time.Unix(int64(rnd()%4e9), int64(rnd()%1e9))
		case 1:
			t = time.Unix(int64(rnd()%8e11)-4e11, int64(rnd()%10)*1e8)
		case 2:
			t = time.Unix(int64(rnd()%2e9), 0)
		case 3:
			t = time.Date(int(rnd()%12000)-1000, time.Month(rnd()%30)-10, int(rnd()%100)-30, int(rnd()%60)-20, int(rnd()%200)-100, int(rnd()%200)-100, int(rnd()%3e9)-1e9, time.UTC)
		}
		t = t.In(locs[i%len(locs)])
		out.println(t, t.String(), t.GoString(), t.Location(), t.Unix(), t.UnixNano(), t.UnixMilli(), t.UnixMicro(), t.Weekday(), t.YearDay(), t.IsDST(), t.IsZero())
		out.println(t.ISOWeek())
		out.println(t.Zone())
		out.println(t.ZoneBounds())
		out.println(t.Date())
		out.println(t.Clock())
		for _, l := range layouts {
			s := t.Format(l)
			p, err := time.Parse(l, s)
			q, err2 := time.ParseInLocation(l, s, locs[(i+1)%len(locs)])
			out.printf("%q %q %v %v %v %v\n", l, s, p, err, q, err2)
		}
		for _, d := range []time.Duration{time.Nanosecond, time.Microsecond * 7, time.Second, time.Hour, 24 * time.Hour, 7 * 24 * time.Hour, 0, -5, time.Minute * 17, 3*time.Hour + 1} {
			out.println(t.Truncate(d), t.Round(d), t.Add(d*1000))
		}
		for _, a := range [][3]int{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, -1, -1}, {0, 13, 40}, {4, -30, 365}, {0, 0, -100000}} {
			out.println(t.AddDate(a[0], a[1], a[2]))
		}
		b, err := t.MarshalBinary()
		out.printf("%x %v\n", b, err)
		b, err = t.MarshalJSON()
		out.printf("%s %v\n", b, err)
		b, err = t.MarshalText()
		out.printf("%s %v\n", b, err)
		b, err = t.GobEncode()
		out.printf("%x %v\n", b, err)
		var u time.Time
		out.println(u.UnmarshalJSON([]byte(`"`+t.Format(time.RFC3339Nano)+`"`)), u)
		u2 := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
		out.println(t.Sub(u2), u2.Sub(t), t.Before(u2), t.After(u2), t.Equal(u2), t.Compare(u2), t == u2)
		out.println(string(t.AppendFormat([]byte("x"), time.RFC3339)))
	}
	ds := []time.Duration{0, 1, -1, 999, 1000, 1001, 1500, 999999, 1000000, 1100000, 999999999, 1e9, 1.5e9, 59e9, 60e9, 61.5e9, 3600e9, 3661e9, 86400e9, 1<<63 - 1, -1 << 63, 123456789012345}
	for i := 0; i < 40; i++ {
		ds = append(ds, time.Duration(rnd()>>(rnd()%60)))
	}
	for _, d := range ds {
		out.println(d, d.String(), d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Abs(), d.Truncate(time.Second), d.Round(time.Millisecond), d.Round(7), d.Truncate(-3), d.Round(time.Hour))
		p, err := time.ParseDuration(d.String())
		out.println(p == d, err)
	}
	for _, s := range []string{"", "0", "-0", "+5s", "5", "1h", "1.5h", "-1.5h", ".5s", "1.s", ".s", "1h2m3s4ms5us6ns7µs8μs", "1d", "3000000h", "9223372036854775807ns", "9223372036854775808ns", "-9223372036854775808ns", "-9223372036854775809ns", "1e3s", "1 s", "--1s", "1s ", "s", "1x", "1.1.1s", "0.9223372036854775807s", "0.3333333333333333333h", "0.100000000000000000000h", "9999999999999999999999h", "+", "-", "1hh", "2h-3m", "1\x00s", "\"1\""} {
		d, err := time.ParseDuration(s)
		out.printf("%q %v %v\n", s, d, err)
	}
	bad := [][2]string{{time.RFC3339, "2024-13-01T00:00:00Z"}, {time.RFC3339, "2024-02-30T00:00:00Z"}, {time.RFC3339, "2024-02-29T25:00:00Z"}, {time.RFC3339, "2024-02-29T00:60:00Z"}, {time.RFC3339, "2024-02-29T00:00:60Z"}, {time.RFC3339, "2024-02-29T00:00:00"}, {time.RFC3339, "2024-02-29T00:00:00+25:00"}, {time.RFC3339, "2024-02-29T00:00:00.Z"}, {time.RFC3339, "2024-02-29T00:00:00,5Z"}, {time.RFC3339, "2024-2-29T00:00:00Z"}, {time.RFC3339, "x"}, {time.RFC3339, "2024-02-29T00:00:00Zx"}, {time.RFC3339, "2024-02-29T00:00:00.123456789012Z"}, {time.ANSIC, "Foo Jan  2 15:04:05 2006"}, {time.ANSIC, "Mon Jax  2 15:04:05 2006"}, {time.ANSIC, "Mon Jan 32 15:04:05 2006"}, {"2006-01-02", "2023-02-29"}, {"2006 002", "2023 366"}, {"2006 002", "2024 366"}, {"2006 002 01", "2024 060 03"}, {"3PM", "13PM"}, {"3PM", "0AM"}, {"3PM", "12AM"}, {"3PM", "12PM"}, {"3pm", "12xm"}, {"MST", "UTC"}, {"MST", "GMT+3"}, {"MST", "GMT-24"}, {"MST", "ABCDE"}, {"MST", "WITA"}, {"MST", "+03"}, {"MST", "ChST"}, {"MST", "xx"}, {"MST", "MeST"}, {"-0700", "+2500"}, {"-0700", "0100"}, {"-07:00:00", "-01:02:03"}, {"Z07:00", "Z"}, {".000", ".12"}, {".000", ".1234"}, {".999", ".1"}, {".999", ""}, {"05.000", "05,123"}, {"05", "05.123"}, {"_2", " 5"}, {"_2", "15"}, {"__2", "  5"}, {"2", "05"}, {"2", ""}, {"02", "5"}, {"06", "68"}, {"06", "69"}, {"06", "7"}, {"2006", "206"}, {"January", "JANUARY"}, {"Monday", "tuesday"}, {"x", "y"}, {"x 2", "x"}, {"15", "24"}, {"4", "60"}, {"04", "6"}, {"Jan 2006", "Feb"}, {"2006-01-02 15:04:05 MST", "2024-07-01 12:00:00 CEST"}, {"02 Jan 2006 é", "02 Jan 2006 e"}}
	for _, b := range bad {
		t, err := time.Parse(b[0], b[1])
		out.printf("%q %q %v %v\n", b[0], b[1], t, err)
		if pe, ok := err.(*time.ParseError); ok {
			out.printf("   %q %q %q %q %q\n", pe.Layout, pe.Value, pe.LayoutElem, pe.ValueElem, pe.Message)
		}
		t, err = time.ParseInLocation(b[0], b[1], locs[2])
		out.println(t, err)
	}
	out.println(time.Month(0), time.Month(13), time.January, time.Weekday(7), time.Weekday(-1), time.Saturday)
	out.println(time.Unix(0, 0).UTC(), time.UnixMilli(-1).UTC(), time.UnixMicro(1234567).UTC(), time.Time{}, time.Time{}.Unix())
	big := time.Unix(1<<62, 0).UTC()
	out.println(big.Year(), time.Unix(-1<<62, 0).UTC().Year())
	_, err := time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC).MarshalJSON()
	out.println(err)
	_, err = time.Date(2000, 1, 1, 0, 0, 0, 0, time.FixedZone("", 24*3600)).MarshalJSON()
	out.println(err)
	_, err = time.Date(2000, 1, 1, 0, 0, 0, 0, time.FixedZone("", 60)).MarshalBinary()
	out.println(err)
	var t time.Time
	out.println(t.UnmarshalJSON([]byte(`null`)), t.UnmarshalJSON([]byte(`5`)), t.UnmarshalJSON([]byte(`"x"`)), t.UnmarshalText([]byte("2024-01-01T00:00:00+24:00")), t.UnmarshalBinary(nil), t.UnmarshalBinary([]byte{9}), t.UnmarshalBinary([]byte{1, 2}))
}

// digest prints a hash for each 50 lines written to it, or with FULL=1 in the environment the lines themselves.
type digest struct {
	hash  uint64
	lines int
	full  bool
}

var out = &digest{full: os.Getenv("FULL") != ""}

func (d *digest) Write(p []byte) (int, error) {
	if d.full {
		return os.Stdout.Write(p)
	}
	for _, c := range p {
		d.hash = (d.hash ^ uint64(c)) * 1099511628211
	}
	before := d.lines / 50
	d.lines += bytes.Count(p, []byte("\n"))
	if d.lines/50 != before {
		d.end()
	}
	return len(p), nil
}

func (d *digest) println(a ...any)          { fmt.Fprintln(d, a...) }
func (d *digest) print(a ...any)            { fmt.Fprint(d, a...) }
func (d *digest) printf(f string, a ...any) { fmt.Fprintf(d, f, a...) }

func (d *digest) end() {
	if !d.full {
		fmt.Printf("to line %d: %016x\n", d.lines, d.hash)
	}
}
