// errorcheck

package p

func f(x int, g func(), ch chan int) {
	defer g()
	defer recover()
	defer panic(1)
	defer print("x")
	defer close(ch)
	defer len("x") // ERROR "defer discards result of len\(.x.\) \(constant 1 of type int\)"
	defer cap(ch) // ERROR "defer discards result of cap\(ch\) \(value of type int\)"
	defer append([]int{}, 1) // ERROR "defer discards result of append\(\[\]int\{\}, 1\) \(value of type \[\]int\)"
	defer int(x) // ERROR "defer requires function call, not conversion int\(x\) \(value of type int\)"
	defer (*int)(nil) // ERROR "defer requires function call, not conversion \(\*int\)\(nil\) \(value of type \*int\)"
	defer new(int) // ERROR "defer discards result of new\(int\) \(value of type \*int\)"
	defer make([]int, 1) // ERROR "defer discards result of make\(\[\]int, 1\) \(value of type \[\]int\)"
	defer copy([]int{}, []int{})
	defer delete(map[int]int{}, 1)
	defer min(1, 2) // ERROR "defer discards result of min\(1, 2\) \(untyped int constant 1\)"
	defer x // ERROR "expression in defer must be function call"
	defer func() {} // ERROR "expression in defer must be function call"
	go g // ERROR "expression in go must be function call"
	go func() int { return 1 }()
	go undefined() // ERROR "undefined: undefined"
	go x() // ERROR "invalid operation: cannot call x \(variable of type int\): int is not a function"
	defer g(1) // ERROR "too many arguments in call to g\n\thave \(number\)\n\twant \(\)"
	defer complex(1, 2) // ERROR "defer discards result of complex\(1, 2\) \(untyped complex constant \(1 \+ 2i\)\)"
	go close() // ERROR "invalid operation: not enough arguments for close\(\) \(expected 1, found 0\)"
	defer clear(map[int]int{})
	defer struct{}{} // ERROR "expression in defer must be function call"
	go []int{} // ERROR "expression in go must be function call"
}
