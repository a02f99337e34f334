package a

type T struct {
	Pub  int
	priv int
}

func (T) method() {}

type I interface{ hidden() }

type Pair struct{ X, Y int }

const Const = 1

var Var int
var Anon struct{ priv int }

func helper() int { return 1 }

var unexported = 2
