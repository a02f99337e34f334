// run

package main

// After a recovery the caller goes on as after a normal return, with its variables and loops intact.

func risky(i int) (ok bool) {
	defer func() { ok = recover() == nil }()
	var a [3]int
	a[i%5]++
	return
}

func sum(n int) (total int) {
	for i := range n {
		func() {
			defer func() {
				if r := recover(); r != nil {
					total += r.(int)
				}
			}()
			deep(i, 50)
		}()
	}
	return
}

func deep(i, n int) {
	if n == 0 {
		panic(i)
	}
	defer func() {}()
	deep(i, n-1)
}

func main() {
	good, bad := 0, 0
	for i := range 100 {
		if risky(i) {
			good++
		} else {
			bad++
		}
	}
	println(good, bad)
	println(sum(200))
}
