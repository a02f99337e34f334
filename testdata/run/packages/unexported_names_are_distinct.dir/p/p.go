package p

type S struct{ f string }

func (s *S) Set(x string)   { s.f = x }
func (s *S) Get() string    { return s.f }
func (s S) name() string    { return "p's name" }

type Namer interface{ name() string }

func Call(n Namer) string { return n.name() }

func Anon() struct{ X int } { return struct{ X int }{1} }
