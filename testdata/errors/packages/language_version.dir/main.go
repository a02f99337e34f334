// errorcheck

package main

func main() {
	for i := range 10 { // ERROR "cannot range over 10 \(untyped int constant\): requires go1\.22 or later \(-lang was set to go1\.20; check go\.mod\)"
		_ = i
	}
	_ = min(1, 2) // ERROR "built-in min requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	var s []int
	clear(s) // ERROR "clear requires go1\.21 or later \(-lang was set to go1\.20; check go\.mod\)"
	_ = new(1) // ERROR "new\(1\) requires go1\.26 or later \(-lang was set to go1\.20; check go\.mod\)"
}
