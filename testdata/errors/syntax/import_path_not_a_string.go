// errorcheck

package p

import fmt // ERROR "syntax error: missing import path"
import 5 // ERROR "syntax error: import path must be a string"
import "a" "b" // ERROR "syntax error: unexpected literal .b. after top level declaration"
