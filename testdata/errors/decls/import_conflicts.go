// errorcheck

package p

import "os"
import "os" // ERROR "os redeclared in this block\n\t.*import_conflicts\.go:5:8: other declaration of os" ".os. imported and not used"
import str "strings"
import str "errors" // ERROR "str redeclared in this block\n\t.*import_conflicts\.go:7:8: other declaration of str" ".errors. imported as str and not used"
import . "fmt"
import os "io" // ERROR "os redeclared in this block\n\t.*import_conflicts\.go:5:8: other declaration of os" ".io. imported as os and not used"
import _ "time"
import init "sync" // ERROR "cannot import package as init - init must be a func"

var Println = 1 // ERROR "Println already declared through dot-import of package fmt \(.fmt.\)"

func errors() {}

var _ = os.Args
var _ = str.New // ERROR "undefined: str\.New"
var _ = Sprint
