// errorcheck

package p

import ""
import "a b"
import 'x' // ERROR "syntax error: import path must be a string"
