// run

package main

func run(prog string, in string) (out string) {
	jump := map[int]int{}
	var stack []int
	for i, c := range prog {
		switch c {
		case '[':
			stack = append(stack, i)
		case ']':
			j := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			jump[i], jump[j] = j, i
		}
	}
	tape := make([]byte, 300)
	p, ip := 0, 0
	for pc := 0; pc < len(prog); pc++ {
		switch prog[pc] {
		case '>':
			p++
		case '<':
			p--
		case '+':
			tape[p]++
		case '-':
			tape[p]--
		case '.':
			out += string(rune(tape[p]))
		case ',':
			if ip < len(in) {
				tape[p] = in[ip]
				ip++
			} else {
				tape[p] = 0
			}
		case '[':
			if tape[p] == 0 {
				pc = jump[pc]
			}
		case ']':
			if tape[p] != 0 {
				pc = jump[pc]
			}
		}
	}
	return
}

func main() {
	println(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.", ""))
	println(run(">,[>,]<[.<]", "stressed"))
}
