package os

import (
	"io"
	"syscall"
	"time"
)

// done is the error of an operation on one path.
func done(op, name string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &PathError{Op: op, Path: name, Err: syscall.Errno(errno)}
}

func linkDone(op, from, to string, errno int) error {
	if errno == 0 {
		return nil
	}
	return &LinkError{op, from, to, syscall.Errno(errno)}
}

func Mkdir(name string, perm FileMode) error {
	return done("mkdir", name, sysMkdir(name, systemMode(perm)))
}

// MkdirAll makes a directory, and those above it that are missing.
func MkdirAll(path string, perm FileMode) error {
	if s, err := statPath("stat", path, true); err == nil {
		if s.IsDir() {
			return nil
		}
		return done("mkdir", path, int(syscall.ENOTDIR))
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	for end > 0 && path[end-1] != '/' {
		end--
	}
	if end > 1 {
		if err := MkdirAll(path[:end-1], perm); err != nil {
			return err
		}
	}
	err := Mkdir(path, perm)
	if err != nil {
		if s, e := statPath("lstat", path, false); e == nil && s.IsDir() { // somebody else made it
			return nil
		}
	}
	return err
}

// Remove removes a file or an empty directory.
func Remove(name string) error {
	errno := sysUnlink(name)
	if errno == 0 {
		return nil
	}
	asDir := sysRmdir(name)
	if asDir == 0 {
		return nil
	}
	if asDir != int(syscall.ENOTDIR) {
		errno = asDir
	}
	return done("remove", name, errno)
}

// RemoveAll removes a file, or a directory with all that is in it. That there is none is no error.
func RemoveAll(path string) error {
	if path == "" {
		return nil
	}
	if lastName(path) == "." {
		return done("RemoveAll", path, int(syscall.EINVAL))
	}
	errno := sysUnlink(path)
	if errno == 0 || errno == int(syscall.ENOENT) {
		return nil
	}
	s, err := statPath("lstat", path, false)
	if err != nil {
		if IsNotExist(err) {
			return nil
		}
		return &PathError{Op: "unlinkat", Path: path, Err: bare(err)}
	}
	if !s.IsDir() {
		return done("unlinkat", path, errno)
	}
	var first error
	if list, err := ReadDir(path); err == nil {
		for _, e := range list {
			if err := RemoveAll(path + "/" + e.Name()); err != nil && first == nil {
				first = err
			}
		}
	} else if !IsNotExist(err) {
		first = err
	}
	errno = sysRmdir(path)
	if errno == 0 || errno == int(syscall.ENOENT) {
		return nil
	}
	if first != nil {
		return first
	}
	return done("unlinkat", path, errno)
}

func Rename(oldpath, newpath string) error {
	// The system would put a file in an empty directory's place.
	if s, err := statPath("lstat", newpath, false); err == nil && s.IsDir() {
		if o, err := statPath("lstat", oldpath, false); err != nil {
			return &LinkError{"rename", oldpath, newpath, bare(err)}
		} else if newpath == oldpath || !SameFile(s, o) {
			return linkDone("rename", oldpath, newpath, int(syscall.EEXIST))
		}
	}
	return linkDone("rename", oldpath, newpath, sysRename(oldpath, newpath))
}

func Link(oldname, newname string) error {
	return linkDone("link", oldname, newname, sysLink(oldname, newname))
}

func Symlink(oldname, newname string) error {
	return linkDone("symlink", oldname, newname, sysSymlink(oldname, newname))
}

func Readlink(name string) (string, error) {
	for size := 128; ; size *= 2 {
		b := make([]byte, size)
		n, errno := sysReadlink(name, b)
		if errno != 0 {
			return "", done("readlink", name, errno)
		}
		if n < size {
			return string(b[:n]), nil
		}
	}
}

func Chmod(name string, mode FileMode) error {
	return done("chmod", name, sysChmod(name, systemMode(mode)))
}

func Chown(name string, uid, gid int) error {
	return done("chown", name, sysChown(name, uid, gid, true))
}

func Lchown(name string, uid, gid int) error {
	return done("lchown", name, sysChown(name, uid, gid, false))
}

// Chtimes sets a file's times; a zero Time leaves one as it is.
func Chtimes(name string, atime time.Time, mtime time.Time) error {
	return done("chtimes", name, sysTimes(name, nanoseconds(atime), nanoseconds(mtime)))
}

func nanoseconds(t time.Time) int64 {
	if t.IsZero() {
		return -1 << 63
	}
	return t.UnixNano()
}

func Truncate(name string, size int64) error {
	return done("truncate", name, sysTruncate(name, size))
}

func Chdir(dir string) error { return done("chdir", dir, sysChdir(dir)) }

// ReadDir lists a directory in the order of the names.
func ReadDir(name string) ([]DirEntry, error) {
	f, err := OpenFile(name, O_RDONLY|syscall.O_DIRECTORY, 0)
	if err != nil {
		return nil, err
	}
	list, err := f.ReadDir(-1)
	f.Close()
	sortEntries(list)
	return list, err
}

// MkdirTemp makes a new directory in dir (TempDir if that is empty). Its name is pattern with a random number for the
// last *, or behind.
func MkdirTemp(dir, pattern string) (string, error) {
	var made string
	err := tryNames("mkdirtemp", dir, pattern, func(path string) error {
		made = path
		return Mkdir(path, 0700)
	})
	if IsNotExist(err) {
		if _, missing := Stat(dir); IsNotExist(missing) {
			err = missing
		}
	}
	if err != nil {
		return "", err
	}
	return made, nil
}

// CreateTemp makes a new file, named as MkdirTemp does, and opens it for reading and writing.
func CreateTemp(dir, pattern string) (*File, error) {
	var f *File
	err := tryNames("createtemp", dir, pattern, func(path string) (err error) {
		f, err = OpenFile(path, O_RDWR|O_CREATE|O_EXCL, 0600)
		return err
	})
	if err != nil {
		return nil, err
	}
	return f, nil
}

func tryNames(op, dir, pattern string, try func(path string) error) error {
	if dir == "" {
		dir = TempDir()
	}
	star := -1
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '/':
			return &PathError{Op: op, Path: pattern, Err: errPatternSeparator}
		case '*':
			star = i
		}
	}
	before, behind := pattern, ""
	if star >= 0 {
		before, behind = pattern[:star], pattern[star+1:]
	}
	if dir[len(dir)-1] != '/' {
		dir += "/"
	}
	seed := time.Now().UnixNano()
	pid, _, _, _, _, _ := sysIDs()
	state := uint64(seed) ^ uint64(pid)<<40
	for n := 0; ; n++ {
		state = state*6364136223846793005 + 1442695040888963407
		err := try(dir + before + decimal(state>>32) + behind)
		if err == nil || !IsExist(err) {
			return err
		}
		if n > 10000 {
			return &PathError{Op: op, Path: dir + before + "*" + behind, Err: ErrExist}
		}
	}
}

func decimal(n uint64) string {
	var b [20]byte
	i := len(b)
	for {
		i--
		b[i] = byte('0' + n%10)
		n /= 10
		if n == 0 {
			return string(b[i:])
		}
	}
}

// ReadFrom and WriteTo let io.Copy take its own way; they add nothing.

type onlyWriter struct{ io.Writer }
type onlyReader struct{ io.Reader }

func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	return io.Copy(onlyWriter{f}, r)
}

func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, onlyReader{f})
}
