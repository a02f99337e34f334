package rtype

// Comparable reports whether v's dynamic type is comparable (an interface or struct holding something
// uncomparable deeper inside still counts as comparable by type).
func Comparable(v any) bool

// CheckAsTarget says whether target can be the second argument of errors.As.
func CheckAsTarget(target any) int

// AssignTo stores v in *target and returns true if v's dynamic type is assignable to target's element type.
// target has passed CheckAsTarget.
func AssignTo(v any, target any) bool

// SliceLen returns the length of the slice in v, or -1 if v is not a slice.
func SliceLen(v any) int

// SwapElems exchanges elements i and j of the slice in v; the indices are in range.
func SwapElems(v any, i, j int)

// TypeString returns the name of v's dynamic type as %T prints it; "<nil>" for nil.
func TypeString(v any) string
