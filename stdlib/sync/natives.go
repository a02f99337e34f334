package sync

// semacquire waits until *s > 0 and then takes one; lifo: in front of the other waiters. The wait reason is by kind.
func semacquire(s *uint32, lifo bool, kind int)

// Kinds of waits, for traces.
const (
	waitPlain = iota
	waitMutex
	waitRLock
	waitRWLock
	waitGroupWait
)

// semrelease adds one to *s and wakes a waiter; handoff: the waiter gets it at once, and the caller's time slice with it.
func semrelease(s *uint32, handoff bool)

// canSpin says whether the i-th round of spinning makes sense: another P runs, and nothing waits to run on ours.
func canSpin(i int) bool

// doSpin spins for a moment.
func doSpin()

func nanotime() int64

// fatal ends the process with a fatal error.
func fatal(text string)

// A notifyList is Cond's list of waiters.
type notifyList struct {
	wait, notify, lock, pad uint32
	head, tail              uintptr
}

func notifyAdd(l *notifyList) uint32
func notifyWait(l *notifyList, ticket uint32)
func notifyAll(l *notifyList)
func notifyOne(l *notifyList)

// procPin keeps the goroutine running on its P, whose number it returns, until procUnpin; numbers are small, and each P
// has its own for good. What lies between must not block.
func procPin() int
func procUnpin()

// registerPool lets the next collection age p: what is in its lists becomes its victims, and its victims go.
func registerPool(p *Pool)
