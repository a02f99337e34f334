// Package fs has the interfaces of file systems and what can be done with these alone.
package fs

import (
	"internal/oserror"
	"time"
	"unicode/utf8"
)

// An FS is a file system: a tree of files with slash-separated names.
type FS interface {
	// Open opens a file; its error should be a *PathError with Op "open".
	Open(name string) (File, error)
}

// A File is an open file.
type File interface {
	Stat() (FileInfo, error)
	Read([]byte) (int, error)
	Close() error
}

// A DirEntry is an entry of a folder.
type DirEntry interface {
	Name() string
	IsDir() bool
	Type() FileMode
	Info() (FileInfo, error)
}

// A ReadDirFile is a folder that can list its entries, n at a time, all if n <= 0.
type ReadDirFile interface {
	File
	ReadDir(n int) ([]DirEntry, error)
}

// Errors of file systems, to be compared with by errors.Is.
var (
	ErrInvalid    = oserror.ErrInvalid
	ErrPermission = oserror.ErrPermission
	ErrExist      = oserror.ErrExist
	ErrNotExist   = oserror.ErrNotExist
	ErrClosed     = oserror.ErrClosed
)

// A FileInfo describes a file.
type FileInfo interface {
	Name() string
	Size() int64
	Mode() FileMode
	ModTime() time.Time
	IsDir() bool
	Sys() any
}

// A FileMode is a file's type and permissions.
type FileMode uint32

const (
	ModeDir        FileMode = 1 << (32 - 1 - iota) // d: a folder
	ModeAppend                                     // a: only appended to
	ModeExclusive                                  // l: for exclusive use
	ModeTemporary                                  // T: a temporary file
	ModeSymlink                                    // L: a symbolic link
	ModeDevice                                     // D: a device
	ModeNamedPipe                                  // p: a named pipe
	ModeSocket                                     // S: a Unix socket
	ModeSetuid                                     // u: setuid
	ModeSetgid                                     // g: setgid
	ModeCharDevice                                 // c: a character device, with ModeDevice
	ModeSticky                                     // t: sticky
	ModeIrregular                                  // ?: something else

	ModeType = ModeDir | ModeSymlink | ModeNamedPipe | ModeSocket | ModeDevice | ModeCharDevice | ModeIrregular

	ModePerm FileMode = 0777
)

// String returns letters for the type bits, or a dash, and the permissions as rwxrwxrwx.
func (m FileMode) String() string {
	const letters, perms = "dalTLDpSugct?", "rwxrwxrwx"
	buf := make([]byte, 0, 32)
	for i := 0; i < len(letters); i++ {
		if m&(1<<uint(31-i)) != 0 {
			buf = append(buf, letters[i])
		}
	}
	if len(buf) == 0 {
		buf = append(buf, '-')
	}
	for i := 0; i < len(perms); i++ {
		c := byte('-')
		if m&(1<<uint(8-i)) != 0 {
			c = perms[i]
		}
		buf = append(buf, c)
	}
	return string(buf)
}

// IsDir reports whether m is of a folder.
func (m FileMode) IsDir() bool { return m&ModeDir != 0 }

// IsRegular reports whether m has no type bits.
func (m FileMode) IsRegular() bool { return m&ModeType == 0 }

// Perm returns the permissions.
func (m FileMode) Perm() FileMode { return m & ModePerm }

// Type returns the type bits.
func (m FileMode) Type() FileMode { return m & ModeType }

// A PathError says what failed on which file and why.
type PathError struct {
	Op   string
	Path string
	Err  error
}

func (e *PathError) Error() string { return e.Op + " " + e.Path + ": " + e.Err.Error() }

func (e *PathError) Unwrap() error { return e.Err }

// Timeout reports whether the reason is a timeout.
func (e *PathError) Timeout() bool {
	t, ok := e.Err.(interface{ Timeout() bool })
	return ok && t.Timeout()
}

// ValidPath reports whether name can be given to Open: valid UTF-8, parts separated by single slashes, none of them
// empty, "." or ".."; or "." alone.
func ValidPath(name string) bool {
	if !utf8.ValidString(name) {
		return false
	}
	if name == "." {
		return true
	}
	start := 0
	for i := 0; i <= len(name); i++ {
		if i == len(name) || name[i] == '/' {
			if part := name[start:i]; part == "" || part == "." || part == ".." {
				return false
			}
			start = i + 1
		}
	}
	return true
}
