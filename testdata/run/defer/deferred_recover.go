// run

package main

import "fmt"

func a()           { defer recover(); panic("a") }
func b()           { defer func() { defer recover() }(); panic("b") }
func c()           { defer func() { func() { defer recover() }() }(); panic("c") }
func d()           { defer func() { go recover() }(); panic("d") }
func try(f func()) { defer func() { fmt.Println(recover()) }(); f() }
func main()        { try(a); try(b); try(c); defer recover(); try(d) }
