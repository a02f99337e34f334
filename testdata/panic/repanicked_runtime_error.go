// panic

package main

func main() {
	defer func() {
		panic(recover())
	}()
	var a []int
	a[0] = 1
}
