// errorcheck

package p

var a = []int{
	1,
	2 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or \}"
}

var b = map[string]int{
	"a": 1 // ERROR "syntax error: unexpected newline in composite literal; possibly missing comma or \}"
}
