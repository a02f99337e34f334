package time

// now returns the wall clock, as seconds since 1970 and nanoseconds, and the monotonic clock, as nanoseconds since the
// program started, at least 1.
func now() (sec int64, nsec int32, mono int64)

// monotonic returns the monotonic clock alone, with the same origin as now's.
func monotonic() int64

// Sleep parks the goroutine for at least d; at once if d is not positive. Its wait reason is "sleep".
func Sleep(d Duration)

// startTimer lets t fire at when (monotonic clock) and then, if period > 0, every period nanoseconds. t does not run.
//
// When a timer fires, t.f is started as a new goroutine; where t.f is nil, the current time (as Now gives it, with the
// location t.loc) is sent on t.c, unless a value is waiting there. From its creation on t.c is a timer channel: len and
// cap are 0, and no value of before a stop or reset can be received after it.
func startTimer(t *runtimeTimer, when, period int64)

// stopTimer stops t and reports whether it was running.
func stopTimer(t *runtimeTimer) bool

// resetTimer stops t, starts it anew, and reports whether it was running.
func resetTimer(t *runtimeTimer, when, period int64) bool

// environ returns the value of an environment variable, and whether it is set.
func environ(name string) (value string, found bool)

// readFile reads the file at path into buf as far as it goes; it returns the file's size, or -1 if it cannot be read.
func readFile(path string, buf []byte) int

// takeApart returns day, date and clock of local seconds since the start of year 1; that year's first day is day 0.
func takeApart(local int64) (day int64, year int, month Month, dayOfMonth, hour, min, sec int)

// dayNumber returns the day of a date, for a month in range; dayOfMonth may be anything.
func dayNumber(year int, month Month, dayOfMonth int) int64

// firstElem finds the first element in the first 64 KiB of layout: it lies in layout[start:end]. Without one e is
// elemNone, and start and end are how far it has looked.
func firstElem(layout string) (start, end int, e elem)
