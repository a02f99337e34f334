package filepath

import (
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	real "path/filepath"
	ourfs "st/io/fs"
	"st/path/filepath"
	"testing"
)

func text(pieces []string, n int) (s string) {
	for i := rand.Intn(n); i > 0; i-- {
		s += pieces[rand.Intn(len(pieces))]
	}
	return
}

// ours gives our io/fs's errors for Go's.
func ours(err error) error {
	switch err {
	case fs.SkipDir:
		return ourfs.SkipDir
	case fs.SkipAll:
		return ourfs.SkipAll
	}
	return err
}

func TestFilepath(t *testing.T) {
	p := []string{"/", "/", ".", "..", "a", "b", "../", "a/"}
	dir := t.TempDir()
	os.MkdirAll(dir+"/a/b/c", 0o755)
	os.MkdirAll(dir+"/x y/.hid", 0o755)
	os.WriteFile(dir+"/a/f1", nil, 0o644)
	os.WriteFile(dir+"/a/b/f2", nil, 0o644)
	os.WriteFile(dir+"/x y/.hid/f3", nil, 0o644)
	os.Symlink("../a/b", dir+"/x y/rel")
	os.Symlink(dir+"/a", dir+"/abs")
	os.Symlink("loop", dir+"/loop")
	os.Symlink("nowhere", dir+"/dangling")
	os.Symlink("..", dir+"/a/up")
	t.Chdir(dir + "/a")
	for i := 0; i < 300000; i++ {
		a, b := text(p, 8), text(p, 8)
		r1, e1 := filepath.Rel(a, b)
		r2, e2 := real.Rel(a, b)
		if r1 != r2 || fmt.Sprint(e1) != fmt.Sprint(e2) || filepath.IsLocal(a) != real.IsLocal(a) || filepath.Join(a, b) != real.Join(a, b) {
			t.Fatalf("%q %q: %q %v, want %q %v", a, b, r1, e1, r2, e2)
		}
	}
	q := []string{"/", "/", ".", "..", "a", "b", "c", "f1", "f2", "x y", ".hid", "rel", "abs", "loop", "dangling", "up", "*", "f?", "[a-c]"}
	for i := 0; i < 20000; i++ {
		a := text(q, 7)
		if i%2 == 0 {
			a = dir + "/" + a
		}
		r1, e1 := filepath.EvalSymlinks(a)
		r2, e2 := real.EvalSymlinks(a)
		if r1 != r2 || fmt.Sprint(e1) != fmt.Sprint(e2) {
			t.Fatalf("EvalSymlinks %q: %q %v, want %q %v", a, r1, e1, r2, e2)
		}
		g1, e1 := filepath.Glob(a)
		g2, e2 := real.Glob(a)
		if fmt.Sprintf("%q %v", g1, e1) != fmt.Sprintf("%q %v", g2, e2) {
			t.Fatalf("Glob %q: %q %v, want %q %v", a, g1, e1, g2, e2)
		}
	}
	for i := 0; i < 200; i++ {
		var s1, s2 string
		choose := func(s *string, seed int) func(path string, d bool, err error) error {
			return func(path string, d bool, err error) error {
				*s += fmt.Sprint(path, d, err, "\n")
				seed = seed*1103515245 + 12345
				switch seed >> 16 & 15 {
				case 0:
					return fs.SkipDir
				case 1:
					return fs.SkipAll
				case 2:
					return fs.ErrExist
				}
				return nil
			}
		}
		f1, f2 := choose(&s1, i), choose(&s2, i)
		e1 := filepath.WalkDir(dir, func(p string, d ourfs.DirEntry, err error) error { return ours(f1(p, d.IsDir(), err)) })
		e2 := real.WalkDir(dir, func(p string, d fs.DirEntry, err error) error { return f2(p, d.IsDir(), err) })
		e3 := filepath.Walk(dir, func(p string, d ourfs.FileInfo, err error) error { return ours(f1(p, d.IsDir(), err)) })
		e4 := real.Walk(dir, func(p string, d fs.FileInfo, err error) error { return f2(p, d.IsDir(), err) })
		if s1 != s2 || fmt.Sprint(e1, e3) != fmt.Sprint(e2, e4) {
			t.Fatal(s1, s2, e1, e2, e3, e4)
		}
	}
	for _, l := range []string{"", ":", "a:b", "/x::y"} {
		if fmt.Sprintf("%q", filepath.SplitList(l)) != fmt.Sprintf("%q", real.SplitList(l)) {
			t.Error(l)
		}
	}
	x, e1 := filepath.Abs("q/../z")
	y, e2 := real.Abs("q/../z")
	if x != y || e1 != nil || e2 != nil {
		t.Error(x, y)
	}
}
