package a

var X any = struct{ x int }{}
