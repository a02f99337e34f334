package fs

import (
	"errors"
	"io"
	"path"
	"sort"
)

// A ReadFileFS reads whole files itself.
type ReadFileFS interface {
	FS
	ReadFile(name string) ([]byte, error)
}

// A ReadDirFS lists folders itself.
type ReadDirFS interface {
	FS
	ReadDir(name string) ([]DirEntry, error)
}

// A StatFS describes files without opening them.
type StatFS interface {
	FS
	Stat(name string) (FileInfo, error)
}

// A ReadLinkFS has symbolic links.
type ReadLinkFS interface {
	FS
	ReadLink(name string) (string, error)
	Lstat(name string) (FileInfo, error)
}

// A GlobFS finds names by patterns itself.
type GlobFS interface {
	FS
	Glob(pattern string) ([]string, error)
}

// A SubFS makes file systems of its folders itself.
type SubFS interface {
	FS
	Sub(dir string) (FS, error)
}

// ReadFile returns the content of a file.
func ReadFile(fsys FS, name string) ([]byte, error) {
	if own, ok := fsys.(ReadFileFS); ok {
		return own.ReadFile(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// Stat describes a file.
func Stat(fsys FS, name string) (FileInfo, error) {
	if own, ok := fsys.(StatFS); ok {
		return own.Stat(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return f.Stat()
}

// ReadLink returns where a symbolic link points to.
func ReadLink(fsys FS, name string) (string, error) {
	own, ok := fsys.(ReadLinkFS)
	if !ok {
		return "", &PathError{Op: "readlink", Path: name, Err: ErrInvalid}
	}
	return own.ReadLink(name)
}

// Lstat describes a file, the link itself if it is one.
func Lstat(fsys FS, name string) (FileInfo, error) {
	own, ok := fsys.(ReadLinkFS)
	if !ok {
		return Stat(fsys, name)
	}
	return own.Lstat(name)
}

// ReadDir returns the entries of a folder by name.
func ReadDir(fsys FS, name string) ([]DirEntry, error) {
	if own, ok := fsys.(ReadDirFS); ok {
		return own.ReadDir(name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dir, ok := f.(ReadDirFile)
	if !ok {
		return nil, &PathError{Op: "readdir", Path: name, Err: errors.New("not implemented")}
	}
	list, err := dir.ReadDir(-1)
	sort.Slice(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	return list, err
}

// infoEntry makes a DirEntry of a FileInfo.
type infoEntry struct {
	info FileInfo
}

func (e infoEntry) Name() string            { return e.info.Name() }
func (e infoEntry) IsDir() bool             { return e.info.IsDir() }
func (e infoEntry) Type() FileMode          { return e.info.Mode().Type() }
func (e infoEntry) Info() (FileInfo, error) { return e.info, nil }
func (e infoEntry) String() string          { return FormatDirEntry(e) }

// FileInfoToDirEntry returns a DirEntry with info's description; nil for nil.
func FileInfoToDirEntry(info FileInfo) DirEntry {
	if info == nil {
		return nil
	}
	return infoEntry{info}
}

// FormatFileInfo returns info as a line: -rw-r--r-- 100 1970-01-01 12:00:00 name, folders with a slash at the end.
func FormatFileInfo(info FileInfo) string {
	name := info.Name()
	buf := append(make([]byte, 0, 40+len(name)), info.Mode().String()...)
	buf = append(buf, ' ')
	size := info.Size()
	u := uint64(size)
	if size < 0 {
		buf = append(buf, '-')
		u = -u
	}
	digits := make([]byte, 20)
	at := len(digits)
	for {
		at--
		digits[at] = byte(u%10) + '0'
		if u /= 10; u == 0 {
			break
		}
	}
	buf = append(append(buf, digits[at:]...), ' ')
	buf = append(buf, info.ModTime().Format("2006-01-02 15:04:05")...)
	buf = append(append(buf, ' '), name...)
	if info.IsDir() {
		buf = append(buf, '/')
	}
	return string(buf)
}

// FormatDirEntry returns dir as a line: d subdir/ or - name.
func FormatDirEntry(dir DirEntry) string {
	mode := dir.Type().String()
	mode = mode[:len(mode)-len("rwxrwxrwx")]
	text := mode + " " + dir.Name()
	if dir.IsDir() {
		text += "/"
	}
	return text
}

// SkipDir, returned by a WalkDirFunc, skips the folder that it was called for, or the rest of the folder of a file.
var SkipDir = errors.New("skip this directory")

// SkipAll, returned by a WalkDirFunc, ends the walk.
var SkipAll = errors.New("skip everything and stop the walk")

// A WalkDirFunc is called by WalkDir for each file and folder; err says that the folder could not be read.
type WalkDirFunc func(path string, d DirEntry, err error) error

// WalkDir calls fn for root and everything below it, in lexical order.
func WalkDir(fsys FS, root string, fn WalkDirFunc) error {
	info, err := Stat(fsys, root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walk(fsys, root, FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walk(fsys FS, name string, d DirEntry, fn WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := ReadDir(fsys, name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walk(fsys, path.Join(name, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}
