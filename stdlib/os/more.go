package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
	"time"
)

// Chown changes the file's user and group; -1 leaves one as it is.
func (f *File) Chown(uid, gid int) error {
	if err := f.check("chown"); err != nil {
		return err
	}
	if errno := sysFchown(f.fd, uid, gid); errno != 0 {
		return f.fail("chown", errno)
	}
	return nil
}

// The deadlines of files: no file here is one that the system can wait for with a limit.

func (f *File) SetDeadline(t time.Time) error      { return f.noDeadline() }
func (f *File) SetReadDeadline(t time.Time) error  { return f.noDeadline() }
func (f *File) SetWriteDeadline(t time.Time) error { return f.noDeadline() }

func (f *File) noDeadline() error {
	if err := f.check("set deadline"); err != nil {
		return err
	}
	return ErrNoDeadline
}

// Getgroups returns the groups of the process beside its own.
func Getgroups() ([]int, error) {
	list := make([]int64, 64)
	for {
		n, errno := sysGroups(list)
		if errno != 0 {
			return nil, NewSyscallError("getgroups", syscall.Errno(errno))
		}
		if n <= len(list) {
			groups := make([]int, n)
			for i := range groups {
				groups[i] = int(list[i])
			}
			return groups, nil
		}
		list = make([]int64, n)
	}
}

// CopyFS copies a file system into the directory dir, which it makes. Files that are there already are an error.
func CopyFS(dir string, fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		target := dir
		if path != "." {
			target += "/" + path
		}
		switch d.Type() {
		case ModeDir:
			return MkdirAll(target, 0777)
		case ModeSymlink:
			to, err := fs.ReadLink(fsys, path)
			if err != nil {
				return err
			}
			return Symlink(to, target)
		case 0:
			return copyFile(fsys, path, target)
		}
		return &PathError{Op: "CopyFS", Path: path, Err: ErrInvalid}
	})
}

func copyFile(fsys fs.FS, path, target string) error {
	in, err := fsys.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	out, err := OpenFile(target, O_CREATE|O_EXCL|O_WRONLY, 0666|info.Mode()&0777)
	if err != nil {
		return err
	}
	if _, err := io.Copy(out, in); err != nil {
		return errors.Join(&PathError{Op: "Copy", Path: target, Err: err}, out.Close())
	}
	return out.Close()
}
