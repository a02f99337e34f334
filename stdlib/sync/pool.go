package sync

// A Pool keeps values for reuse until a collection or two.
//
// What is put in goes to the fresh list; the first use after a collection makes that list the victims, which may still be
// taken, and the one after a second collection drops them.
type Pool struct {
	noCopy noCopy

	m       Mutex
	epoch   uint32
	fresh   []any
	victims []any

	New func() any
}

func (p *Pool) Put(x any) {
	if x == nil {
		return
	}
	p.m.Lock()
	p.age()
	p.fresh = append(p.fresh, x)
	p.m.Unlock()
}

func (p *Pool) Get() any {
	p.m.Lock()
	p.age()
	x := take(&p.fresh)
	if x == nil {
		x = take(&p.victims)
	}
	p.m.Unlock()
	if x == nil && p.New != nil {
		x = p.New()
	}
	return x
}

func take(list *[]any) any {
	n := len(*list)
	if n == 0 {
		return nil
	}
	x := (*list)[n-1]
	(*list)[n-1] = nil
	*list = (*list)[:n-1]
	return x
}

func (p *Pool) age() {
	now := collections()
	switch now - p.epoch {
	case 0:
		return
	case 1:
		p.victims = p.fresh
	default:
		p.victims = nil
	}
	p.fresh = nil
	p.epoch = now
}
