package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"sort"
)

// SkipDir, returned by a function that a walk calls, skips the folder it was called for, or the rest of a file's folder.
var SkipDir error = fs.SkipDir

// SkipAll, returned by a function that a walk calls, ends the walk.
var SkipAll error = fs.SkipAll

// A WalkFunc is called by Walk for each file and folder; err says what is wrong with it.
type WalkFunc func(path string, info fs.FileInfo, err error) error

// WalkDir calls fn for root and everything below it, in lexical order; it does not follow symbolic links.
func WalkDir(root string, fn fs.WalkDirFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkEntries(root, fs.FileInfoToDirEntry(info), fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkEntries(name string, d fs.DirEntry, fn fs.WalkDirFunc) error {
	if err := fn(name, d, nil); err != nil || !d.IsDir() {
		if err == SkipDir && d.IsDir() {
			err = nil
		}
		return err
	}
	entries, err := os.ReadDir(name)
	if err != nil {
		if err = fn(name, d, err); err != nil {
			if err == SkipDir && d.IsDir() {
				err = nil
			}
			return err
		}
	}
	for _, e := range entries {
		if err := walkEntries(Join(name, e.Name()), e, fn); err != nil {
			if err == SkipDir {
				break
			}
			return err
		}
	}
	return nil
}

// Walk is WalkDir with a description of each file, which costs a system call each.
func Walk(root string, fn WalkFunc) error {
	info, err := os.Lstat(root)
	if err != nil {
		err = fn(root, nil, err)
	} else {
		err = walkInfos(root, info, fn)
	}
	if err == SkipDir || err == SkipAll {
		return nil
	}
	return err
}

func walkInfos(name string, info fs.FileInfo, fn WalkFunc) error {
	if !info.IsDir() {
		return fn(name, info, nil)
	}
	names, readErr := namesIn(name)
	if err := fn(name, info, readErr); readErr != nil || err != nil {
		return err
	}
	for _, n := range names {
		full := Join(name, n)
		child, err := os.Lstat(full)
		if err != nil {
			if err := fn(full, child, err); err != nil && err != SkipDir {
				return err
			}
			continue
		}
		if err := walkInfos(full, child, fn); err != nil {
			if !child.IsDir() || err != SkipDir {
				return err
			}
		}
	}
	return nil
}

func namesIn(dir string) ([]string, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	names, err := f.Readdirnames(-1)
	f.Close()
	if err != nil {
		return nil, err
	}
	sort.Strings(names)
	return names, nil
}

// Match reports whether the whole of name matches the pattern; see path.Match.
func Match(pattern, name string) (matched bool, err error) {
	matched, err = path.Match(pattern, name)
	if err != nil {
		err = ErrBadPattern
	}
	return matched, err
}

// Glob returns the names of all files that match the pattern; nil if there are none. Errors of reading folders do not
// count.
func Glob(pattern string) (matches []string, err error) { return glob(pattern, 0) }

func glob(pattern string, depth int) (matches []string, err error) {
	if depth > 10000 { // the pattern would exhaust the stack
		return nil, ErrBadPattern
	}
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	if !hasMeta(pattern) {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	dir, file := Split(pattern)
	switch dir {
	case "":
		dir = "."
	case "/":
	default:
		dir = dir[:len(dir)-1]
	}
	if !hasMeta(dir) {
		return globIn(dir, file, nil)
	}
	if dir == pattern { // it would never end
		return nil, ErrBadPattern
	}
	dirs, err := glob(dir, depth+1)
	if err != nil {
		return nil, err
	}
	for _, d := range dirs {
		if matches, err = globIn(d, file, matches); err != nil {
			return nil, err
		}
	}
	return matches, nil
}

// globIn adds what in one folder matches.
func globIn(dir, pattern string, matches []string) ([]string, error) {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return matches, nil
	}
	names, _ := namesIn(dir)
	for _, n := range names {
		ok, err := Match(pattern, n)
		if err != nil {
			return matches, err
		}
		if ok {
			matches = append(matches, Join(dir, n))
		}
	}
	return matches, nil
}

func hasMeta(pattern string) bool {
	for i := 0; i < len(pattern); i++ {
		switch pattern[i] {
		case '*', '?', '[', '\\':
			return true
		}
	}
	return false
}

// EvalSymlinks returns path with all symbolic links followed, cleaned; relative if path is and no link is absolute.
func EvalSymlinks(path string) (string, error) {
	done := "" // free of links, without a separator at its end but for the root
	rest := path
	if IsAbs(path) {
		done = "/"
	}
	for links := 0; rest != ""; {
		end := 0
		for end < len(rest) && rest[end] != '/' {
			end++
		}
		part, more := rest[:end], end < len(rest)
		rest = rest[min(end+1, len(rest)):]
		switch part {
		case "", ".":
			continue
		case "..":
			done = parent(done)
			continue
		}
		next := done
		if next != "" && next != "/" {
			next += "/"
		}
		next += part
		info, err := os.Lstat(next)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && more {
				_, err := os.Lstat(next + "/" + rest) // fails with the error that says so
				return "", errors.Unwrap(err)
			}
			done = next
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		target, err := os.Readlink(next)
		if err != nil {
			return "", err
		}
		if IsAbs(target) {
			done = "/"
		}
		if more {
			target += "/" + rest
		}
		rest = target
	}
	return Clean(done), nil
}

// parent goes up from a name without links: by taking its last part away where another one is before it, else by adding
// "..", which Clean settles in the end.
func parent(done string) string {
	slash := len(done) - 1
	for slash > 0 && done[slash] != '/' {
		slash--
	}
	if slash > 0 && done[slash+1:] != ".." {
		return done[:slash]
	}
	if done != "" && done != "/" {
		done += "/"
	}
	return done + ".."
}
