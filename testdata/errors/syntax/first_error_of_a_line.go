// errorcheck

package p

func f(x int) {
	if y := x { x = } // ERROR "syntax error: cannot use y := x as value"
	switch x = 1 { x } // ERROR "syntax error: cannot use assignment x = 1 as value"
	for i := 0; i = 1; i := 2 { ) // ERROR "syntax error: cannot declare in post statement of for loop"
	}
}
type s struct { *(t) int } // ERROR "syntax error: cannot parenthesize embedded type"
