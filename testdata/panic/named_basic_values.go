// panic

package main

type myInt int
type myString string
type myBool bool
type myFloat float64

func main() {
	defer func() {
		defer func() {
			defer func() {
				panic(myFloat(2.5))
			}()
			panic(myBool(false))
		}()
		panic(myString("quoted \"text\"\n"))
	}()
	panic(myInt(7))
}
