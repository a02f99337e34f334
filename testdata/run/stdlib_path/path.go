// run
package main

import (
	"fmt"
	"path"
)

func main() {
	for _, p := range []string{"", ".", "..", "/", "//", "/..", "../..", "a", "a/", "a//b", "a/./b", "a/../b", "/a/../../b", "a/b/../../..", "./a", "x.tar.gz", "/d/.hid", "a/b.c/d", "/a/b/", "é/世.txt"} {
		d, f := path.Split(p)
		fmt.Printf("%q clean=%q base=%q dir=%q ext=%q abs=%v split=%q,%q\n", p, path.Clean(p), path.Base(p), path.Dir(p), path.Ext(p), path.IsAbs(p), d, f)
	}
	fmt.Printf("%q %q %q %q\n", path.Join(), path.Join("", ""), path.Join("a", "", "../b", "c/"), path.Join("/", "x"))
	for _, m := range [][2]string{{"*", "abc"}, {"*", "a/b"}, {"a*c", "abbc"}, {"a?c", "abc"}, {"a?c", "a/c"}, {"[a-c]x", "bx"}, {"[^a-c]x", "bx"}, {"[]a]", "a"}, {"[", "a"}, {"a[", "b"}, {"\\*", "*"}, {"a\\", "a"}, {"*.go", "x.go"},
		{"*x*y*", "axbyc"}, {"[-]", "-"}, {"[é世]", "世"}, {"", ""}, {"a", ""}, {"*a*b", "aab"}, {"a/*/c", "a/b/c"}} {
		ok, err := path.Match(m[0], m[1])
		fmt.Println(m, ok, err)
	}
}
