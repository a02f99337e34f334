// errorcheck

package p

import _ "unicode//utf8" // ERROR "could not import unicode//utf8 \(non-canonical import path .unicode//utf8. \(should be .unicode/utf8.\)\)"
import _ "fmt/"          // ERROR "could not import fmt/ \(non-canonical import path .fmt/. \(should be .fmt.\)\)"
import _ "a/./b"         // ERROR "could not import a/./b \(non-canonical import path .a/./b. \(should be .a/b.\)\)"
import _ "a/../fmt"      // ERROR "could not import a/../fmt \(non-canonical import path .a/../fmt. \(should be .fmt.\)\)"
