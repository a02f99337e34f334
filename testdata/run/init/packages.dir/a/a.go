package a

var A = Log("a.A", helper())

func init() { Log("a init", A) }

func Log(s string, n int) int { println(s, n); return n }
