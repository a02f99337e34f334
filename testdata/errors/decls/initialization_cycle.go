// errorcheck

package p

var a = b // ERROR "initialization cycle for a\n\t.*initialization_cycle\.go:5:5: a refers to b\n\t.*initialization_cycle\.go:6:5: b refers to a"
var b = a

var c = f() // ERROR "initialization cycle for c\n\t.*initialization_cycle\.go:8:5: c refers to f\n\t.*initialization_cycle\.go:10:6: f refers to c"

func f() int { return c }

var d = d // ERROR "initialization cycle: d refers to itself"

var e = func() int { return e }() // ERROR "initialization cycle: e refers to itself"

var g, h = h, 1

var i = t{}.m() // ERROR "initialization cycle for i\n\t.*initialization_cycle\.go:18:5: i refers to m\n\t.*initialization_cycle\.go:22:10: m refers to i"

type t struct{}

func (t) m() int { return i }

var j = k1() // ERROR "initialization cycle for j\n\t.*initialization_cycle\.go:24:5: j refers to k1\n\t.*initialization_cycle\.go:26:6: k1 refers to k2\n\t.*initialization_cycle\.go:27:6: k2 refers to k3\n\t.*initialization_cycle\.go:28:6: k3 refers to j"

func k1() int { return k2() }
func k2() int { return k3() }
func k3() int { return j }

var ok1 = func() *int { return &ok2 }
var ok2 = 1

const l = m // ERROR "initialization cycle for l\n\t.*initialization_cycle\.go:33:7: l refers to m\n\t.*initialization_cycle\.go:34:7: m refers to l"
const m = l

var n [len(n)]int // ERROR "initialization cycle: n refers to itself"
var o = len(q)
var q [o]int // ERROR "invalid array length o"
