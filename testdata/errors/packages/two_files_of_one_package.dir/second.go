package main

import "os" // ERROR ".os. imported and not used"

var other int = "x" // ERROR "cannot use .x. \(untyped string constant\) as int value in variable declaration"

func helper() {} // ERROR "helper redeclared in this block\n\t.*main\.go:8:6: other declaration of helper"

func (t) m() {} // ERROR "method t\.m already declared at .*main\.go:17:10"

func init() { fmt.Println() } // ERROR "undefined: fmt"
