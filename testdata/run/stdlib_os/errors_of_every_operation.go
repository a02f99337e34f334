// run

package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"syscall"
	"time"
)

func e(err error) {
	if err == nil {
		fmt.Println("nil")
		return
	}
	fmt.Printf("%T|%v", err, strings.ReplaceAll(err.Error(), dir, "DIR"))
	var pe *fs.PathError
	if errors.As(err, &pe) {
		fmt.Printf("|%s|%v|%T", pe.Op, pe.Err, pe.Err)
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		fmt.Printf("|%s|%v", le.Op, le.Err)
	}
	fmt.Println("|", os.IsNotExist(err), os.IsExist(err), os.IsPermission(err), os.IsTimeout(err), errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist), errors.Is(err, fs.ErrClosed), errors.Is(err, fs.ErrInvalid), errors.Is(err, fs.ErrPermission))
}

var dir string

func main() {
	dir, _ = os.MkdirTemp("", "gosubtest")
	defer os.RemoveAll(dir)
	j := func(s string) string { return filepath.Join(dir, s) }
	_, err := os.Open(j("none"))
	e(err)
	_, err = os.ReadFile(dir)
	e(err)
	e(os.WriteFile(j("a/b"), nil, 0o644))
	e(os.WriteFile(j("f"), []byte("hello\nworld\n"), 0o640))
	e(os.Mkdir(j("f"), 0o755))
	e(os.Mkdir(j("d"), 0o755))
	e(os.MkdirAll(j("d/e/f"), 0o755))
	e(os.MkdirAll(j("f/x"), 0o755))
	e(os.Remove(j("d")))
	e(os.Remove(j("none")))
	e(os.RemoveAll(j("none")))
	e(os.Rename(j("none"), j("x")))
	e(os.Rename(j("f"), j("d")))
	e(os.Link(j("f"), j("l")))
	e(os.Link(j("f"), j("l")))
	e(os.Symlink("f", j("s")))
	e(os.Symlink("f", j("s")))
	fmt.Println(os.Readlink(j("s")))
	_, err = os.Readlink(j("f"))
	e(err)
	e(os.Chdir(j("none")))
	e(os.Chmod(j("none"), 0))
	e(os.Truncate(j("none"), 0))
	e(os.Truncate(j("f"), 5))
	e(os.Chtimes(j("f"), time.Unix(1e9, 5e8), time.Unix(1.1e9, 0)))
	st, err := os.Stat(j("f"))
	fmt.Println(st.Name(), st.Size(), st.Mode(), st.ModTime().UTC(), st.IsDir(), err)
	st, err = os.Lstat(j("s"))
	fmt.Println(st.Name(), st.Mode(), st.Mode().Type(), st.Mode().IsRegular(), err)
	fmt.Println(fs.FormatFileInfo(st)[:10], fs.FileMode(0o755|fs.ModeSetuid|fs.ModeSticky|fs.ModeDir).String(), fs.FileMode(0xffffffff), fs.FileMode(0))
	st, err = os.Stat(j("d"))
	fmt.Println(st.Mode(), err)
	_, err = os.Stat(j("none"))
	e(err)
	_, err = os.Lstat(j("f/none"))
	e(err)
	f, err := os.OpenFile(j("f"), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0)
	e(err)
	f, err = os.Open(j("f"))
	e(err)
	_, err = f.Write([]byte("x"))
	e(err)
	b := make([]byte, 3)
	fmt.Println(f.Read(b))
	fmt.Println(f.Read(b))
	fmt.Println(f.Read(b))
	fmt.Println(f.ReadAt(b, 3))
	fmt.Println(f.Seek(1, 0))
	_, err = f.Seek(-10, 0)
	e(err)
	_, err = f.ReadAt(b, -1)
	e(err)
	_, err = f.Readdir(0)
	e(err)
	_, err = f.WriteAt(b, -1)
	e(err)
	e(f.Truncate(-1))
	e(f.Chmod(0o600))
	e(f.Sync())
	fmt.Println(filepath.Base(f.Name()))
	e(f.Close())
	e(f.Close())
	_, err = f.Read(b)
	e(err)
	_, err = f.Stat()
	e(err)
	_, err = f.Seek(0, 0)
	e(err)
	var nf *os.File
	e(nf.Close())
	_, err = nf.Read(b)
	e(err)
	f, _ = os.OpenFile(j("f"), os.O_APPEND|os.O_WRONLY, 0)
	f.WriteString("appended")
	_, err = f.WriteAt([]byte("x"), 0)
	e(err)
	f.Close()
	c, _ := os.ReadFile(j("f"))
	fmt.Printf("%q\n", c)
	for _, n := range []string{"z", "y", ".h"} {
		os.WriteFile(j("d/"+n), []byte(n), 0o600)
	}
	ents, err := os.ReadDir(j("d"))
	for _, en := range ents {
		i, _ := en.Info()
		fmt.Println(en.Name(), en.IsDir(), en.Type(), i.Size() > 0, en)
	}
	df, _ := os.Open(j("d"))
	ns, err := df.Readdirnames(2)
	fmt.Println(len(ns), err)
	ns, err = df.Readdirnames(10)
	fmt.Println(len(ns), err)
	ns, err = df.Readdirnames(10)
	fmt.Println(len(ns), err)
	_, err = df.Read(b)
	e(err)
	filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		fmt.Println(strings.Replace(p, dir, "DIR", 1), d.Type(), err)
		return nil
	})
	filepath.Walk(j("d"), func(p string, i fs.FileInfo, err error) error {
		if i.IsDir() && i.Name() == "e" {
			return filepath.SkipDir
		}
		fmt.Println(strings.Replace(p, dir, "DIR", 1))
		return nil
	})
	m, err := filepath.Glob(j("d/*"))
	fmt.Println(len(m), err)
	fsys := os.DirFS(dir)
	fm, err := fs.Glob(fsys, "*")
	sort.Strings(fm)
	fmt.Println(fm, err)
	_, err = fs.ReadFile(fsys, "../x")
	e(err)
	_, err = fs.Stat(fsys, "none")
	e(err)
	sub, err := fs.Sub(fsys, "d")
	_, err = fs.ReadFile(sub, "nope")
	e(err)
	q, err := fs.ReadFile(sub, "z")
	fmt.Println(string(q), err)
	os.Setenv("GTEST", "v")
	fmt.Println(os.Getenv("GTEST"), os.ExpandEnv("$GTEST-${GTEST}-$NOPE_-${}$$ $"), os.Expand("a$1b${x y}$*", strings.ToUpper))
	fmt.Println(os.LookupEnv("NOPE_X"))
	e(os.Setenv("", "x"))
	e(os.Setenv("a=b", "x"))
	e(os.Unsetenv("GTEST"))
	fmt.Println(os.LookupEnv("GTEST"))
	r, w, _ := os.Pipe()
	w.Write([]byte("abc"))
	w.Close()
	all, err := io.ReadAll(r)
	fmt.Println(string(all), err)
	r.Close()
	r, w, _ = os.Pipe()
	r.Close()
	_, err = w.Write([]byte("x"))
	e(err)
	tf, err := os.CreateTemp(dir, "a*b.txt")
	fmt.Println(strings.HasSuffix(tf.Name(), "b.txt"), err)
	_, err = os.CreateTemp(dir, "a/b")
	e(err)
	_, err = os.MkdirTemp(j("none"), "x")
	e(err)
	fmt.Println(os.Getpid() > 0, os.Getppid() > 0, os.Getuid() >= 0, os.Getpagesize(), os.DevNull, string(os.PathSeparator), os.IsPathSeparator('/'), os.TempDir() != "")
	h, err := os.Hostname()
	fmt.Println(h != "", err)
	wd, err := os.Getwd()
	fmt.Println(wd != "", err)
	for _, no := range []syscall.Errno{0, 1, 2, 4, 9, 11, 13, 17, 20, 21, 22, 28, 32, 39, 40, 110, 133, 134, 1000} {
		fmt.Println(no, int(no), no.Is(fs.ErrNotExist), no.Is(fs.ErrExist), no.Is(fs.ErrPermission), no.Timeout(), no.Temporary())
	}
	fmt.Println(os.Interrupt, os.Kill, syscall.SIGHUP, syscall.Signal(99), syscall.SIGSEGV)
	_, err = os.Open("a\x00b")
	e(err)
	_, err = os.Open("")
	e(err)
	e(os.Chdir(dir))
	os.WriteFile("big", make([]byte, 100000), 0o600)
	bb, err := os.ReadFile("big")
	fmt.Println(len(bb), err)
	a, _ := os.Stat("f")
	l, _ := os.Stat("l")
	fmt.Println(os.SameFile(a, l), os.SameFile(a, st))
	fmt.Println(filepath.EvalSymlinks("s"))

	e(os.CopyFS(j("copy"), os.DirFS(j("d"))))
	e(os.CopyFS(j("copy"), os.DirFS(j("d"))))
	_, err = os.Getgroups()
	e(err)
	ff, _ := os.Open("f")
	e(ff.SetDeadline(time.Now()))
	e(ff.Chown(os.Getuid(), os.Getgid()))
}
