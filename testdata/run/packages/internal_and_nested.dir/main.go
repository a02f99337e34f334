// run

package main

import (
	"example.org/deep/internal/secret"
	"example.org/deep/lib/v2/thing"
	other "example.org/deep/misnamed"
)

func main() {
	println(secret.Value(), thing.New(3).Double(), other.Name)
	thing.Counter++
	println(thing.Read())
	f := thing.Default.Double
	thing.Default.N = 50
	println(f(), thing.Default.Double())
}
