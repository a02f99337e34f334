// errorcheck

package p

import (
	"errors" // ERROR ".errors. imported and not used"
	"fmt" // ERROR ".fmt. imported and not used"
	str "strings" // ERROR ".strings. imported as str and not used"
	_ "os"
	. "sync" // ERROR ".sync. imported and not used"
	"time"
)

var x = time.Now

func f() {
	fmt := 1
	_ = fmt
}
