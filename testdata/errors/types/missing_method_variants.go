// errorcheck

package p

type r interface{ Read(p []byte) (int, error) }
type rw interface {
	r
	Write(p []byte) (int, error)
}

type none struct{}
type wrongSig struct{}
type ptrRecv struct{}
type lower struct{}
type noResult struct{}
type emb struct{ ptrRecv }
type embp struct{ *ptrRecv }
type field struct{ Read int }

func (wrongSig) Read(s string) int              { return 0 }
func (*ptrRecv) Read(p []byte) (int, error)     { return 0, nil }
func (lower) read(p []byte) (int, error)        { return 0, nil }
func (noResult) Read(p []byte)                  {}

func take(r)  {}
func ret() r { return none{} } // ERROR "cannot use none\{\} \(value of struct type none\) as r value in return statement: none does not implement r \(missing method Read\)"

func f(e error, x interface{}, rr r, pi *r) {
	var a r = none{} // ERROR "cannot use none\{\} \(value of struct type none\) as r value in variable declaration: none does not implement r \(missing method Read\)"
	var b r = wrongSig{} // ERROR "cannot use wrongSig\{\} \(value of struct type wrongSig\) as r value in variable declaration: wrongSig does not implement r \(wrong type for method Read\)\n\t\thave Read\(string\) int\n\t\twant Read\(\[\]byte\) \(int, error\)"
	var c r = ptrRecv{} // ERROR "cannot use ptrRecv\{\} \(value of struct type ptrRecv\) as r value in variable declaration: ptrRecv does not implement r \(method Read has pointer receiver\)"
	var d r = lower{} // ERROR "cannot use lower\{\} \(value of struct type lower\) as r value in variable declaration: lower does not implement r \(missing method Read\)\n\t\thave read\(\[\]byte\) \(int, error\)\n\t\twant Read\(\[\]byte\) \(int, error\)"
	var g r = noResult{} // ERROR "cannot use noResult\{\} \(value of struct type noResult\) as r value in variable declaration: noResult does not implement r \(wrong type for method Read\)\n\t\thave Read\(\[\]byte\)\n\t\twant Read\(\[\]byte\) \(int, error\)"
	var h r = emb{} // ERROR "cannot use emb\{\} \(value of struct type emb\) as r value in variable declaration: emb does not implement r \(method Read has pointer receiver\)"
	var i r = &emb{}
	var j r = embp{}
	var k r = field{} // ERROR "cannot use field\{\} \(value of struct type field\) as r value in variable declaration: field does not implement r \(field\.Read is a field, not a method\)"
	var l r = 1 // ERROR "cannot use 1 \(constant of type int\) as r value in variable declaration: int does not implement r \(missing method Read\)"
	var m rw = rr // ERROR "cannot use rr \(variable of interface type r\) as rw value in variable declaration: r does not implement rw \(missing method Write\)"
	var n r = x // ERROR "cannot use x \(variable of type interface\{\}\) as r value in variable declaration: interface\{\} does not implement r \(missing method Read\)"
	var o error = rr // ERROR "cannot use rr \(variable of interface type r\) as error value in variable declaration: r does not implement error \(missing method Error\)"
	var q r = pi // ERROR "cannot use pi \(variable of type \*r\) as r value in variable declaration: \*r does not implement r \(type \*r is pointer to interface, not interface\)"
	var s r = &rr // ERROR "cannot use &rr \(value of type \*r\) as r value in variable declaration: \*r does not implement r \(type \*r is pointer to interface, not interface\)"
	take(none{}) // ERROR "cannot use none\{\} \(value of struct type none\) as r value in argument to take: none does not implement r \(missing method Read\)"
	take(&none{}) // ERROR "cannot use &none\{\} \(value of type \*none\) as r value in argument to take: \*none does not implement r \(missing method Read\)"
	take(ptrRecv{}) // ERROR "cannot use ptrRecv\{\} \(value of struct type ptrRecv\) as r value in argument to take: ptrRecv does not implement r \(method Read has pointer receiver\)"
	_ = []r{none{}, &ptrRecv{}, ptrRecv{}} // ERROR "cannot use none\{\} \(value of struct type none\) as r value in array or slice literal: none does not implement r \(missing method Read\)" "cannot use ptrRecv\{\} \(value of struct type ptrRecv\) as r value in array or slice literal: ptrRecv does not implement r \(method Read has pointer receiver\)"
	_ = map[string]r{"a": lower{}} // ERROR "cannot use lower\{\} \(value of struct type lower\) as r value in map literal: lower does not implement r \(missing method Read\)\n\t\thave read\(\[\]byte\) \(int, error\)\n\t\twant Read\(\[\]byte\) \(int, error\)"
	rr = "str" // ERROR "cannot use .str. \(constant of type string\) as r value in assignment: string does not implement r \(missing method Read\)"
	_ = r(none{}) // ERROR "cannot convert none\{\} \(value of struct type none\) to type r: none does not implement r \(missing method Read\)"
	_ = rr.(none) // ERROR "impossible type assertion: rr\.\(none\)\n\tnone does not implement r \(missing method Read\)"
	_ = rr.(ptrRecv) // ERROR "impossible type assertion: rr\.\(ptrRecv\)\n\tptrRecv does not implement r \(method Read has pointer receiver\)"
	_ = rr.(*ptrRecv)
	_ = rr.(rw)
	_ = e.(none) // ERROR "impossible type assertion: e\.\(none\)\n\tnone does not implement error \(missing method Error\)"
	switch rr.(type) {
	case none: // ERROR "impossible type switch case: none\n\trr \(variable of interface type r\) cannot have dynamic type none \(missing method Read\)"
	case *none, wrongSig: // ERROR "impossible type switch case: \*none\n\trr \(variable of interface type r\) cannot have dynamic type \*none \(missing method Read\)" "impossible type switch case: wrongSig\n\trr \(variable of interface type r\) cannot have dynamic type wrongSig \(wrong type for method Read\)\n\t\thave Read\(string\) int\n\t\twant Read\(\[\]byte\) \(int, error\)"
	case int: // ERROR "impossible type switch case: int\n\trr \(variable of interface type r\) cannot have dynamic type int \(missing method Read\)"
	}
	_ = rr == none{} // ERROR "invalid operation: rr == none\{\} \(mismatched types r and none\)"
	ch := make(chan r)
	ch <- none{} // ERROR "cannot use none\{\} \(value of struct type none\) as r value in send: none does not implement r \(missing method Read\)"
	rr.Foo() // ERROR "rr\.Foo undefined \(type r has no field or method Foo\)"
	pi.Read(nil) // ERROR "pi\.Read undefined \(type \*r is pointer to interface, not interface\)"
	_, _, _, _, _, _, _, _, _, _, _, _, _, _ = a, b, c, d, g, h, i, j, k, l, m, n, o, q
	_ = s
}
