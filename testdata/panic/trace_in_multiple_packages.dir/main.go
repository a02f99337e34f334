// panic

package main

import "tr/lib"

func main() {
	lib.Do(func(n int) {
		lib.T{}.Fail(n)
	})
}
