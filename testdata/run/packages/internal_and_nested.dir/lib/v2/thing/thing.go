package thing

var Counter int

type Thing struct{ N int }

var Default = Thing{N: 7}

func New(n int) *Thing        { return &Thing{n} }
func (t Thing) Double() int   { return t.N * 2 }
func Read() int               { return Counter }
