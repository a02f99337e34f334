package b

func F(s string) {}
