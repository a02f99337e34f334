// run

package main

type state int

const (
	idle state = iota
	running
	paused
	stopped
)

func (s state) String() string { return [...]string{"idle", "running", "paused", "stopped"}[s] }

type event string
type action func(m *machine) state

type machine struct {
	s     state
	log   []string
	table map[state]map[event]action
	ticks int
}

func to(s state) action { return func(*machine) state { return s } }

func newMachine() *machine {
	m := &machine{}
	m.table = map[state]map[event]action{
		idle:    {"start": to(running)},
		running: {"pause": to(paused), "tick": (*machine).tick, "stop": to(stopped)},
		paused:  {"start": to(running), "stop": to(stopped)},
	}
	return m
}

func (m *machine) tick() state {
	if m.ticks++; m.ticks >= 3 {
		return stopped
	}
	return m.s
}

func (m *machine) send(e event) {
	a, ok := m.table[m.s][e]
	if !ok {
		m.log = append(m.log, string(e)+" ignored in "+m.s.String())
		return
	}
	old := m.s
	m.s = a(m)
	m.log = append(m.log, old.String()+" -"+string(e)+"-> "+m.s.String())
}

func main() {
	m := newMachine()
	for _, e := range []event{"tick", "start", "tick", "pause", "tick", "start", "tick", "tick", "start"} {
		m.send(e)
	}
	for _, l := range m.log {
		println(l)
	}
}
