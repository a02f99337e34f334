// errorcheck

package p

import "os"

type t struct{}
type p *t
type i interface{ m() }
type u []int
type alias = t

func (t) a()            {}
func (*t) b()           {}
func (**t) c()          {} // ERROR "invalid receiver type \*\*t"
func (p) d()            {} // ERROR "invalid receiver type p \(pointer or interface type\)"
func (i) e()            {} // ERROR "invalid receiver type i \(pointer or interface type\)"
func (int) f()          {} // ERROR "cannot define new methods on non-local type int"
func (os.File) g()      {} // ERROR "cannot define new methods on non-local type os\.File"
func (*os.File) h()     {} // ERROR "cannot define new methods on non-local type os\.File"
func ([]int) j()        {} // ERROR "invalid receiver type \[\]int"
func (u) k()            {}
func (alias) a()        {} // ERROR "method t\.a already declared at .*methods\.go:13:10"
func (x, y t) l()       {} // ERROR "method has multiple receivers"
func () n()             {} // ERROR "method has no receiver"
func (...t) o()         {} // ERROR "invalid use of \.\.\."
func (undefined) q()    {} // ERROR "undefined: undefined"
func (struct{}) r()     {} // ERROR "invalid receiver type struct\{\}"
func (t t) s(t int)     {} // ERROR "t redeclared in this block\n\t.*methods\.go:29:7: other declaration of t"
func (x t) v() (x int)  { return } // ERROR "x redeclared in this block\n\t.*methods\.go:30:7: other declaration of x" "result parameter x not in scope at return\n\t.*methods\.go:30:7: inner declaration of var x int"
func (*i) w()           {} // ERROR "invalid receiver type i \(pointer or interface type\)"
func (t) init()         {}
func (t) main()         {}
