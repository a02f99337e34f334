// run

package main

func main() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i += 10; return i })
	}
	for _, f := range fs {
		print(f(), " ", f(), " ")
	}
	println()
	fs = nil
	for i := 0; i < 6; i++ { // changes in the body reach the next iteration's copy
		fs = append(fs, func() int { return i })
		i++
	}
	for _, f := range fs {
		print(f(), " ")
	}
	println()
	fs = nil
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fs = append(fs, func() int { return i*100 + j })
	}
	for _, f := range fs {
		print(f(), " ")
	}
	println()
	var ps []*string
	for _, s := range []string{"a", "b", "c"} {
		ps = append(ps, &s)
	}
	println(*ps[0], *ps[1], *ps[2])
	fs = nil
	for i := range 3 {
		defer func() { print(i, " ") }()
		fs = append(fs, func() int { return i })
	}
	println(fs[0](), fs[2]())
	var prev *int
	for i := 0; i < 3; i++ {
		if prev != nil {
			println(prev == &i, *prev)
		}
		prev = &i
	}
	var step func()
	for i := 0; i < 3; step() {
		step = func() { i++ } // the closure of an earlier copy: the post statement uses the new one
		println("i", i)
		if i == 0 {
			i = 1
		}
		if step != nil {
			i += 1
		}
	}
}
