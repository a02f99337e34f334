// run

package main

var order []string

func init() { order = append(order, "first") }

var v = func() int { order = append(order, "var"); return 3 }()

func init() {
	done := make(chan bool)
	go func() { order = append(order, "goroutine in init"); done <- true }()
	<-done
}

func init() {
	defer func() { order = append(order, "recovered "+recover().(string)) }()
	panic("inside")
}

func main() {
	for _, s := range order {
		println(s)
	}
	println(v)
}
