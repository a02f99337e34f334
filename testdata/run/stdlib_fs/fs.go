// run
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sort"
	"strings"
	"time"
)

// tree is a file system in memory: contents by name; folders are what names imply.
type tree map[string]string

type node struct {
	name string
	data string
	dir  bool
	list []fs.DirEntry
	r    *strings.Reader
}

func (n *node) Name() string { return n.name[strings.LastIndex(n.name, "/")+1:] }
func (n *node) Size() int64  { return int64(len(n.data)) }
func (n *node) Mode() fs.FileMode {
	if n.dir {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
func (n *node) ModTime() time.Time         { return time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC) }
func (n *node) IsDir() bool                { return n.dir }
func (n *node) Sys() any                   { return nil }
func (n *node) Stat() (fs.FileInfo, error) { return n, nil }
func (n *node) Read(p []byte) (int, error) { return n.r.Read(p) }
func (n *node) Close() error               { return nil }
func (n *node) ReadDir(k int) ([]fs.DirEntry, error) {
	if !n.dir {
		return nil, errors.New("not a directory")
	}
	return n.list, nil
}

func (t tree) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if data, ok := t[name]; ok {
		return &node{name: name, data: data, r: strings.NewReader(data)}, nil
	}
	prefix := name + "/"
	if name == "." {
		prefix = ""
	}
	seen := map[string]bool{}
	n := &node{name: name, dir: true, r: strings.NewReader("")}
	for file, data := range t {
		if !strings.HasPrefix(file, prefix) {
			continue
		}
		rest := file[len(prefix):]
		if i := strings.Index(rest, "/"); i >= 0 {
			if d := rest[:i]; !seen[d] {
				seen[d] = true
				n.list = append(n.list, fs.FileInfoToDirEntry(&node{name: d, dir: true}))
			}
		} else {
			n.list = append(n.list, fs.FileInfoToDirEntry(&node{name: rest, data: data}))
		}
	}
	if len(n.list) == 0 && name != "." {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	sort.Slice(n.list, func(i, j int) bool { return n.list[i].Name() > n.list[j].Name() })
	return n, nil
}

func main() {
	t := tree{"a.txt": "alpha", "dir/b.txt": "beta", "dir/sub/c.go": "package c", "dir/sub/d.txt": "", "z/e.txt": "eps"}
	data, err := fs.ReadFile(t, "dir/b.txt")
	fmt.Printf("%q %v\n", data, err)
	_, err = fs.ReadFile(t, "nope")
	fmt.Println(err, errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrExist))
	_, err = fs.Stat(t, "../x")
	fmt.Println(err, errors.Is(err, fs.ErrInvalid))
	var pe *fs.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, pe.Timeout())
	list, err := fs.ReadDir(t, ".")
	for _, e := range list {
		fmt.Println(e, fs.FormatDirEntry(e))
		info, _ := e.Info()
		fmt.Println(fs.FormatFileInfo(info))
	}
	_, err = fs.ReadDir(t, "a.txt")
	fmt.Println(err)
	fs.WalkDir(t, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path, d != nil && d.IsDir(), err)
		return nil
	})
	fmt.Println(fs.WalkDir(t, ".", func(path string, d fs.DirEntry, err error) error {
		fmt.Println(path)
		switch path {
		case "dir/sub":
			return fs.SkipDir
		case "z":
			return fs.SkipAll
		}
		return nil
	}))
	fmt.Println(fs.WalkDir(t, "missing", func(path string, d fs.DirEntry, err error) error { return err }))
	for _, p := range []string{"*", "*.txt", "*/*.txt", "dir/*/*", "nope*", "[", "dir/b.txt", "*/sub/[cd].*"} {
		m, err := fs.Glob(t, p)
		fmt.Println(p, m, err)
	}
	sub, err := fs.Sub(t, "dir")
	fmt.Println(err)
	data, err = fs.ReadFile(sub, "sub/c.go")
	fmt.Printf("%q %v\n", data, err)
	_, err = sub.Open("nope")
	fmt.Println(err)
	m, err := fs.Glob(sub, "*/*.go")
	fmt.Println(m, err)
	deeper, err := fs.Sub(sub, "sub")
	list, _ = fs.ReadDir(deeper, ".")
	fmt.Println(len(list), err)
	_, err = fs.Sub(t, "/abs")
	fmt.Println(err)
	f, _ := t.Open("a.txt")
	all, _ := io.ReadAll(f)
	fmt.Println(string(all))
	for _, mode := range []fs.FileMode{0, 0o644, fs.ModeDir | 0o755, fs.ModeSymlink | 0o777, fs.ModeDevice | fs.ModeCharDevice | 0o600, fs.ModeSetuid | fs.ModeSticky | 0o111, fs.ModeType} {
		fmt.Println(mode, mode.IsDir(), mode.IsRegular(), mode.Perm(), mode.Type())
	}
	for _, p := range []string{".", "", "a", "a/b", "/a", "a/", "a//b", "a/../b", "./a", "\xff"} {
		fmt.Print(fs.ValidPath(p), " ")
	}
	fmt.Println()
	fmt.Println(fs.ErrInvalid, fs.ErrPermission, fs.ErrExist, fs.ErrNotExist, fs.ErrClosed, fs.SkipDir, fs.SkipAll)
}
