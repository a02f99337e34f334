package time

import (
	"os"
	real "time"
)

var start = real.Now()

func now() (sec int64, nsec int32, mono int64) {
	t := real.Now()
	return t.Unix(), int32(t.Nanosecond()), int64(t.Sub(start)) + 1
}

func monotonic() int64 { return int64(real.Since(start)) + 1 }

func Sleep(d Duration) { real.Sleep(real.Duration(d)) }

var running = map[*runtimeTimer]*real.Timer{}

func startTimer(t *runtimeTimer, when, period int64) {
	running[t] = real.AfterFunc(real.Duration(when-monotonic()), func() {
		if t.f != nil {
			t.f()
			return
		}
		select {
		case t.c <- Now():
		default:
		}
		if period > 0 {
			startTimer(t, when+period, period)
		}
	})
}

func stopTimer(t *runtimeTimer) bool {
	was := running[t].Stop()
	if t.c != nil {
		select {
		case <-t.c:
			was = true
		default:
		}
	}
	return was
}

func resetTimer(t *runtimeTimer, when, period int64) bool {
	was := stopTimer(t)
	startTimer(t, when, period)
	return was
}

func environ(name string) (value string, found bool) { return os.LookupEnv(name) }

func readFile(path string, buf []byte) int {
	data, err := os.ReadFile(path)
	if err != nil {
		return -1
	}
	copy(buf, data)
	return len(data)
}
