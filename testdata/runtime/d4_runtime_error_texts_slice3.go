// run

package main

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	s := make([]int, 3, 5)
	a := [4]int{}
	i, j, k, neg := 2, 10, 20, -1
	try(func() { _ = s[0:1:j] })
	try(func() { _ = s[0:1:neg] })
	try(func() { _ = s[0:j:4] })
	try(func() { _ = s[0:neg:4] })
	try(func() { _ = s[j:4:4] })
	try(func() { _ = s[neg:4:4] })
	try(func() { _ = s[i+1:i:4] })
	try(func() { _ = a[0:1:k] })
	try(func() { _ = a[0:k:4] })
	try(func() { _ = a[i:1:4] })
	try(func() { _ = (&a)[j:k:k] })
	var n []int
	try(func() { _ = n[0:0:1] })
	try(func() { _ = n[1:] })
	try(func() { _ = (*[4]int)(s) })
	try(func() { _ = [4]int(s) })
	try(func() { _ = (*[1]int)(n) })
	var p *[4]int
	try(func() { _ = p[:] ; _ = p[1] })
}
