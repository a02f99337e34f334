// run

package main

func main() {
	zero := 0.0
	nan, inf := zero/zero, 1/zero
	println(nan == nan, nan != nan, nan < nan, nan <= nan, nan > nan, nan >= nan)
	println(nan == 1, nan != 1, nan < 1, nan > 1, !(nan < 1), !(nan >= 1))
	println(inf == inf, -inf < inf, inf > 1e308, inf-inf != inf-inf, inf*0 != inf*0)
	println(zero == -zero, 1/zero == 1/-zero, 1/zero == inf)
	if nan < 1 {
		println("less")
	} else if nan > 1 {
		println("greater")
	} else if nan == 1 {
		println("equal")
	} else {
		println("unordered")
	}
	n := 0
	for x := nan; !(x == x) && n < 3; n++ {
	}
	println(n)
	var f32 float32 = float32(nan)
	println(f32 == f32, f32 != f32, float32(inf) == float32(inf)*2)
	switch nan {
	case nan:
		println("same")
	default:
		println("different")
	}
	a := [1]float64{nan}
	b := struct{ f float64 }{nan}
	var i interface{} = nan
	println(a == a, b == b, i == i)
	println(max(1, nan) != max(1, nan), min(nan, 1) != min(nan, 1), max(-zero, zero), min(zero, 1/-inf))
}
