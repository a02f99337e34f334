package os

import (
	"errors"
	"io"
	"sort"
	"syscall"
)

var errPatternSeparator = errors.New("pattern contains path separator")

// A listing is what was read of a directory and not yet given out.
type listing struct {
	buf  []byte
	rest []byte
}

// Where things lie in an entry of getdents64.
const (
	direntSize = 16 // 2 bytes, the entry's whole length
	direntType = 18
	direntName = 19 // to a NUL
)

type dirEntry struct {
	dir  string
	name string
	kind FileMode
	info *fileStat // where kind had to be asked for
}

func (d *dirEntry) Name() string   { return d.name }
func (d *dirEntry) IsDir() bool    { return d.kind.IsDir() }
func (d *dirEntry) Type() FileMode { return d.kind }

func (d *dirEntry) Info() (FileInfo, error) {
	if d.info != nil {
		return d.info, nil
	}
	return Lstat(d.dir + "/" + d.name)
}

func (d *dirEntry) String() string {
	text := d.kind.String()
	text = text[:len(text)-9] + " " + d.name
	if d.IsDir() {
		text += "/"
	}
	return text
}

// next reads one entry; nil at the end.
func (f *File) next() (*dirEntry, error) {
	if f.listing == nil {
		f.listing = &listing{buf: make([]byte, 8192)}
	}
	l := f.listing
	for {
		if len(l.rest) == 0 {
			n, errno := sysDirents(f.fd, l.buf)
			if errno != 0 {
				return nil, &PathError{Op: "readdirent", Path: f.name, Err: syscall.Errno(errno)}
			}
			if n == 0 {
				return nil, nil
			}
			l.rest = l.buf[:n]
		}
		size := int(l.rest[direntSize]) | int(l.rest[direntSize+1])<<8
		entry := l.rest[:size]
		l.rest = l.rest[size:]
		end := direntName
		for entry[end] != 0 {
			end++
		}
		name := string(entry[direntName:end])
		if name == "." || name == ".." {
			continue
		}
		d := &dirEntry{dir: f.name, name: name}
		if t := entry[direntType]; t != 0 {
			d.kind = kindBits(int64(t) << 12)
			return d, nil
		}
		info, err := statPath("lstat", f.name+"/"+name, false)
		if IsNotExist(err) {
			continue // gone meanwhile
		}
		if err != nil {
			return nil, err
		}
		d.info, d.kind = info, info.Mode().Type()
		return d, nil
	}
}

// ReadDir lists up to n entries of the directory, in its own order, io.EOF at its end; all that is left if n is not positive.
func (f *File) ReadDir(n int) ([]DirEntry, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	list := []DirEntry{}
	for n <= 0 || len(list) < n {
		d, err := f.next()
		if err != nil {
			return list, err
		}
		if d == nil {
			if n > 0 && len(list) == 0 {
				return nil, io.EOF
			}
			break
		}
		list = append(list, d)
	}
	return list, nil
}

// Readdirnames is ReadDir for the names alone.
func (f *File) Readdirnames(n int) (names []string, err error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	list, err := f.ReadDir(n)
	names = make([]string, 0, len(list))
	for _, d := range list {
		names = append(names, d.Name())
	}
	return names, err
}

// Readdir is ReadDir with each entry described.
func (f *File) Readdir(n int) ([]FileInfo, error) {
	if err := f.check("readdir"); err != nil {
		return nil, err
	}
	list, err := f.ReadDir(n)
	var infos []FileInfo
	for _, d := range list {
		info, e := d.Info()
		if IsNotExist(e) {
			continue
		}
		if e != nil {
			return infos, e
		}
		infos = append(infos, info)
	}
	return infos, err
}

type entriesByName []DirEntry

func (l entriesByName) Len() int           { return len(l) }
func (l entriesByName) Less(i, j int) bool { return l[i].Name() < l[j].Name() }
func (l entriesByName) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }

func sortEntries(list []DirEntry) { sort.Sort(entriesByName(list)) }
