// errorcheck

package p

type a struct{ x a } // ERROR "invalid recursive type: a refers to itself"
type b struct{ c c } // ERROR "invalid recursive type b\n\t.*invalid_recursive_type\.go:6:6: b refers to c\n\t.*invalid_recursive_type\.go:7:6: c refers to b"
type c struct{ b [2]b }
type d [2]d // ERROR "invalid recursive type: d refers to itself"
type e e // ERROR "invalid recursive type: e refers to itself"
type f *f
type g []g
type h struct{ p *h }
type i interface{ i } // ERROR "invalid recursive type: i refers to itself"
type j interface{ k } // ERROR "invalid recursive type j\n\t.*invalid_recursive_type\.go:14:6: j refers to k\n\t.*invalid_recursive_type\.go:15:6: k refers to j"
type k interface{ j }
type l map[l]int // ERROR "invalid map key type l"
type m struct{ n } // ERROR "invalid recursive type m\n\t.*invalid_recursive_type\.go:17:6: m refers to n\n\t.*invalid_recursive_type\.go:18:6: n refers to m"
type n struct{ m }
type o = o // ERROR "invalid recursive type: o refers to itself"
type q = []q // ERROR "invalid recursive type: q refers to itself"
type r func(r) r
type s struct { // ERROR "invalid recursive type: s refers to itself"
	x struct{ y s }
}
type t [len(u)]int // ERROR "invalid recursive type t\n\t.*invalid_recursive_type\.go:25:6: t refers to u\n\t.*invalid_recursive_type\.go:27:5: u refers to t"

var u t
