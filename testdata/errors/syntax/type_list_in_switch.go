// errorcheck

package p

func f(e interface{}) {
	switch a, b := e.(type) { // ERROR "syntax error: cannot use a, b := e\.\(type\) as value"
	}
	switch x = e.(type) { // ERROR "syntax error: cannot use assignment x = e\.\(type\) as value"
	}
}
