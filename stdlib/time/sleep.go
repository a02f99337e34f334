package time

// runtimeTimer is what the runtime knows of a Timer or Ticker; the first words are its own.
type runtimeTimer struct {
	state [8]uintptr
	c     chan Time
	f     func()
	loc   *Location // of the times sent on c
}

// deadline returns the monotonic time after d, the greatest one if that is too far away.
func deadline(d Duration) int64 {
	t := monotonic()
	if d <= 0 {
		return t
	}
	if t += int64(d); t < 0 {
		return 1<<63 - 1
	}
	return t
}

// A Timer fires once: it sends the time on C, or starts the function that AfterFunc was given.
type Timer struct {
	C <-chan Time
	r *runtimeTimer
}

func newTimer(c chan Time, f func(), d, period Duration) *runtimeTimer {
	r := &runtimeTimer{c: c, f: f, loc: Local}
	startTimer(r, deadline(d), int64(period))
	return r
}

// NewTimer returns a Timer that sends the time on its channel after d.
func NewTimer(d Duration) *Timer {
	c := make(chan Time, 1)
	return &Timer{C: c, r: newTimer(c, nil, d, 0)}
}

// AfterFunc calls f in a goroutine of its own after d.
func AfterFunc(d Duration, f func()) *Timer {
	return &Timer{r: newTimer(nil, f, d, 0)}
}

// Stop keeps the Timer from firing and reports whether it would have; after it no value comes from C.
func (t *Timer) Stop() bool {
	if t.r == nil {
		panic("time: Stop called on uninitialized Timer")
	}
	return stopTimer(t.r)
}

// Reset lets the Timer fire after d and reports whether it was still to fire; no old value comes from C.
func (t *Timer) Reset(d Duration) bool {
	if t.r == nil {
		panic("time: Reset called on uninitialized Timer")
	}
	return resetTimer(t.r, deadline(d), 0)
}

// After returns the channel of a new Timer.
func After(d Duration) <-chan Time { return NewTimer(d).C }

// A Ticker sends the time on C at intervals; ticks that nobody is there for are dropped.
type Ticker struct {
	C <-chan Time
	r *runtimeTimer
}

// NewTicker returns a Ticker with the period d; it panics if d is not positive.
func NewTicker(d Duration) *Ticker {
	if d <= 0 {
		panic("non-positive interval for NewTicker")
	}
	c := make(chan Time, 1)
	return &Ticker{C: c, r: newTimer(c, nil, d, d)}
}

// Stop ends the ticking; C is not closed.
func (t *Ticker) Stop() {
	if t.r != nil {
		stopTimer(t.r)
	}
}

// Reset changes the period to d, beginning now; it panics if d is not positive.
func (t *Ticker) Reset(d Duration) {
	if d <= 0 {
		panic("non-positive interval for Ticker.Reset")
	}
	if t.r == nil {
		panic("time: Reset called on uninitialized Ticker")
	}
	resetTimer(t.r, deadline(d), int64(d))
}

// Tick returns the channel of a new Ticker, nil if d is not positive.
func Tick(d Duration) <-chan Time {
	if d <= 0 {
		return nil
	}
	return NewTicker(d).C
}
