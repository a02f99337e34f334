package b

import "example.com/packages/a"

var B = a.Log("b.B", a.A*2)

type Kind int

func (k Kind) String() string {
	if k == 2 {
		return "two"
	}
	return "?"
}

func Make(n int) a.T { return a.T{N: n} }

func init() { a.Log("b init", B) }
