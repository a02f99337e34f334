package regexp

import "regexp/internal/program"

// Texts that are short for their program are matched by backtracking, where a bit for each pair of instruction and
// position keeps anything from being tried twice, so the time is linear as well.
const bitLimit = 256 << 10

// A job is a way to go later: an instruction and a position, or a slot to be set back (inst is -1 - slot).
type job struct {
	inst int32
	pos  int
}

type backtracker struct {
	prog    *program.Program
	in      *input
	longest bool
	width   int      // positions
	visited []uint32 // bits
	jobs    []job
	slots   []int
	best    []int
}

func (re *Regexp) canBacktrack(in *input) bool {
	return in.r == nil && len(re.prog.Insts)*(len(in.text)+1) <= bitLimit
}

func (re *Regexp) backtrack(in *input, pos int, slots int) []int {
	b := &backtracker{prog: re.prog, in: in, longest: re.longest, width: len(in.text) + 1, slots: make([]int, slots)}
	b.visited = make([]uint32, (len(re.prog.Insts)*b.width+31)/32)
	for ; pos <= len(in.text); pos++ {
		if pos = re.skipTo(in, pos); pos < 0 {
			return nil
		}
		for i := range b.slots {
			b.slots[i] = -1
		}
		if b.try(pos) {
			b.best[0] = pos
			return b.best
		}
		if re.prog.Anchor {
			return nil
		}
		if _, w := in.at(pos); w > 1 {
			pos += w - 1
		}
	}
	return nil
}

// try looks for a match that begins at start.
func (b *backtracker) try(start int) bool {
	b.best = nil
	b.jobs = append(b.jobs[:0], job{int32(b.prog.Start), start})
	for len(b.jobs) > 0 {
		j := b.jobs[len(b.jobs)-1]
		b.jobs = b.jobs[:len(b.jobs)-1]
		if j.inst < 0 {
			b.slots[-1-j.inst] = j.pos
			continue
		}
		if b.follow(j.inst, j.pos) {
			return true
		}
	}
	return b.best != nil
}

// follow goes on until the way ends; it reports whether the search is over.
func (b *backtracker) follow(at int32, pos int) bool {
	for {
		bit := int(at)*b.width + pos
		if b.visited[bit>>5]&(1<<uint(bit&31)) != 0 {
			return false
		}
		b.visited[bit>>5] |= 1 << uint(bit&31)
		inst := &b.prog.Insts[at]
		switch inst.Op {
		case program.OpAlt:
			b.jobs = append(b.jobs, job{inst.Arg, pos})
		case program.OpSlot:
			if s := int(inst.Arg); s < len(b.slots) {
				b.jobs = append(b.jobs, job{-1 - inst.Arg, b.slots[s]})
				b.slots[s] = pos
			}
		case program.OpEmpty:
			if inst.Arg&^b.in.conditions(pos) != 0 {
				return false
			}
		case program.OpOne:
			r, w := b.in.at(pos)
			if r != rune(inst.Arg) {
				return false
			}
			pos += w
		case program.OpRune:
			r, w := b.in.at(pos)
			if w == 0 || !inSet(inst.Set, r) {
				return false
			}
			pos += w
		case program.OpMatch:
			if b.best == nil || b.longest && pos > b.best[1] {
				b.best = append(b.best[:0], b.slots...)
				if len(b.best) < 2 {
					b.best = make([]int, 2)
				}
				b.best[1] = pos
			}
			return !b.longest || pos == len(b.in.text)
		case program.OpFail:
			return false
		}
		at = inst.Out
	}
}
