// errorcheck

package p

func params(a ...int, b int) {} // ERROR "can only use \.\.\. with final parameter"
func unnamed(...int, int)    {} // ERROR "can only use \.\.\. with final parameter"
func shared(a, b ...int)     {} // ERROR "can only use \.\.\. with final parameter"
func results() (x ...int)       // ERROR "invalid use of \.\.\."
func (x ...T) receiver()     {} // ERROR "invalid use of \.\.\."
func typeParams[P ...any]()  {} // ERROR "invalid use of \.\.\."

type i interface {
	m(x ...int, y int) // ERROR "can only use \.\.\. with final parameter"
}

type T int

var _ = 1 2 // ERROR "syntax error: unexpected literal 2 after top level declaration"
