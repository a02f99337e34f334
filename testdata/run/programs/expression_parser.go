// run

package main

type expr interface{ eval(env map[string]float64) float64 }
type num float64
type ref string
type bin struct {
	op   byte
	l, r expr
}
type neg struct{ x expr }

func (n num) eval(map[string]float64) float64     { return float64(n) }
func (r ref) eval(env map[string]float64) float64 { return env[string(r)] }
func (n neg) eval(env map[string]float64) float64 { return -n.x.eval(env) }
func (b *bin) eval(env map[string]float64) float64 {
	l, r := b.l.eval(env), b.r.eval(env)
	switch b.op {
	case '+':
		return l + r
	case '-':
		return l - r
	case '*':
		return l * r
	case '/':
		return l / r
	}
	panic("op " + string(rune(b.op)))
}

type parser struct {
	s string
	i int
}

type syntaxError struct {
	at  int
	msg string
}

func (p *parser) fail(msg string) { panic(syntaxError{p.i, msg}) }

func (p *parser) peek() byte {
	for p.i < len(p.s) && p.s[p.i] == ' ' {
		p.i++
	}
	if p.i == len(p.s) {
		return 0
	}
	return p.s[p.i]
}

func (p *parser) sum() expr {
	x := p.product()
	for c := p.peek(); c == '+' || c == '-'; c = p.peek() {
		p.i++
		x = &bin{c, x, p.product()}
	}
	return x
}

func (p *parser) product() expr {
	x := p.factor()
	for c := p.peek(); c == '*' || c == '/'; c = p.peek() {
		p.i++
		x = &bin{c, x, p.factor()}
	}
	return x
}

func (p *parser) factor() expr {
	switch c := p.peek(); {
	case c == '(':
		p.i++
		x := p.sum()
		if p.peek() != ')' {
			p.fail("expected )")
		}
		p.i++
		return x
	case c == '-':
		p.i++
		return neg{p.factor()}
	case c >= '0' && c <= '9':
		n := 0.0
		for ; p.i < len(p.s) && p.s[p.i] >= '0' && p.s[p.i] <= '9'; p.i++ {
			n = n*10 + float64(p.s[p.i]-'0')
		}
		return num(n)
	case c >= 'a' && c <= 'z':
		p.i++
		return ref(c)
	}
	p.fail("unexpected")
	return nil
}

func parse(s string) (e expr, err *syntaxError) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case syntaxError:
			err = &r
		default:
			panic(r)
		}
	}()
	p := &parser{s: s}
	e = p.sum()
	if p.peek() != 0 {
		p.fail("rest")
	}
	return
}

func main() {
	env := map[string]float64{"x": 3, "y": 0.5}
	for _, s := range []string{"1+2*3", "(1+2)*3", "-x*x+y", "2*(x-1)/(y+1)", "1/(x-3)", "10 - 4 - 3", "((7))", "1+", "(2", "3 $ 4", "--5"} {
		e, err := parse(s)
		if err != nil {
			println(s, "-> error at", err.at, err.msg)
			continue
		}
		println(s, "=", e.eval(env))
	}
}
