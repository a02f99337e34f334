package regexp

import "regexp/internal/program"

// The general method follows all ways at once, rune by rune (Thompson, Pike): a list of threads in order of preference,
// each instruction at most once.

type thread struct {
	inst  int32
	slots []int
}

// A threadList knows by a sparse set which instructions it has.
type threadList struct {
	threads []thread
	seen    []int32 // by instruction: the step in which it was added
}

type machine struct {
	prog    *program.Program
	in      *input
	longest bool
	slots   int
	step    int32
	free    [][]int
	stack   []job // of add
}

func (m *machine) newSlots(from []int) []int {
	var s []int
	if n := len(m.free); n > 0 {
		s = m.free[n-1]
		m.free = m.free[:n-1]
	} else {
		s = make([]int, m.slots)
	}
	copy(s, from)
	return s
}

func (re *Regexp) parallel(in *input, pos int, slots int) []int {
	m := &machine{prog: re.prog, in: in, longest: re.longest, slots: max(slots, 2)}
	n := len(re.prog.Insts)
	now, next := &threadList{seen: make([]int32, n)}, &threadList{seen: make([]int32, n)}
	start := make([]int, m.slots)
	var best []int
	m.step = 1
	for {
		if len(now.threads) == 0 {
			if best != nil || re.prog.Anchor && pos > 0 {
				break
			}
			if pos = re.skipTo(in, pos); pos < 0 {
				break
			}
		}
		if best == nil && (!re.prog.Anchor || pos == 0) {
			for i := range start {
				start[i] = -1
			}
			start[0] = pos
			m.add(now, int32(re.prog.Start), pos, start)
		}
		r, w := in.at(pos)
		m.step++
		best = m.advance(now, next, r, w, pos, best)
		if w == 0 {
			break
		}
		pos += w
		now, next = next, now
		next.threads = next.threads[:0]
		if len(now.threads) == 0 && best != nil {
			break
		}
	}
	return best
}

// advance lets every thread of now read r; matches end the threads of lower preference.
func (m *machine) advance(now, next *threadList, r rune, w, pos int, best []int) []int {
	for i := range now.threads {
		t := &now.threads[i]
		if m.longest && best != nil && best[0] < t.slots[0] {
			continue
		}
		inst := &m.prog.Insts[t.inst]
		ok := false
		switch inst.Op {
		case program.OpMatch:
			if m.longest && best != nil && best[1] >= pos && best[0] == t.slots[0] {
				break
			}
			best = append(best[:0], t.slots...)
			best[1] = pos
			if !m.longest {
				for j := i; j < len(now.threads); j++ {
					m.free = append(m.free, now.threads[j].slots)
				}
				now.threads = now.threads[:0]
				return best
			}
		case program.OpOne:
			ok = r == rune(inst.Arg)
		case program.OpRune:
			ok = w > 0 && inSet(inst.Set, r)
		}
		if ok {
			m.add(next, inst.Out, pos+w, t.slots)
		}
		m.free = append(m.free, t.slots)
	}
	now.threads = now.threads[:0]
	return best
}

// add puts the threads that reading instructions can be reached by from at into the list.
func (m *machine) add(list *threadList, at int32, pos int, slots []int) {
	cond := int32(-1) // not yet known
	slots = m.newSlots(slots)
	m.stack = append(m.stack[:0], job{at, 0})
	for len(m.stack) > 0 {
		j := m.stack[len(m.stack)-1]
		m.stack = m.stack[:len(m.stack)-1]
		if j.inst < 0 {
			slots[-1-j.inst] = j.pos
			continue
		}
		at := j.inst
		for at >= 0 && list.seen[at] != m.step {
			list.seen[at] = m.step
			here, inst := at, &m.prog.Insts[at]
			at = inst.Out
			switch inst.Op {
			case program.OpAlt:
				m.stack = append(m.stack, job{inst.Arg, 0})
			case program.OpSlot:
				if s := int(inst.Arg); s < len(slots) {
					m.stack = append(m.stack, job{-1 - inst.Arg, slots[s]})
					slots[s] = pos
				}
			case program.OpEmpty:
				if cond < 0 {
					cond = m.in.conditions(pos)
				}
				if inst.Arg&^cond != 0 {
					at = -1
				}
			case program.OpFail:
				at = -1
			case program.OpNop:
			default:
				list.threads = append(list.threads, thread{here, m.newSlots(slots)})
				at = -1
			}
		}
	}
	m.free = append(m.free, slots)
}
