// errorcheck

package p

func f() {
L:
	for {
		break L
	}
L: // ERROR "label L already defined at .*labels_redeclared\.go:6:1"
	for {
		break L // ERROR "invalid break label L"
	}
	{
	M:
		goto M
	}
	{
	M: // ERROR "label M already defined at .*labels_redeclared\.go:15:2"
		goto M // ERROR "goto M jumps into block starting at .*labels_redeclared\.go:14:2"
	}
	func() {
	L:
		goto L
	}()
	x := 1
x:
	goto x
	_ = x
}
