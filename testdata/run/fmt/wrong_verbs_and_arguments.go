// run

package main

import "fmt"

type t struct{ a int }

func main() {
	format := func(f string, a ...interface{}) { fmt.Printf(f+"\n", a...) }
	format("%d", "string")
	format("%s", 1)
	format("%z %!", 1)
	format("%d")
	format("%d %d", 1)
	format("%d", 1, 2, "x")
	format("no verbs", 5, nil)
	format("%")
	format("%d%", 1)
	format("%[3]d", 1)
	format("%[0]d %[x]d %[]d %[1]", 1)
	format("%*d", "w", 1)
	format("%.*f", "p", 1.5)
	format("%-!|%+q", "x")
	format("%t %c %x", 1, "s", true)
	format("%s %d", t{1}, t{2})
	format("%s", []interface{}{1, "a", nil})
	format("%s", nil)
	format("%d %s", nil, map[string]int{"a": 1})
	format("%x %q", 1.5, 2.5)
	format("%[2]d %[1]d", 1, 2)
	format("%[1]d %d", 1, 2)
	format("%[2]*[1]d|", 2, 5)
	format("%d %%%s", 1, "x")
	format("%.2147483648d", 1)
	format("%v", func() {} == nil)
	fmt.Println(fmt.Sprintf("%!"), fmt.Sprintf("%z", nil), fmt.Sprintf("%6d|%", "s"))
}
