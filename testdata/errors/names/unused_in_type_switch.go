// errorcheck

package p

func f(i interface{}) {
	switch x := i.(type) { // ERROR "x declared and not used"
	case int:
	case string:
	}
	switch y := i.(type) {
	case int:
		_ = y
	case string:
	}
	switch z := i.(type) { // ERROR "z declared and not used"
	}
	switch i.(type) {
	case int:
		w := 1 // ERROR "declared and not used: w"
	}
}
