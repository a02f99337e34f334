// errorcheck

package p

type a struct { **t } // ERROR "syntax error: unexpected \*, expected name"
type b struct { (t) } // ERROR "syntax error: cannot parenthesize embedded type"
type c struct { *(t) } // ERROR "syntax error: cannot parenthesize embedded type"
type d struct { []int } // ERROR "syntax error: unexpected \[, expected field name or embedded type"
type e struct { (*t) } // ERROR "syntax error: cannot parenthesize embedded type"
