// errorcheck

package p

func f(x int) {
	if x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
	for x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
	if x := 1 { // ERROR "syntax error: cannot use x := 1 as value"
	}
	switch x = 1 { // ERROR "syntax error: cannot use assignment x = 1 as value"
	}
}
