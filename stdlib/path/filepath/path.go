// Package filepath works on file names in the form of the system, which is that of path with slashes.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
)

const (
	Separator     = '/'
	ListSeparator = ':'
)

// ErrBadPattern says that a pattern is malformed.
var ErrBadPattern = errors.New("syntax error in pattern")

// Clean returns the shortest name that means the same, by its text alone; see path.Clean.
func Clean(path_ string) string { return path.Clean(path_) }

// IsLocal reports whether the name, by its text alone, stays below the folder that it is looked up in: not empty, not
// rooted, and without ".." that leads out.
func IsLocal(path string) bool {
	if path == "" || path[0] == '/' {
		return false
	}
	depth, start := 0, 0
	for i := 0; i <= len(path); i++ {
		if i < len(path) && path[i] != '/' {
			continue
		}
		switch path[start:i] {
		case "", ".":
		case "..":
			if depth--; depth < 0 {
				return false
			}
		default:
			depth++
		}
		start = i + 1
	}
	return true
}

// Localize turns a name as io/fs has them into one of the system.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) {
		return "", errors.New("invalid path")
	}
	for i := 0; i < len(path); i++ {
		if path[i] == 0 {
			return "", errors.New("invalid path")
		}
	}
	return path, nil
}

// ToSlash returns path with separators turned into slashes.
func ToSlash(path string) string { return path }

// FromSlash returns path with slashes turned into separators.
func FromSlash(path string) string { return path }

// SplitList cuts a list of names at its separators, as in the variable PATH; an empty list has no names.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	list := []string{}
	start := 0
	for i := 0; i <= len(path); i++ {
		if i == len(path) || path[i] == ListSeparator {
			list = append(list, path[start:i])
			start = i + 1
		}
	}
	return list
}

// Split cuts path after its last separator.
func Split(path_ string) (dir, file string) { return path.Split(path_) }

// Join joins elem with separators, leaving out empty ones, and cleans the result; "" if all are empty.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns what follows the last dot in path's last part, with the dot.
func Ext(path_ string) string { return path.Ext(path_) }

// Base returns the last part of path without separators at its end.
func Base(path_ string) string { return path.Base(path_) }

// Dir returns all but the last part of path, cleaned.
func Dir(path_ string) string { return path.Dir(path_) }

// IsAbs reports whether path begins at the root.
func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// VolumeName returns "": there are no volumes.
func VolumeName(path string) string { return "" }

// HasPrefix compares texts and does not respect the bounds of path parts; it exists for old programs only.
func HasPrefix(p, prefix string) bool { return len(p) >= len(prefix) && p[:len(prefix)] == prefix }

// Abs returns path, seen from the working folder if it is relative, as a cleaned absolute name.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return Clean(path), nil
	}
	wd, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(wd, path), nil
}

// Rel returns the relative name by which targpath can be reached from basepath, by their texts alone.
func Rel(basepath, targpath string) (string, error) {
	base, target := Clean(basepath), Clean(targpath)
	if target == base {
		return ".", nil
	}
	if base == "." {
		base = ""
	}
	if target == "." {
		target = ""
	}
	if IsAbs(base) != IsAbs(target) {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	// Leave out the parts that both have in common: b and t are where the first other ones begin.
	b, t := 0, 0
	for {
		be, te := b, t
		for be < len(base) && base[be] != '/' {
			be++
		}
		for te < len(target) && target[te] != '/' {
			te++
		}
		if base[b:be] != target[t:te] || b >= len(base) && t >= len(target) {
			break
		}
		b, t = min(be+1, len(base)), min(te+1, len(target))
		if be == len(base) || te == len(target) {
			break
		}
	}
	rest := base[b:]
	if rest == ".." || len(rest) > 2 && rest[:3] == "../" {
		return "", errors.New("Rel: can't make " + targpath + " relative to " + basepath)
	}
	out := ""
	if rest != "" {
		out = ".."
		for i := 0; i < len(rest); i++ {
			if rest[i] == '/' {
				out += "/.."
			}
		}
	}
	if t < len(target) {
		if out != "" {
			out += "/"
		}
		out += target[t:]
	}
	if out == "" {
		return ".", nil
	}
	return out, nil
}
