package program

import "regexp/syntax"

// A Program is what a regular expression is compiled to: instructions for a machine that reads runes and, where it has
// a choice, prefers the first of two ways.
type Program struct {
	Insts  []Instruction
	Start  int
	Slots  int      // twice the number of captures, the whole included
	Names  []string // of the captures; Names[0] is the whole
	Prefix string   // what every match begins with, and
	Whole  bool     // whether that is all of the expression
	Anchor bool     // a match can only begin at the start of the text
}

// An Op is what an Instruction does.
type Op uint8

const (
	OpAlt   Op = iota // go to Out, or else to Arg
	OpSlot            // note the position in slot Arg
	OpEmpty           // go on if the conditions Arg hold here
	OpRune            // read a rune of the set
	OpOne             // read the rune Arg
	OpMatch
	OpFail
	OpNop
)

// An Instruction goes on at Out unless its Op says otherwise.
type Instruction struct {
	Op  Op
	Out int32
	Arg int32
	Set []rune // ranges: first and last alternating
}

// Conditions of OpEmpty.
const (
	BeginLine = 1 << iota
	EndLine
	BeginText
	EndText
	WordBoundary
	NoWordBoundary
)

// Compile parses an expression and makes its program.
func Compile(expr string, flags syntax.Flags) (*Program, error) {
	tree, names, err := parse(expr, flags)
	if err != nil {
		return nil, err
	}
	c := &compiler{p: &Program{Names: names, Slots: 2 * len(names)}}
	end := c.add(Instruction{Op: OpMatch})
	c.p.Start = int(c.compile(tree, end))
	c.p.Anchor = startsAtText(tree)
	c.p.Prefix, c.p.Whole = prefixOf(tree)
	return c.p, nil
}

type compiler struct {
	p *Program
}

func (c *compiler) add(i Instruction) int32 {
	c.p.Insts = append(c.p.Insts, i)
	return int32(len(c.p.Insts) - 1)
}

// compile adds the instructions of n, which go on at next, and returns where they begin.
func (c *compiler) compile(n *node, next int32) int32 {
	switch n.op {
	case opClass:
		switch {
		case len(n.runes) == 0:
			return c.add(Instruction{Op: OpFail})
		case len(n.runes) == 2 && n.runes[0] == n.runes[1]:
			return c.add(Instruction{Op: OpOne, Out: next, Arg: int32(n.runes[0])})
		}
		return c.add(Instruction{Op: OpRune, Out: next, Set: n.runes})
	case opBeginLine, opEndLine, opBeginText, opEndText, opWordBoundary, opNoWordBoundary:
		return c.add(Instruction{Op: OpEmpty, Out: next, Arg: 1 << (n.op - opBeginLine)})
	case opCapture:
		end := c.add(Instruction{Op: OpSlot, Out: next, Arg: int32(2*n.index + 1)})
		return c.add(Instruction{Op: OpSlot, Out: c.compile(n.subs[0], end), Arg: int32(2 * n.index)})
	case opConcat:
		for i := len(n.subs) - 1; i >= 0; i-- {
			next = c.compile(n.subs[i], next)
		}
	case opAlternate:
		way := c.compile(n.subs[len(n.subs)-1], next)
		for i := len(n.subs) - 2; i >= 0; i-- {
			way = c.add(Instruction{Op: OpAlt, Out: c.compile(n.subs[i], next), Arg: way})
		}
		return way
	case opRepeat:
		return c.repeat(n, next)
	}
	return next
}

// choice adds an OpAlt that prefers more, or fewer if lazy.
func (c *compiler) choice(more, fewer int32, lazy bool) int32 {
	if lazy {
		more, fewer = fewer, more
	}
	return c.add(Instruction{Op: OpAlt, Out: more, Arg: fewer})
}

// repeat writes x{2,4} as xx(x(x)?)?, x{2,} as xx+ and x* as (x+)? where x can be empty.
func (c *compiler) repeat(n *node, next int32) int32 {
	sub := n.subs[0]
	required := n.min
	switch {
	case n.max < 0 && n.min == 0:
		if canBeEmpty(sub) {
			return c.choice(c.loop(sub, next, n.lazy), next, n.lazy)
		}
		at := c.choice(0, next, n.lazy)
		body := c.compile(sub, at)
		if n.lazy {
			c.p.Insts[at].Arg = body
		} else {
			c.p.Insts[at].Out = body
		}
		return at
	case n.max < 0:
		next = c.loop(sub, next, n.lazy)
		required--
	default:
		end := next
		for i := n.min; i < n.max; i++ {
			next = c.choice(c.compile(sub, next), end, n.lazy)
		}
	}
	for ; required > 0; required-- {
		next = c.compile(sub, next)
	}
	return next
}

// loop adds x+.
func (c *compiler) loop(sub *node, next int32, lazy bool) int32 {
	at := c.choice(0, next, lazy)
	body := c.compile(sub, at)
	if lazy {
		c.p.Insts[at].Arg = body
	} else {
		c.p.Insts[at].Out = body
	}
	return body
}

func canBeEmpty(n *node) bool {
	switch n.op {
	case opClass:
		return false
	case opCapture:
		return canBeEmpty(n.subs[0])
	case opConcat:
		for _, s := range n.subs {
			if !canBeEmpty(s) {
				return false
			}
		}
		return true
	case opAlternate:
		for _, s := range n.subs {
			if canBeEmpty(s) {
				return true
			}
		}
		return false
	case opRepeat:
		return n.min == 0 || canBeEmpty(n.subs[0])
	}
	return true
}

// startsAtText reports whether n begins with \A on all ways that matter.
func startsAtText(n *node) bool {
	switch n.op {
	case opBeginText:
		return true
	case opCapture:
		return startsAtText(n.subs[0])
	case opConcat:
		return len(n.subs) > 0 && startsAtText(n.subs[0])
	}
	return false
}

// prefixOf returns the text that n begins with, and whether that is all of it.
func prefixOf(n *node) (string, bool) {
	parts := []*node{n}
	if n.op == opConcat {
		parts = n.subs
	}
	var prefix []rune
	for _, s := range parts {
		count, more := 1, false
		if s.op == opRepeat {
			count, more = s.min, s.min != s.max
			s = s.subs[0]
		}
		if s.op != opClass || len(s.runes) != 2 || s.runes[0] != s.runes[1] || s.runes[0] == '\uFFFD' {
			return string(prefix), s.op == opEmpty && len(parts) == 1
		}
		for ; count > 0; count-- {
			prefix = append(prefix, s.runes[0])
		}
		if more {
			return string(prefix), false
		}
	}
	return string(prefix), true
}
