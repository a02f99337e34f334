// errorcheck

package p

func (t T f() {} // ERROR "syntax error: unexpected name f in parameter list; possibly missing comma or \)"
func (t) (u) f() {} // ERROR "syntax error: unexpected \(, expected name"
func (t T,) g() {}
