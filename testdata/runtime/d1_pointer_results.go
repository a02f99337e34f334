// run

// What a deferred call changes after the results are set: seen in named results and through pointers, not in unnamed
// ones.
package main

import "fmt"

func named() (i int) {
	defer func() { i++ }()
	return i
}

func unnamed() int {
	var i int
	defer func() { i++ }()
	return i
}

func pointer() *int {
	var i int
	defer func() { i++ }()
	return &i
}

func shadowed() (i int, err error) {
	defer func() {
		if err != nil {
			i = -1
		}
	}()
	{
		i, err := 5, fmt.Errorf("inner")
		return i, err
	}
}

func several() (a int, b string, c []int) {
	defer func() {
		a, b = a*2, b+"!"
		c = append(c, a)
	}()
	return 21, "hey", []int{1}
}

func replaced() (i int) {
	defer func() { i = 3 }()
	defer func() { i = 2 }()
	return 1
}

func large() (r [20]int) {
	defer func() { r[19] = 7 }()
	r[0] = 1
	return r
}

func main() {
	fmt.Println(named(), unnamed(), *pointer())
	fmt.Println(shadowed())
	fmt.Println(several())
	fmt.Println(replaced())
	fmt.Println(large())
}
