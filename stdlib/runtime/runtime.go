package runtime

const (
	GOOS     = "linux"
	GOARCH   = "amd64"
	Compiler = "gc" // whose language and library this is
)

// GC runs a whole collection.
func GC()

// Gosched lets other goroutines run: this one goes to the end of the queue.
func Gosched()

// Goexit ends the goroutine after its deferred calls.
func Goexit()

// Breakpoint stops in a debugger; without one SIGTRAP takes its course.
func Breakpoint()

func NumGoroutine() int
func NumCPU() int
func GOMAXPROCS(n int) int
func NumCgoCall() int64 { return 0 }
func Version() string   { return "go1.26" }
func GOROOT() string

// The program's entry calls these around the initialisation of a package, whose name is at path (a C string) and which
// GODEBUG=inittrace=1 reports, and before main.main.
func initBegins()
func initEnds(path uintptr)
func mainBegins()

// LockOSThread binds the goroutine to its thread, which runs nothing else until as many calls of UnlockOSThread; a
// goroutine that ends before ends the thread.
func LockOSThread()
func UnlockOSThread()

// KeepAlive keeps x reachable up to here.
func KeepAlive(x any) {}

// Stack writes the trace of this goroutine, or of all of them, to buf and returns its length.
func Stack(buf []byte, all bool) int

// A program counter as Callers gives it stands for one frame of a trace.

// callerFrame is the frame `skip` levels above the caller of callerFrame's caller; ok: there is one.
func callerFrame(skip int) (pc uintptr, function, file string, line int, ok bool)

// frameOfPC finds the frame of a counter that callerFrame gave.
func frameOfPC(pc uintptr) (function, file string, line int, entry uintptr, ok bool)

func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	pc, _, file, line, ok = callerFrame(skip)
	return
}

func Callers(skip int, pc []uintptr) int {
	n := 0
	for n < len(pc) {
		p, _, _, _, ok := callerFrame(skip + n - 1)
		if !ok {
			break
		}
		pc[n] = p
		n++
	}
	return n
}

// A Func is a function of the program.
type Func struct {
	pc    uintptr
	name  string
	entry uintptr
}

func FuncForPC(pc uintptr) *Func {
	name, _, _, entry, ok := frameOfPC(pc)
	if !ok {
		return nil
	}
	return &Func{pc, name, entry}
}

func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

func (f *Func) Entry() uintptr { return f.entry }

func (f *Func) FileLine(pc uintptr) (file string, line int) {
	_, file, line, _, _ = frameOfPC(pc)
	return
}

// A Frame is one call in a trace.
type Frame struct {
	PC       uintptr
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

type Frames struct {
	pcs []uintptr
}

func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

func (f *Frames) Next() (frame Frame, more bool) {
	if len(f.pcs) == 0 {
		return Frame{}, false
	}
	pc := f.pcs[0]
	f.pcs = f.pcs[1:]
	name, file, line, entry, ok := frameOfPC(pc)
	if ok {
		frame = Frame{PC: pc, Func: &Func{pc, name, entry}, Function: name, File: file, Line: line, Entry: entry}
	}
	return frame, len(f.pcs) > 0
}

// MemStats says what the allocator and the collector have done.
type MemStats struct {
	Alloc, TotalAlloc, Sys, Lookups, Mallocs, Frees       uint64
	HeapAlloc, HeapSys, HeapIdle, HeapInuse, HeapReleased uint64
	HeapObjects                                           uint64
	StackInuse, StackSys, MSpanInuse, MSpanSys            uint64
	MCacheInuse, MCacheSys, BuckHashSys, GCSys, OtherSys  uint64
	NextGC, LastGC, PauseTotalNs                          uint64
	PauseNs                                               [256]uint64
	PauseEnd                                              [256]uint64
	NumGC, NumForcedGC                                    uint32
	GCCPUFraction                                         float64
	EnableGC, DebugGC                                     bool
	BySize                                                [61]struct {
		Size           uint32
		Mallocs, Frees uint64
	}
}

// What readMemStats fills in, in this order.
const (
	statAlloc = iota
	statTotalAlloc
	statSys
	statMallocs
	statFrees
	statHeapSys
	statHeapIdle
	statHeapInuse
	statHeapReleased
	statHeapObjects
	statStackInuse
	statNextGC
	statLastGC
	statPauseTotal
	statNumGC
	statNumForced
	numStats
)

func readMemStats(s []uint64)

func ReadMemStats(m *MemStats) {
	s := make([]uint64, numStats)
	readMemStats(s)
	*m = MemStats{
		Alloc: s[statAlloc], TotalAlloc: s[statTotalAlloc], Sys: s[statSys], Mallocs: s[statMallocs], Frees: s[statFrees],
		HeapAlloc: s[statAlloc], HeapSys: s[statHeapSys], HeapIdle: s[statHeapIdle], HeapInuse: s[statHeapInuse],
		HeapReleased: s[statHeapReleased], HeapObjects: s[statHeapObjects], StackInuse: s[statStackInuse],
		StackSys: s[statStackInuse], NextGC: s[statNextGC], LastGC: s[statLastGC], PauseTotalNs: s[statPauseTotal],
		NumGC: uint32(s[statNumGC]), NumForcedGC: uint32(s[statNumForced]), EnableGC: true,
	}
}
