// run
package main

import (
	"fmt"
	"math"
	"time"
)

func main() {
	for _, d := range []time.Duration{0, 1, 999, 1000, 1100, 2200 * time.Microsecond, 1500 * time.Millisecond, time.Second, 90 * time.Second, time.Hour, 36*time.Hour + 15*time.Minute + 30*time.Second + 918*time.Millisecond,
		-1, -time.Minute, -1500, math.MaxInt64, math.MinInt64, 1<<63 - 1, time.Hour + 1} {
		fmt.Println(d, int64(d), d.Hours(), d.Minutes(), d.Seconds(), d.Milliseconds(), d.Microseconds(), d.Nanoseconds(), d.Abs(),
			d.Round(time.Second), d.Truncate(time.Minute), d.Round(7*time.Microsecond), d.Round(-1), d.Round(math.MaxInt64))
	}
	for _, s := range []string{"0", "1s", "-1.5h", "+5m", "1h15m30.918s", "1us2µs3μs", "100ns", "1.000000000000000000001s", ".5s", "1.s", "", "1", "s", "1x", "-", "+", "1.2.3s", "9223372036854775807ns", "9223372036854775808ns",
		"-9223372036854775808ns", "3000000h", "1h-5m", "0.3333333333333333333h", "9007199254.740993s", "\x85", "1é"} {
		d, err := time.ParseDuration(s)
		fmt.Println(d, err)
	}
	fmt.Printf("%v %d %s %T %q\n", time.Second, time.Second, 2*time.Minute, time.Hour, 3*time.Millisecond)
	fmt.Println([]time.Duration{1, time.Second}, struct{ D time.Duration }{time.Minute})
}
