// errorcheck

package p

func f(x, y int) {
	_ = x y // ERROR "syntax error: unexpected name y at end of statement"
	_ = x !y // ERROR "syntax error: unexpected ! at end of statement"
	_ = ~x
	_ = x &^^ y
	_ = x <> y // ERROR "syntax error: unexpected >, expected expression"
	_ = x === y
}
