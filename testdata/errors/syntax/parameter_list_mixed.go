// errorcheck

package p

func f(a int, b, string c) {}

func g(int x) {}

func h(a, b int, string) {} // ERROR "syntax error: missing parameter type"
