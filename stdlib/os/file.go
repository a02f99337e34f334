// Package os is the operating system as a Go program sees it: files, directories, the environment, the process.
package os

import (
	"errors"
	"io"
	"io/fs"
	"syscall"
)

// Flags of OpenFile: exactly one of the first three, with any of the others.
const (
	O_RDONLY int = syscall.O_RDONLY
	O_WRONLY int = syscall.O_WRONLY
	O_RDWR   int = syscall.O_RDWR
	O_APPEND int = syscall.O_APPEND
	O_CREATE int = syscall.O_CREAT
	O_EXCL   int = syscall.O_EXCL
	O_SYNC   int = syscall.O_SYNC
	O_TRUNC  int = syscall.O_TRUNC
)

// Origins of Seek, under their old names.
const (
	SEEK_SET int = 0
	SEEK_CUR int = 1
	SEEK_END int = 2
)

const (
	DevNull           = "/dev/null"
	PathSeparator     = '/'
	PathListSeparator = ':'
)

func IsPathSeparator(c uint8) bool { return c == PathSeparator }

// largestCall bounds the bytes of one system call.
const largestCall = 1 << 30

// A File is an open file. Its methods may be called from several goroutines, as far as the system sees to it.
type File struct {
	fd      int // -1: closed
	name    string
	appends bool
	listing *listing // a directory being read
}

var (
	Stdin  = NewFile(0, "/dev/stdin")
	Stdout = NewFile(1, "/dev/stdout")
	Stderr = NewFile(2, "/dev/stderr")
)

// NewFile makes a File of a descriptor, or nil if that is negative.
func NewFile(fd uintptr, name string) *File {
	if int(fd) < 0 {
		return nil
	}
	return &File{fd: int(fd), name: name}
}

// Open opens a file for reading.
func Open(name string) (*File, error) { return OpenFile(name, O_RDONLY, 0) }

// Create makes a file, or empties the one that is there, and opens it for reading and writing.
func Create(name string) (*File, error) { return OpenFile(name, O_RDWR|O_CREATE|O_TRUNC, 0666) }

func OpenFile(name string, flag int, perm FileMode) (*File, error) {
	fd, errno := sysOpen(name, flag, systemMode(perm))
	if errno != 0 {
		return nil, &PathError{Op: "open", Path: name, Err: syscall.Errno(errno)}
	}
	return &File{fd: fd, name: name, appends: flag&O_APPEND != 0}, nil
}

// fail is the error of an operation on f, as methods return it.
func (f *File) fail(op string, errno int) error {
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return &PathError{Op: op, Path: f.name, Err: syscall.Errno(errno)}
}

// check says why op cannot be done on f at all.
func (f *File) check(op string) error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: op, Path: f.name, Err: ErrClosed}
	}
	return nil
}

func (f *File) Name() string { return f.name }

func (f *File) Fd() uintptr {
	if f == nil || f.fd < 0 {
		return ^uintptr(0)
	}
	return uintptr(f.fd)
}

func (f *File) Close() error {
	if f == nil {
		return ErrInvalid
	}
	if f.fd < 0 {
		return &PathError{Op: "close", Path: f.name, Err: ErrClosed}
	}
	fd := f.fd
	f.fd = -1
	f.listing = nil
	if errno := sysClose(fd); errno != 0 {
		return &PathError{Op: "close", Path: f.name, Err: syscall.Errno(errno)}
	}
	return nil
}

func (f *File) Read(b []byte) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if len(b) == 0 {
		return 0, nil
	}
	if len(b) > largestCall {
		b = b[:largestCall]
	}
	n, errno := sysRead(f.fd, b)
	if errno != 0 {
		return 0, f.fail("read", errno)
	}
	if n == 0 {
		return 0, io.EOF
	}
	return n, nil
}

// ReadAt reads all of b, or says by an error why not: io.EOF at the end of the file.
func (f *File) ReadAt(b []byte, off int64) (n int, err error) {
	if err := f.check("read"); err != nil {
		return 0, err
	}
	if off < 0 {
		return 0, &PathError{Op: "readat", Path: f.name, Err: errors.New("negative offset")}
	}
	for n < len(b) {
		m, errno := sysPread(f.fd, piece(b[n:]), off+int64(n))
		if errno != 0 {
			return n, f.fail("read", errno)
		}
		if m == 0 {
			return n, io.EOF
		}
		n += m
	}
	return n, nil
}

func piece(b []byte) []byte {
	if len(b) > largestCall {
		return b[:largestCall]
	}
	return b
}

func (f *File) Write(b []byte) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	for {
		m, errno := sysWrite(f.fd, piece(b[n:]))
		if errno != 0 {
			return n, f.fail("write", errno)
		}
		n += m
		if n == len(b) {
			return n, nil
		}
		if m == 0 {
			return n, f.unexpectedEnd()
		}
	}
}

