// panic

package main

type node struct {
	next *node
	v    int
}

func last(n *node) int {
	for n.next != nil {
		n = n.next
	}
	return n.v
}

func main() {
	println(last(&node{nil, 4}))
	println(last(nil))
}
