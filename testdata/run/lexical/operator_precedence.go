// run

package main

func main() {
	println(1+2*3, (1+2)*3, 10-4-3, 100/10/5, 2*3%4, 7&3+1, 7&(3+1))
	println(1<<2+1, 1|2^3, 1|2&3, 6&^2|1, -2*-3, ^1+1, -1<<2, 5%3*2)
	println(1 < 2 == true, 1+1 == 2 && 2+2 == 4, !true || true && false, true || false && false, !(true && false))
	x := 5
	p := &x
	println(-*p, *p**p, *p/ *p, x&*p, x&^*p, - -x, !!true, ^^x, +-+x)
	println(1+2 == 3, 1<<3 < 2<<3, 3 > 2 != false)
	c := make(chan int, 2)
	c <- 1 + 2*3
	c <- 4
	println(<-c+1, -<-c)
	a := []int{1, 2, 3}
	println(-a[1], *&a[2], a[len(a)-1]*2, 3-a[0]+1)
	println(0x10>>1+1, 0x10>>(1+1), 2+3<<1, 2+(3<<1))
}