func (f *File) unexpectedEnd() error {
	return &PathError{Op: "write", Path: f.name, Err: io.ErrUnexpectedEOF}
}

func (f *File) WriteString(s string) (n int, err error) { return f.Write([]byte(s)) }

func (f *File) WriteAt(b []byte, off int64) (n int, err error) {
	if err := f.check("write"); err != nil {
		return 0, err
	}
	if f.appends {
		return 0, errors.New("os: invalid use of WriteAt on file opened with O_APPEND")
	}
	if off < 0 {
		return 0, &PathError{Op: "writeat", Path: f.name, Err: errors.New("negative offset")}
	}
	for n < len(b) {
		m, errno := sysPwrite(f.fd, piece(b[n:]), off+int64(n))
		if errno != 0 {
			return n, f.fail("write", errno)
		}
		n += m
	}
	return n, nil
}

func (f *File) Seek(offset int64, whence int) (ret int64, err error) {
	if err := f.check("seek"); err != nil {
		return 0, err
	}
	ret, errno := sysSeek(f.fd, offset, whence)
	if errno != 0 {
		return 0, f.fail("seek", errno)
	}
	f.listing = nil
	return ret, nil
}

func (f *File) Sync() error {
	if err := f.check("sync"); err != nil {
		return err
	}
	if errno := sysSync(f.fd); errno != 0 {
		return f.fail("sync", errno)
	}
	return nil
}

func (f *File) Truncate(size int64) error {
	if err := f.check("truncate"); err != nil {
		return err
	}
	if errno := sysFtruncate(f.fd, size); errno != 0 {
		return f.fail("truncate", errno)
	}
	return nil
}

func (f *File) Chmod(mode FileMode) error {
	if err := f.check("chmod"); err != nil {
		return err
	}
	if errno := sysFchmod(f.fd, systemMode(mode)); errno != 0 {
		return f.fail("chmod", errno)
	}
	return nil
}

// Chdir makes the directory f the current one.
func (f *File) Chdir() error {
	if err := f.check("chdir"); err != nil {
		return err
	}
	if errno := sysFchdir(f.fd); errno != 0 {
		return f.fail("chdir", errno)
	}
	return nil
}

func (f *File) Stat() (FileInfo, error) {
	if err := f.check("stat"); err != nil {
		return nil, err
	}
	words := make([]int64, statWords)
	if errno := sysFstat(f.fd, words); errno != 0 {
		return nil, f.fail("stat", errno)
	}
	return newFileStat(f.name, words), nil
}

// ReadFile reads a whole file.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	size := 0
	words := make([]int64, statWords)
	if sysFstat(f.fd, words) == 0 && words[7] > 0 && words[7] < 1<<40 {
		size = int(words[7])
	}
	b := make([]byte, 0, max(size+1, 512)) // one more, to see the end
	for {
		if len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
		var n int
		n, err = f.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err != nil {
			break
		}
	}
	f.Close()
	if err == io.EOF {
		err = nil
	}
	return b, err
}

// WriteFile makes data the content of a file, which it creates if need be.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// Pipe returns the two ends of a new pipe.
func Pipe() (r *File, w *File, err error) {
	in, out, errno := sysPipe()
	if errno != 0 {
		return nil, nil, NewSyscallError("pipe2", syscall.Errno(errno))
	}
	return &File{fd: in, name: "|0"}, &File{fd: out, name: "|1"}, nil
}

// DirFS is the tree of files below a directory.
func DirFS(dir string) fs.FS { return dirFS(dir) }

type dirFS string

func (d dirFS) path(op, name string) (string, error) {
	if d == "" || !fs.ValidPath(name) {
		return "", &PathError{Op: op, Path: name, Err: ErrInvalid}
	}
	return string(d) + "/" + name, nil
}

// within gives an error the name that the caller knows.
func within(name string, err error) error {
	if e, ok := err.(*PathError); ok {
		e.Path = name
	}
	return err
}

func (d dirFS) Open(name string) (fs.File, error) {
	p, err := d.path("open", name)
	if err != nil {
		return nil, err
	}
	f, err := Open(p)
	if err != nil {
		return nil, within(name, err)
	}
	return f, nil
}

func (d dirFS) ReadFile(name string) ([]byte, error) {
	p, err := d.path("readfile", name)
	if err != nil {
		return nil, err
	}
	b, err := ReadFile(p)
	return b, within(name, err)
}

func (d dirFS) ReadDir(name string) ([]DirEntry, error) {
	p, err := d.path("readdir", name)
	if err != nil {
		return nil, err
	}
	list, err := ReadDir(p)
	return list, within(name, err)
}

func (d dirFS) Stat(name string) (fs.FileInfo, error) {
	p, err := d.path("stat", name)
	if err != nil {
		return nil, err
	}
	info, err := Stat(p)
	if err != nil {
		return nil, within(name, err)
	}
	return info, nil
}
