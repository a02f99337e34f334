package reflect

import "unsafe"

// unpackEface takes an interface apart. A value that lies in the interface's data word comes as p (pointer-shaped) or
// w (scalar, in memory form); otherwise p points to the boxed value.
func unpackEface(i any) (t *rtype, p unsafe.Pointer, w uintptr)

// packEface makes an interface of type t from p or w as above; with indir, from the memory that p points to (copied).
func packEface(t *rtype, p unsafe.Pointer, w uintptr, indir bool) any

// loadIface reads an interface with methods at p as an any.
func loadIface(p unsafe.Pointer) any

// storeIface writes i to p, an interface variable of type t; i's type implements t.
func storeIface(t *rtype, p unsafe.Pointer, i any)

func newObject(t *rtype) unsafe.Pointer
func newArray(t *rtype, n int) unsafe.Pointer
func copyValue(t *rtype, dst, src unsafe.Pointer)
func clearValue(t *rtype, p unsafe.Pointer)
func storePointer(dst unsafe.Pointer, p unsafe.Pointer)
func isZeroMemory(p unsafe.Pointer, n uintptr) bool

func implements(inter, t *rtype) bool
func pointerTo(t *rtype) *rtype
func sliceOf(t *rtype) *rtype
func arrayOf(t *rtype, n int) *rtype
func mapOf(key, elem *rtype) *rtype
func chanOf(t *rtype, dir int) *rtype
func withReceiver(recv, fn *rtype) *rtype

// methodFunc is the func value of a method's code.
func methodFunc(code unsafe.Pointer) unsafe.Pointer

func funcPC(fn unsafe.Pointer) uintptr

func mapLen(m unsafe.Pointer) int
func mapAccess(t *rtype, m unsafe.Pointer, key unsafe.Pointer) unsafe.Pointer
func mapAssign(t *rtype, m unsafe.Pointer, key, elem unsafe.Pointer)
func mapDelete(t *rtype, m unsafe.Pointer, key unsafe.Pointer)
func mapClear(t *rtype, m unsafe.Pointer)
func makeMap(t *rtype, n int) unsafe.Pointer

// An iterator is the runtime's object; its first two words are the current key and element (nil key: at the end).
func mapIterInit(t *rtype, m unsafe.Pointer) unsafe.Pointer
func mapIterNext(it unsafe.Pointer) bool

func chanLen(c unsafe.Pointer) int
func chanCap(c unsafe.Pointer) int
func makeChan(t *rtype, size int) unsafe.Pointer
func chanClose(c unsafe.Pointer)

// Sending and receiving; elem is heap memory in the layout of the channel's element. chanSend, chanRecv and selectGo park.
func chanSend(c, elem unsafe.Pointer)
func chanRecv(c, elem unsafe.Pointer) (ok bool)
func chanTrySend(c, elem unsafe.Pointer) (selected bool)
func chanTryRecv(c, elem unsafe.Pointer) (selected, ok bool)

// selectGo returns the index of the case that went ahead, -1 for the default.
func selectGo(cases []selectCase, hasDefault bool) (chosen int, ok bool)

// growSlice is append's growth: room for n more elements.
func growSlice(elem *rtype, base unsafe.Pointer, len, cap, n int) (newBase unsafe.Pointer, newCap int)
func copyElems(elem *rtype, dst, src unsafe.Pointer, n int)

// structSpec is a field as structOf takes it.
type structSpec struct {
	name     string
	pkgPath  string
	typ      *rtype
	tag      string
	exported bool
	embedded bool
}

func structOf(fields []structSpec) *rtype
func funcOf(in, out []*rtype, variadic bool) *rtype
