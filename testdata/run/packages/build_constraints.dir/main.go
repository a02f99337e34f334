// run

package main

func main() {
	println(system, arch, either, negated)
}
