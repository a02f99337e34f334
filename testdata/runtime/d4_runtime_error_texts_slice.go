// run

package main

func try(f func()) {
	defer func() { println(recover().(error).Error()) }()
	f()
}

func main() {
	s := make([]int, 3, 5)
	a := [4]int{}
	str := "hello"
	i, j, neg := 2, 10, -1
	var u uint64 = 1 << 63
	try(func() { _ = s[j:] })
	try(func() { _ = s[:j] })
	try(func() { _ = s[neg:] })
	try(func() { _ = s[:neg] })
	try(func() { _ = s[i:1] })
	try(func() { _ = s[4:] })
	try(func() { _ = s[i:j] })
	try(func() { _ = s[u:] })
	try(func() { _ = s[:u] })
	try(func() { _ = a[j:] })
	try(func() { _ = a[:j] })
	try(func() { _ = a[i:neg+2] })
	try(func() { _ = str[j:] })
	try(func() { _ = str[:j] })
	try(func() { _ = str[neg:] })
	try(func() { _ = str[i:1] })
	try(func() { _ = str[:neg] })
}
