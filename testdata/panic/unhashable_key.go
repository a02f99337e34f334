// panic

package main

func main() {
	m := map[interface{}]int{}
	m[[]string{"a"}] = 1
}
