package lib

type T struct{}

func (T) Fail(n int) {
	var a [3]int
	a[n]++
}

func Do(f func(int)) {
	f(3)
}
