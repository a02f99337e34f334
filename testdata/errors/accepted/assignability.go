// errorcheck

package p

type (
	ints  []int
	fn    func(int) int
	iface interface{ m() }
	impl  struct{}
	ptr   *int
	ch    chan int
	mp    map[string]int
	st    struct{ x int }
	big   interface {
		iface
		n()
	}
)

func (impl) m()  {}
func (*impl) n() {}

func f(s []int, g func(int) int, p *int, c chan int, m map[string]int, x struct{ x int }) {
	var a ints = s
	var b fn = g
	var d ptr = p
	var e ch = c
	var h mp = m
	var i st = x
	s, g, p, c, m, x = a, b, d, e, h, i
	var r <-chan int = c
	var w chan<- int = e
	var j iface = impl{}
	j = &impl{}
	var k big = &impl{}
	j = k
	var l interface{} = j
	var nilf fn = nil
	var err error
	l, err = nil, nil
	a = nil
	var u8 uint8 = 'x'
	var f64 float64 = 'x'
	var c128 complex128 = 1.5
	_ = []interface{}{1, "a", nil, f, impl{}}
	_ = map[interface{}]fn{1: g, "x": nil}
	_, _, _, _, _, _, _, _, _ = r, w, l, nilf, err, u8, f64, c128, j
	l = func() {}
	_ = l == nil && j == iface(nil) && p != nil && s == nil && m == nil && c == e
	_ = j == impl{}
	_ = (*impl)(nil) == j
	if err != nil || l == 1 || "x" == l {
	}
	switch l {
	case 1, "a", nil, j:
	}
}
