package path

import (
	"fmt"
	realfs "io/fs"
	"math/rand"
	real "path"
	"st/io/fs"
	"st/path"
	"testing"
)

func text(pieces []string, n int) (s string) {
	for i := rand.Intn(n); i > 0; i-- {
		s += pieces[rand.Intn(len(pieces))]
	}
	return
}

func TestPath(t *testing.T) {
	p := []string{"/", "/", ".", "..", "a", "b.c", "é", "", "x", "\xff"}
	m := []string{"*", "?", "[", "]", "^", "-", "a", "b", "c", "\\", "/", "[a-c]", "[^a]", "é", "世", "[b]"}
	w := []string{"a", "b", "c", "/", "é", "世", "-", "]", "*", "\xff"}
	for i := 0; i < 2000000; i++ {
		a, b := text(p, 8), text(p, 4)
		d1, f1 := path.Split(a)
		d2, f2 := real.Split(a)
		if path.Clean(a) != real.Clean(a) || path.Join(a, b, a) != real.Join(a, b, a) || path.Ext(a) != real.Ext(a) || path.Base(a) != real.Base(a) || path.Dir(a) != real.Dir(a) ||
			path.IsAbs(a) != real.IsAbs(a) || d1 != d2 || f1 != f2 || fs.ValidPath(a) != realfs.ValidPath(a) {
			t.Fatalf("%q %q %q", a, path.Clean(a), real.Clean(a))
		}
		pat, name := text(m, 7), text(w, 6)
		x1, e1 := path.Match(pat, name)
		x2, e2 := real.Match(pat, name)
		if x1 != x2 || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatalf("%q %q: %v %v, want %v %v", pat, name, x1, e1, x2, e2)
		}
		mode := rand.Uint32() & rand.Uint32()
		if fs.FileMode(mode).String() != realfs.FileMode(mode).String() {
			t.Fatal(mode)
		}
	}
}
