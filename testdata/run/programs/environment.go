// run
// env GREETING=hello=world
// env EMPTY=

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Println(os.Getenv("GREETING"), os.Getenv("MISSING") == "")
	v, ok := os.LookupEnv("EMPTY")
	fmt.Println(v == "", ok)
	_, ok = os.LookupEnv("MISSING")
	fmt.Println(ok)
	os.Setenv("NEW", "value")
	fmt.Println(os.Getenv("NEW"), os.ExpandEnv("$NEW and ${GREETING}"))
	os.Unsetenv("NEW")
	_, ok = os.LookupEnv("NEW")
	fmt.Println(ok)
}
