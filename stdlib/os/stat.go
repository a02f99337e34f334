package os

import (
	"io/fs"
	"syscall"
	"time"
)

type (
	FileInfo = fs.FileInfo
	FileMode = fs.FileMode
	DirEntry = fs.DirEntry
)

const (
	ModeDir        = fs.ModeDir
	ModeAppend     = fs.ModeAppend
	ModeExclusive  = fs.ModeExclusive
	ModeTemporary  = fs.ModeTemporary
	ModeSymlink    = fs.ModeSymlink
	ModeDevice     = fs.ModeDevice
	ModeNamedPipe  = fs.ModeNamedPipe
	ModeSocket     = fs.ModeSocket
	ModeSetuid     = fs.ModeSetuid
	ModeSetgid     = fs.ModeSetgid
	ModeCharDevice = fs.ModeCharDevice
	ModeSticky     = fs.ModeSticky
	ModeIrregular  = fs.ModeIrregular
	ModeType       = fs.ModeType
	ModePerm       = fs.ModePerm
)

// sysStat's words: 0 device, 1 inode, 2 mode, 3 links, 4 user, 5 group, 6 special device, 7 size, 8 block size, 9 blocks,
// then seconds and nanoseconds of: 10 content changed, 12 accessed, 14 inode changed.
const statWords = 16

type fileStat struct {
	name  string
	words []int64
}

func newFileStat(path string, words []int64) *fileStat { return &fileStat{lastName(path), words} }

// lastName is what stands behind the last slash, leaving trailing ones out.
func lastName(path string) string {
	end := len(path)
	for end > 1 && path[end-1] == '/' {
		end--
	}
	for i := end - 1; i >= 0; i-- {
		if path[i] == '/' && end > 1 {
			return path[i+1 : end]
		}
	}
	return path[:end]
}

func (s *fileStat) Name() string       { return s.name }
func (s *fileStat) Size() int64        { return s.words[7] }
func (s *fileStat) Mode() FileMode     { return goMode(s.words[2]) }
func (s *fileStat) ModTime() time.Time { return time.Unix(s.words[10], s.words[11]) }
func (s *fileStat) IsDir() bool        { return s.words[2]&syscall.S_IFMT == syscall.S_IFDIR }

// Sys would be the system's own structure; package syscall does not have it.
func (s *fileStat) Sys() any { return nil }

// kindBits gives the bits of FileMode for a file type of the system's.
func kindBits(mode int64) FileMode {
	switch mode & syscall.S_IFMT {
	case syscall.S_IFREG:
		return 0
	case syscall.S_IFDIR:
		return ModeDir
	case syscall.S_IFLNK:
		return ModeSymlink
	case syscall.S_IFIFO:
		return ModeNamedPipe
	case syscall.S_IFSOCK:
		return ModeSocket
	case syscall.S_IFCHR:
		return ModeDevice | ModeCharDevice
	case syscall.S_IFBLK:
		return ModeDevice
	}
	return ModeIrregular
}

func goMode(mode int64) FileMode {
	m := kindBits(mode) | FileMode(mode&0777)
	if mode&syscall.S_ISUID != 0 {
		m |= ModeSetuid
	}
	if mode&syscall.S_ISGID != 0 {
		m |= ModeSetgid
	}
	if mode&syscall.S_ISVTX != 0 {
		m |= ModeSticky
	}
	return m
}

// systemMode is the permissions of m as system calls want them.
func systemMode(m FileMode) int {
	bits := int(m & 0777)
	if m&ModeSetuid != 0 {
		bits |= syscall.S_ISUID
	}
	if m&ModeSetgid != 0 {
		bits |= syscall.S_ISGID
	}
	if m&ModeSticky != 0 {
		bits |= syscall.S_ISVTX
	}
	return bits
}

func statPath(op, name string, follow bool) (*fileStat, error) {
	words := make([]int64, statWords)
	if errno := sysStat(name, follow, words); errno != 0 {
		return nil, &PathError{Op: op, Path: name, Err: syscall.Errno(errno)}
	}
	return newFileStat(name, words), nil
}

// Stat describes a file; of a symbolic link, the file that it leads to.
func Stat(name string) (FileInfo, error) {
	s, err := statPath("stat", name, true)
	if err != nil {
		return nil, err
	}
	return s, nil
}

// Lstat describes a file, be it a symbolic link.
func Lstat(name string) (FileInfo, error) {
	s, err := statPath("lstat", name, false)
	if err != nil {
		return nil, err
	}
	return s, nil
}

// SameFile reports whether two descriptions, both from this package, are of one file.
func SameFile(fi1, fi2 FileInfo) bool {
	a, ok := fi1.(*fileStat)
	b, ok2 := fi2.(*fileStat)
	return ok && ok2 && a.words[0] == b.words[0] && a.words[1] == b.words[1]
}
