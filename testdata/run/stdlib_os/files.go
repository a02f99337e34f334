// run
// needs /proc/self

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

var dir string

// show prints a result without the name of the temporary directory.
func show(what string, args ...any) {
	text := what + ":"
	for _, a := range args {
		text += " " + fmt.Sprint(a)
	}
	fmt.Println(strings.ReplaceAll(text, dir, "DIR"))
}

func main() {
	var err error
	dir, err = os.MkdirTemp("", "gofiles*x")
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	defer os.RemoveAll(dir)
	show("suffix", strings.HasSuffix(dir, "x"))
	whole()
	positions()
	failures()
	directories()
	links()
	modes()
	trees()
}

func whole() {
	name := dir + "/a.txt"
	show("write", os.WriteFile(name, []byte("hello\nworld\n"), 0644))
	b, err := os.ReadFile(name)
	show("read", string(b), err)
	f, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	show("open", err)
	fmt.Fprintf(f, "line %d\n", 3)
	_, err = f.WriteAt([]byte("x"), 0)
	show("writeat", err)
	show("close", f.Close(), f.Close())
	_, err = f.Write([]byte("x"))
	show("closed", err, errors.Is(err, os.ErrClosed))
	_, err = f.Read(make([]byte, 1))
	show("closed", err)
	f, _ = os.Open(name)
	for s := bufio.NewScanner(f); s.Scan(); {
		show("line", s.Text())
	}
	n, err := f.Read(make([]byte, 4))
	show("at end", n, err)
	_, err = f.Write([]byte("x"))
	show("read only", err)
	f.Close()
	b, err = os.ReadFile("/dev/null")
	show("null", len(b), b == nil, err)
	b, err = os.ReadFile("/proc/self/comm")
	show("proc", len(b) > 0, err)
}

func positions() {
	f, err := os.Create(dir + "/pos")
	show("create", err, f.Name())
	f.WriteString("0123456789")
	pos, err := f.Seek(3, io.SeekStart)
	show("seek", pos, err)
	b := make([]byte, 4)
	n, err := f.Read(b)
	show("read", n, err, string(b))
	pos, err = f.Seek(-2, io.SeekEnd)
	show("seek", pos, err)
	n, err = f.Read(b)
	show("read", n, err, string(b[:n]))
	n, err = f.ReadAt(b, 8)
	show("readat", n, err, string(b[:n]))
	n, err = f.ReadAt(b, -1)
	show("readat", n, err)
	n, err = f.WriteAt([]byte("XY"), 12)
	show("writeat", n, err)
	n, err = f.WriteAt([]byte("XY"), -2)
	show("writeat", n, err)
	_, err = f.Seek(-1, 0)
	show("seek", err)
	show("truncate", f.Truncate(13))
	info, err := f.Stat()
	show("stat", info.Name(), info.Size(), info.Mode(), info.IsDir(), err)
	show("sync", f.Sync())
	f.Seek(0, 0)
	all, err := io.ReadAll(f)
	show("all", fmt.Sprintf("%q", all), err)
	f.Seek(0, 0)
	var out strings.Builder
	m, err := io.Copy(&out, f)
	show("copy", m, err, out.Len())
	m, err = io.Copy(f, strings.NewReader("more"))
	show("copy", m, err)
	f.Close()
	var none *os.File
	show("nil", none.Close())
	_, err = none.Read(nil)
	show("nil", err)
}

func failures() {
	_, err := os.Open(dir + "/missing")
	show("open", err, os.IsNotExist(err), errors.Is(err, os.ErrNotExist), errors.Is(err, fs.ErrExist))
	var pe *fs.PathError
	show("as", errors.As(err, &pe), pe.Op, pe.Err)
	_, err = os.ReadFile(dir)
	show("dir", err)
	_, err = os.Open("a\x00b")
	show("nul", err)
	_, err = os.OpenFile(dir+"/a.txt", os.O_CREATE|os.O_EXCL, 0600)
	show("excl", err, os.IsExist(err))
	show("mkdir", os.Mkdir(dir+"/a.txt", 0755))
	show("mkdir", os.Mkdir(dir+"/no/x", 0755))
	show("mkdirall", os.MkdirAll(dir+"/a.txt/b", 0755))
	show("remove", os.Remove(dir+"/missing"))
	show("rename", os.Rename(dir+"/missing", dir+"/b"))
	_, err = os.Stat(dir + "/missing")
	show("stat", err)
	_, err = os.Lstat(dir + "/missing")
	show("lstat", err)
	_, err = os.ReadDir(dir + "/missing")
	show("readdir", err)
	_, err = os.ReadDir(dir + "/a.txt")
	show("readdir", err)
	show("chdir", os.Chdir(dir+"/missing"))
	show("truncate", os.Truncate(dir+"/missing", 1))
	_, err = os.MkdirTemp(dir, "a/b")
	show("temp", err)
	show("write", os.WriteFile(dir+"/no/file", nil, 0600))
	_, err = os.Readlink(dir + "/a.txt")
	show("readlink", err)
	f, _ := os.Open(dir + "/a.txt")
	_, err = f.ReadDir(-1)
	show("readdir", err)
	show("chmod", os.Chmod(dir+"/missing", 0))
	f.Close()
	show("timeout", os.IsTimeout(os.ErrDeadlineExceeded), os.ErrDeadlineExceeded)
	show("wrap", os.IsNotExist(fmt.Errorf("x: %w", os.ErrNotExist)), os.NewSyscallError("x", nil) == nil)
}

