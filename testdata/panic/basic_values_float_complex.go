// panic

package main

func main() {
	defer func() {
		defer func() {
			panic(complex64(1 - 2i))
		}()
		panic(float32(0.1))
	}()
	panic(1e100)
}
