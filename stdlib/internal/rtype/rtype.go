// Package rtype answers the few questions about dynamic types that packages below reflect must ask.
package rtype

// What CheckAsTarget answers.
const (
	AsTargetOK         = 0
	AsTargetNil        = 1 // target is the nil interface
	AsTargetNotPointer = 2 // target is not a pointer, or a nil pointer
	AsTargetNotError   = 3 // *target is neither of interface type nor of a type that implements error
)
