// errorcheck

package p

func f(x int) {
	x => x // ERROR "syntax error: unexpected >, expected expression"
	x -> y
	std::cout
	x:y
}
