// run

package main

func collatz(n int) (steps int) {
again:
	if n == 1 {
		return
	}
	steps++
	if n%2 == 0 {
		n /= 2
		goto again
	}
	n = 3*n + 1
	goto again
}

func retry() (out string) {
	tries := 0
start:
	tries++
	for {
		if tries < 3 {
			goto start
		}
		goto end
	}
end:
	if tries == 3 {
		tries++
		goto end
	}
	switch {
	case tries == 4:
		goto done
	}
	return "no"
done:
	return "done"
}

func perIteration() {
	var fs []func() int
	i := 0
loop:
	x := i * i
	fs = append(fs, func() int { x++; return x })
	i++
	if i < 3 {
		goto loop
	}
	println(fs[0](), fs[1](), fs[2](), fs[2]())
}

func main() {
	println(collatz(27))
	println(retry())
	perIteration()
	{
		goto inner
	inner:
		println("inner")
	}
	goto L
L:
	println("L")
}
