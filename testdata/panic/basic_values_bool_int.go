// panic

package main

func main() {
	defer func() {
		defer func() {
			defer func() {
				panic(int8(-5))
			}()
			panic(uint64(1 << 63))
		}()
		panic(-42)
	}()
	panic(true)
}
