package a

const Const = "const from a"

type T struct {
	N      int
	hidden string
}

func (t *T) Inc() *T { t.N++; t.hidden += "x"; return t }

func helper() int { return 10 }

func init() { Log("a more init", 0) }
