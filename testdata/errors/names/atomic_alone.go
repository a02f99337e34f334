// errorcheck

package p

import "sync/atomic"

var b atomic.Int32 = 2 // ERROR "cannot use 2 \(untyped int constant\) as atomic\.Int32 value in variable declaration"
