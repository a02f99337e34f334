// run

package main

/* a comment
   over lines */ // and another

type Größe struct{ ändern int } // letters of any script

func (größe *Größe) 世界() int { return größe.ändern }

var _private, wide, ñ, x1, ß = 1, 2, 3, 4, 5

func main( /* nothing */ ) {
	g := &Größe{ändern: /* here too */ 7}
	println(g.世界() /* and here */, _private, wide, ñ, x1, ß)
	π := 3.14
	println(π > 3) // end
	a /* not a newline */ := 1
	b := a /* a newline
	 */
	c := "// not a comment" + `/* nor this */`
	println(a, b, c)
	var true = false
	var int = "int"
	println(true, int)
	string := func(x uint8) uint8 { return x + 1 }
	println(string(1))
}
