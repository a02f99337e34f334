// errorcheck

package p

func f() {
	case 1: // ERROR "syntax error: unexpected keyword case, expected \}"
	default:
}
