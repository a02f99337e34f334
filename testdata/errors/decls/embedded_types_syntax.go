// errorcheck

package p

type t struct{}
type i interface{ m() }
type pi *t

type a struct{ *i }
type b struct{ **t } // ERROR "syntax error: unexpected \*, expected name"
type c struct{ pi }
type d struct{ []int } // ERROR "syntax error: unexpected \[, expected field name or embedded type"
type e struct{ t.x }
type f struct{ *pi }
type g struct {
	t
	*t
}
type h interface{ t }
type j interface{ *i }
type k struct{ undefined }
type l interface{ undefined }
type m struct {
	int
	*string
	int8
	error
}
