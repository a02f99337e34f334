// errorcheck

package _ // ERROR "invalid package name _"

func f() {}
