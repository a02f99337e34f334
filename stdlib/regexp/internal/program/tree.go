package program

// A node is a part of an expression.
type node struct {
	op     nodeOp
	lazy   bool    // of a repetition: prefers fewer
	runes  []rune  // of a class: pairs of first and last, in order
	subs   []*node // of concat, alternate; one for capture and repetitions
	min    int     // of repeat
	max    int     // of repeat; -1: no limit
	index  int     // of capture
	height int     // of the tree below
	size   int     // instructions that it takes, about
}

type nodeOp uint8

const (
	opEmpty nodeOp = iota
	opClass
	opBeginLine
	opEndLine
	opBeginText
	opEndText
	opWordBoundary
	opNoWordBoundary
	opCapture
	opConcat
	opAlternate
	opRepeat
)

const (
	maxHeight = 1000
	maxRepeat = 1000
	maxSize   = 128 << 20 / 40 // instructions
)

func newNode(op nodeOp, subs ...*node) *node {
	n := &node{op: op, subs: subs, size: 1}
	for _, s := range subs {
		n.height = max(n.height, s.height)
		n.size += s.size
	}
	n.height++
	return n
}

// repeatProduct returns how often the innermost part is repeated at most by nested counts.
func repeatProduct(n *node) int {
	most := 1
	for _, s := range n.subs {
		most = max(most, repeatProduct(s))
	}
	if n.op == opRepeat {
		count := n.max
		if count < 0 {
			count = n.min
		}
		if count > 0 && (n.min > 1 || n.max > 1) {
			most = min(most*count, maxRepeat*maxRepeat)
		}
	}
	return most
}

const (
	maxRune = '\U0010FFFF'
	minFold = 'A'
	maxFold = 0x1E943
)
