package reflect

import "unsafe"

// MakeChan returns a new channel with room for buffer values.
func MakeChan(typ Type, buffer int) Value {
	if typ.Kind() != Chan {
		panic("reflect.MakeChan of non-chan type")
	}
	if buffer < 0 {
		panic("reflect.MakeChan: negative buffer size")
	}
	if typ.ChanDir() != BothDir {
		panic("reflect.MakeChan: unidirectional channel type")
	}
	return Value{t: typ.common(), p: makeChan(typ.common(), buffer), f: flag(Chan)}
}

func (v Value) mustBeChan(method string) {
	if v.kind() != Chan {
		v.wrong(method)
	}
}

func (v Value) mustBeExported(method string) {
	if v.f == 0 {
		v.wrong(method)
	}
	if v.f&flagRO != 0 {
		panic("reflect: reflect.Value." + method + " using value obtained using unexported field")
	}
}

func (v Value) Close() {
	v.mustBeChan("Close")
	v.mustBeExported("Close")
	if ChanDir(v.t.chanDir)&SendDir == 0 {
		panic("reflect: close of receive-only channel")
	}
	chanClose(v.pointer())
}

// Send waits until x is sent.
func (v Value) Send(x Value) {
	v.mustBeChan("Send")
	v.mustBeExported("Send")
	chanSend(v.pointer(), v.toSend(x))
}

// TrySend sends x if that needs no waiting.
func (v Value) TrySend(x Value) bool {
	v.mustBeChan("TrySend")
	v.mustBeExported("TrySend")
	return chanTrySend(v.pointer(), v.toSend(x))
}

// toSend is memory that holds x as the channel's elements are held.
func (v Value) toSend(x Value) unsafe.Pointer {
	if ChanDir(v.t.chanDir)&SendDir == 0 {
		panic("reflect: send on recv-only channel")
	}
	x.mustBeExported("Send")
	return x.temporary(v.t.elem, "reflect.Value.Send")
}

// Recv waits for a value; ok is false if it is the zero value of a closed channel.
func (v Value) Recv() (x Value, ok bool) {
	v.mustBeChan("Recv")
	v.mustBeExported("Recv")
	p := v.toReceive()
	ok = chanRecv(v.pointer(), p)
	return received(v.t.elem, p), ok
}

// TryRecv receives a value if that needs no waiting; else x is the zero Value.
func (v Value) TryRecv() (x Value, ok bool) {
	v.mustBeChan("TryRecv")
	v.mustBeExported("TryRecv")
	p := v.toReceive()
	selected, ok := chanTryRecv(v.pointer(), p)
	if !selected {
		return Value{}, false
	}
	return received(v.t.elem, p), ok
}

func (v Value) toReceive() unsafe.Pointer {
	if ChanDir(v.t.chanDir)&RecvDir == 0 {
		panic("reflect: recv on send-only channel")
	}
	return newObject(v.t.elem)
}

// received is the value that a receive has left at p.
func received(t *rtype, p unsafe.Pointer) Value {
	return Value{t: t, p: p, f: flag(t.kind) | flagIndir}
}

// SelectDir is what a case of Select does.
type SelectDir int

const (
	_ SelectDir = iota
	SelectSend
	SelectRecv
	SelectDefault
)

// A SelectCase is one case of Select. A Chan that is the zero Value is never ready.
type SelectCase struct {
	Dir  SelectDir
	Chan Value
	Send Value
}

const mostCases = 65536

// selectCase is a case as the runtime takes it.
type selectCase struct {
	ch   unsafe.Pointer
	elem unsafe.Pointer
	send bool
}

// Select is a select statement with these cases: it returns which went ahead, and what was received.
func Select(cases []SelectCase) (chosen int, recv Value, recvOK bool) {
	if len(cases) > mostCases {
		panic("reflect.Select: too many cases (max 65536)")
	}
	run := make([]selectCase, 0, len(cases))
	fallback := -1
	index := make([]int, 0, len(cases))
	for i, c := range cases {
		if c.Dir == SelectDefault {
			if fallback >= 0 {
				panic("reflect.Select: multiple default cases")
			}
			fallback = i
			if c.Chan.IsValid() {
				panic("reflect.Select: default case has Chan value")
			}
			if c.Send.IsValid() {
				panic("reflect.Select: default case has Send value")
			}
			continue
		}
		run = append(run, c.prepared())
		index = append(index, i)
	}
	i, ok := selectGo(run, fallback >= 0)
	if i < 0 {
		return fallback, Value{}, false
	}
	chosen = index[i]
	if c := cases[chosen]; c.Dir == SelectRecv {
		return chosen, received(c.Chan.t.elem, run[i].elem), ok
	}
	return chosen, Value{}, false
}

// prepared checks the case and makes it the runtime's. No channel: never ready.
func (c SelectCase) prepared() selectCase {
	switch c.Dir {
	case SelectSend:
		if !c.Chan.IsValid() {
			return selectCase{send: true}
		}
		c.Chan.mustBeChan("Select")
		c.Chan.mustBeExported("Select")
		if ChanDir(c.Chan.t.chanDir)&SendDir == 0 {
			panic("reflect.Select: SendDir case using recv-only channel")
		}
		if !c.Send.IsValid() {
			panic("reflect.Select: SendDir case missing Send value")
		}
		c.Send.mustBeExported("Select")
		return selectCase{c.Chan.pointer(), c.Send.temporary(c.Chan.t.elem, "reflect.Select"), true}
	case SelectRecv:
		if c.Send.IsValid() {
			panic("reflect.Select: RecvDir case has Send value")
		}
		if !c.Chan.IsValid() {
			return selectCase{}
		}
		c.Chan.mustBeChan("Select")
		c.Chan.mustBeExported("Select")
		if ChanDir(c.Chan.t.chanDir)&RecvDir == 0 {
			panic("reflect.Select: RecvDir case using send-only channel")
		}
		return selectCase{c.Chan.pointer(), newObject(c.Chan.t.elem), false}
	}
	panic("reflect.Select: invalid Dir")
}
