// run

package main

type op byte

const (
	push op = iota
	add
	mul
	sub
	dup
	swap
	jmp
	jz
	call
	ret
	load
	store
	out
	halt
)

type instr struct {
	op op
	n  int
}

type vm struct {
	code  []instr
	stack []int
	calls []int
	mem   [16]int
	steps int
	res   []int
}

func (v *vm) pop() int {
	x := v.stack[len(v.stack)-1]
	v.stack = v.stack[:len(v.stack)-1]
	return x
}

func (v *vm) push(x int) { v.stack = append(v.stack, x) }

func (v *vm) run() {
	for pc := 0; ; v.steps++ {
		in := v.code[pc]
		pc++
		switch in.op {
		case push:
			v.push(in.n)
		case add:
			v.push(v.pop() + v.pop())
		case mul:
			v.push(v.pop() * v.pop())
		case sub:
			b, a := v.pop(), v.pop()
			v.push(a - b)
		case dup:
			v.push(v.stack[len(v.stack)-1])
		case swap:
			b, a := v.pop(), v.pop()
			v.push(b)
			v.push(a)
		case jmp:
			pc = in.n
		case jz:
			if v.pop() == 0 {
				pc = in.n
			}
		case call:
			v.calls = append(v.calls, pc)
			pc = in.n
		case ret:
			pc = v.calls[len(v.calls)-1]
			v.calls = v.calls[:len(v.calls)-1]
		case load:
			v.push(v.mem[in.n])
		case store:
			v.mem[in.n] = v.pop()
		case out:
			v.res = append(v.res, v.pop())
		case halt:
			return
		}
	}
}

func main() {
	fact := &vm{code: []instr{
		{push, 10}, {call, 4}, {out, 0}, {halt, 0},
		{dup, 0}, {jz, 12}, {dup, 0}, {push, 1}, {sub, 0}, {call, 4}, {mul, 0}, {ret, 0},
		{push, 1}, {add, 0}, {ret, 0},
	}}
	fact.run()
	println(fact.res[0], fact.steps, len(fact.stack))
	loop := &vm{code: []instr{
		{push, 100000}, {store, 0}, {load, 0}, {jz, 13}, {load, 1}, {load, 0}, {add, 0}, {store, 1},
		{load, 0}, {push, 1}, {sub, 0}, {store, 0}, {jmp, 2}, {load, 1}, {out, 0}, {halt, 0},
	}}
	loop.run()
	println(loop.res[0], loop.steps)
	defer func() { println(recover().(error).Error()) }()
	(&vm{code: []instr{{add, 0}}}).run()
}
