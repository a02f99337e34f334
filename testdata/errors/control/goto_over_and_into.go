// errorcheck

package p

func a() {
	goto L // ERROR "goto L jumps over declaration of x at .*goto_over_and_into\.go:7:4"
	x := 1
	_ = x
L:
}

func b() {
	goto L // ERROR "goto L jumps into block starting at .*goto_over_and_into\.go:14:2"
	{
	L:
	}
}

func c() {
	if true {
		goto L // ERROR "goto L jumps into block starting at .*goto_over_and_into\.go:22:9"
	} else {
	L:
	}
}

func d() {
	goto L // ERROR "goto L jumps over declaration of x at .*goto_over_and_into\.go:29:6"
	var x int
	_ = x
L:
	goto M // ERROR "goto M jumps into block starting at .*goto_over_and_into\.go:33:6"
	for {
	M:
	}
}

func e() {
L:
	x := 1
	_ = x
	goto L
}

func f() {
	switch 1 {
	case 1:
		goto L // ERROR "goto L jumps into block starting at .*goto_over_and_into\.go:49:2"
	case 2:
	L:
	}
}

func g() {
	{
		goto L
	}
	const c = 1
	type t int
L:
}
