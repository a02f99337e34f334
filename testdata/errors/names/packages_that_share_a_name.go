// errorcheck

// Beneath sync, sync/atomic and strconv lie internal packages of the same names: so these are shown by path.
package p

import (
	"container/list"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

var a *sync.Mutex = 1      // ERROR "cannot use 1 \(untyped int constant\) as \*.sync.\.Mutex value in variable declaration"
var b atomic.Int32 = 2     // ERROR "cannot use 2 \(untyped int constant\) as .sync/atomic.\.Int32 value in variable declaration"
var c strconv.NumError = 3 // ERROR "cannot use 3 \(untyped int constant\) as .strconv.\.NumError value in variable declaration"
var d time.Time = 4        // ERROR "cannot use 4 \(untyped int constant\) as time\.Time value in variable declaration"
var e list.List = 5        // ERROR "cannot use 5 \(untyped int constant\) as list\.List value in variable declaration"
