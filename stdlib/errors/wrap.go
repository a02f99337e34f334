package errors

import "internal/rtype"

// Unwrap returns what err's method Unwrap() error returns, or nil if it has none.
func Unwrap(err error) error {
	if w, ok := err.(interface{ Unwrap() error }); ok {
		return w.Unwrap()
	}
	return nil
}

// Is reports whether an error in err's tree equals target or claims to by its method Is(error) bool.
func Is(err, target error) bool {
	if err == nil || target == nil {
		return err == target
	}
	return treeHasTarget(err, target, rtype.Comparable(target))
}

// treeHasTarget walks the tree in depth-first, pre-order; comparable guards == against uncomparable types.
func treeHasTarget(err, target error, comparable bool) bool {
	for err != nil {
		if comparable && err == target {
			return true
		}
		if matcher, ok := err.(interface{ Is(error) bool }); ok && matcher.Is(target) {
			return true
		}
		if multi, ok := err.(interface{ Unwrap() []error }); ok {
			for _, child := range multi.Unwrap() {
				if child != nil && treeHasTarget(child, target, comparable) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}

// As finds the first error in err's tree that is assignable to *target, stores it there and reports true.
// An error may also answer by its method As(any) bool.
func As(err error, target any) bool {
	if err == nil {
		return false
	}
	switch rtype.CheckAsTarget(target) {
	case rtype.AsTargetNil:
		panic("errors: target cannot be nil")
	case rtype.AsTargetNotPointer:
		panic("errors: target must be a non-nil pointer")
	case rtype.AsTargetNotError:
		panic("errors: *target must be interface or implement error")
	}
	return treeAssign(err, target)
}

func treeAssign(err error, target any) bool {
	for err != nil {
		if rtype.AssignTo(err, target) {
			return true
		}
		if matcher, ok := err.(interface{ As(any) bool }); ok && matcher.As(target) {
			return true
		}
		if multi, ok := err.(interface{ Unwrap() []error }); ok {
			for _, child := range multi.Unwrap() {
				if child != nil && treeAssign(child, target) {
					return true
				}
			}
			return false
		}
		err = Unwrap(err)
	}
	return false
}
