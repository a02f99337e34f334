// errorcheck

package p

const
type // ERROR "syntax error: unexpected keyword type, expected name"
type t // ERROR "syntax error: unexpected keyword type after top level declaration"
type u =
type ( // ERROR "syntax error: unexpected keyword type in type declaration"
	v
) // ERROR "syntax error: non-declaration statement outside function body"
