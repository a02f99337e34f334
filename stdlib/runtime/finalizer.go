package runtime

import "unsafe"

// SetFinalizer lets finalizer(obj) be called, on a goroutine of the library's own, once nothing reaches obj any more; nil
// takes the finalizer away. obj points to the beginning of an object that the program has allocated.
func SetFinalizer(obj any, finalizer any) {
	if setFinalizer(obj, finalizer) {
		go runFinalizers()
	}
}

// setFinalizer reports whether it is the first that sets one.
func setFinalizer(obj, finalizer any) (first bool)

// nextFinalizer waits for a finalizer whose turn has come: a function and its argument, one word or an interface's two.
// Whatever results it has fit into the array.
func nextFinalizer() (fn func(a, b unsafe.Pointer) [finalizerResults]uintptr, a, b unsafe.Pointer)

const finalizerResults = 256

func runFinalizers() {
	for {
		fn, a, b := nextFinalizer()
		fn(a, b)
	}
}
