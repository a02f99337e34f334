// panic

package main

func cleanup(i int) {
	if i == 1 {
		panic("cleanup failed")
	}
	println("cleaned", i)
}

func main() {
	for i := range 3 {
		defer func() {
			cleanup(i)
		}()
	}
	println("body")
}
