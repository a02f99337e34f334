// errorcheck

package p

import "os"

type T struct {
	Name string
	size int
}

func (T) Method() {}
func (T) other()  {}

func f(t T, p *T, i interface{ Do() }) {
	t.name = "" // ERROR "t\.name undefined \(type T has no field or method name, but does have field Name\)"
	t.Size = 1 // ERROR "t\.Size undefined \(type T has no field or method Size, but does have field size\)"
	t.method() // ERROR "t\.method undefined \(type T has no field or method method, but does have method Method\)"
	t.Other() // ERROR "t\.Other undefined \(type T has no field or method Other, but does have method other\)"
	p.name = "" // ERROR "p\.name undefined \(type \*T has no field or method name, but does have field Name\)"
	p.Other() // ERROR "p\.Other undefined \(type \*T has no field or method Other, but does have method other\)"
	i.do() // ERROR "i\.do undefined \(type interface\{Do\(\)\} has no field or method do, but does have method Do\)"
	os.exit(1) // ERROR "undefined: os\.exit \(but have Exit\)"
	os.args = nil // ERROR "undefined: os\.args \(but have Args\)"
	_ = os.Exitt // ERROR "undefined: os\.Exitt"
}
