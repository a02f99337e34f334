// panic

package main

func main() {
	i := -1
	a := [4]int{}
	for i = 3; ; i-- {
		a[i] = i
	}
}
