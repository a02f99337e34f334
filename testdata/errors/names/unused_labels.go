// errorcheck

package p

func f() {
a: // ERROR "label a defined and not used"
	for {
		break
	}
b:
	for {
		continue b
	}
c: // ERROR "label c defined and not used"
d:
	for {
		break d
	}
e: // ERROR "label e defined and not used"
	{
	}
}