func directories() {
	show("mkdirall", os.MkdirAll(dir+"/p/q/r/", 0755), os.MkdirAll(dir+"/p/q", 0755))
	for _, n := range []string{"z", "b", "m"} {
		os.WriteFile(dir+"/p/q/"+n, []byte(n), 0600)
	}
	list, err := os.ReadDir(dir + "/p/q")
	for _, e := range list {
		info, err := e.Info()
		show("entry", e.Name(), e.IsDir(), e.Type(), e, err, info.Name(), info.Mode())
	}
	show("err", err)
	f, _ := os.Open(dir + "/p/q")
	got := 0
	for {
		names, err := f.Readdirnames(3)
		got += len(names)
		if err != nil {
			show("end", err, names == nil)
			break
		}
	}
	show("names", got)
	names, err := f.Readdirnames(-1)
	show("again", len(names), err)
	f.Seek(0, 0)
	infos, err := f.Readdir(0)
	show("again", len(infos), err)
	f.Close()
	show("remove", os.Remove(dir+"/p/q"))
	show("remove", os.Remove(dir+"/p/q/r"))
	show("removeall", os.RemoveAll(dir+"/p"), os.RemoveAll(dir+"/p"), os.RemoveAll(dir+"/a.txt/x"))
	_, err = os.Stat(dir + "/p")
	show("gone", os.IsNotExist(err))
	os.Chdir(dir)
	wd, err := os.Getwd()
	show("wd", wd, err)
	os.Mkdir("here", 0700)
	info, err := os.Stat("here/")
	show("stat", info.Name(), info.IsDir(), info.Mode(), err)
	info, _ = os.Stat(".")
	show("stat", info.Name())
	info, _ = os.Stat("/")
	show("stat", info.Name())
	show("rename", os.Rename("here", "there"))
	show("rename", os.Rename("a.txt", "there"))
	show("rename", os.Rename("a.txt", "b.txt"))
	os.Rename("b.txt", "a.txt")
	tmp, err := os.CreateTemp("there", "t*.go")
	show("temp", err, strings.HasSuffix(tmp.Name(), ".go"), strings.HasPrefix(tmp.Name(), "there/t"))
	tmp.Close()
}

func links() {
	show("symlink", os.Symlink("a.txt", "s"), os.Symlink("a.txt", "s"))
	to, err := os.Readlink("s")
	show("readlink", to, err)
	a, _ := os.Stat("s")
	b, _ := os.Lstat("s")
	c, _ := os.Stat("a.txt")
	show("stat", a.Mode(), b.Mode().Type(), a.Name(), os.SameFile(a, c), os.SameFile(b, c))
	show("link", os.Link("a.txt", "h"), os.Link("a.txt", "h"))
	d, _ := os.Stat("h")
	show("same", os.SameFile(c, d))
}

func modes() {
	os.Chmod("a.txt", 0600)
	info, _ := os.Stat("a.txt")
	show("mode", info.Mode(), info.Mode().Perm(), info.Mode().IsRegular())
	os.Chmod("there", 0755|os.ModeSticky|os.ModeSetgid)
	info, _ = os.Stat("there")
	show("mode", info.Mode(), info.Mode().Type() == os.ModeDir)
	info, _ = os.Stat("/dev/null")
	show("mode", info.Mode())
	for _, m := range []fs.FileMode{0, 0777, fs.ModeDir | 0755, fs.ModeSymlink | fs.ModePerm, fs.ModeSetuid | 0711, fs.ModeNamedPipe | fs.ModeSocket, fs.ModeAppend | fs.ModeExclusive | fs.ModeTemporary | fs.ModeIrregular} {
		show("text", m, fmt.Sprintf("%o", m))
	}
	r, w, err := os.Pipe()
	fmt.Fprint(w, "through")
	w.Close()
	b, err2 := io.ReadAll(r)
	show("pipe", string(b), err, err2)
}

func trees() {
	sys := os.DirFS(dir)
	b, err := fs.ReadFile(sys, "a.txt")
	show("readfile", len(b), err)
	_, err = fs.ReadFile(sys, "../x")
	show("readfile", err)
	_, err = sys.Open("none")
	show("open", err)
	info, err := fs.Stat(sys, "there")
	show("stat", info.Name(), err)
	os.MkdirAll("t/a/b", 0700)
	os.MkdirAll("t/c", 0700)
	os.WriteFile("t/a/f", nil, 0600)
	os.WriteFile("t/z", nil, 0600)
	walk := func(root string, skip string, with error) {
		show("walked", fs.WalkDir(sys, root, func(p string, d fs.DirEntry, err error) error {
			show("walk", p, d != nil && d.IsDir(), err)
			if p == skip {
				return with
			}
			return err
		}))
	}
	walk("t", "", nil)
	walk("t", "t/a", fs.SkipDir)
	walk("t", "t/a/f", fs.SkipDir)
	walk("t", "t/a/b", fs.SkipAll)
	walk("t/none", "", nil)
	for _, p := range []string{".", "", "a", "/a", "a/", "a//b", "a/../b", "a/b", "..", "x\xff"} {
		show("valid", p, fs.ValidPath(p))
	}
	info, _ = os.Stat("t/a/f")
	show("entry", fs.FileInfoToDirEntry(info), fs.FormatDirEntry(fs.FileInfoToDirEntry(info)))
}
