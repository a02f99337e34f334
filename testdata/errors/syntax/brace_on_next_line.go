// errorcheck

package p

func f()
{ // ERROR "syntax error: unexpected semicolon or newline before \{"
}

func g() {
	if true // ERROR "syntax error: unexpected newline, expected \{ after if clause"
	{
	}
}
