// run

package main

func f(s string) string { return "<" + s + ">" }

func main() {
	s := ""
	for i := 0; i < 5; i++ {
		s += string(rune('a' + i))
	}
	println(s, len(s))
	a, b, c, d, e, g := "1", "22", "333", "4444", "55555", "666666"
	println(a+b, a+b+c, a+b+c+d, a+b+c+d+e, a+b+c+d+e+g, len(a+b+c+d+e+g))
	println(""+a == a, a+"" == a, ""+"" == "")
	println(f(a + f(b) + f(c+f(d))))
	t := a
	t += t
	t += t
	t += t
	println(t, a)
	m := map[string]string{}
	m["k"] += "x"
	m["k"] += "y"
	println(m["k"])
	arr := [2]string{"p", "q"}
	arr[1] += arr[0] + arr[1]
	println(arr[1])
	r := ""
	for i := 0; i < 10; i++ {
		r = "x" + r + "y"
	}
	println(r)
}
