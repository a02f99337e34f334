// Package path works on paths with slashes, as in URLs; for file names there is path/filepath.
package path

// Clean returns the shortest path that means the same, by its text alone: without empty parts and ".", with ".." taking
// away the part before it. The result ends in a slash only if it is "/"; of nothing it is ".".
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path))
	if rooted {
		out = append(out, '/')
	}
	base := len(out) // what ".." cannot take away
	for path != "" {
		part := path
		if i := indexSlash(path); i >= 0 {
			part, path = path[:i], path[i+1:]
		} else {
			path = ""
		}
		switch {
		case part == "" || part == ".":
			continue
		case part == "..":
			if len(out) > base {
				end := len(out) - 1
				for end > base && out[end] != '/' {
					end--
				}
				out = out[:end]
				continue
			}
			if rooted {
				continue
			}
		}
		if len(out) > 0 && out[len(out)-1] != '/' {
			out = append(out, '/')
		}
		out = append(out, part...)
		if part == ".." {
			base = len(out)
		}
	}
	if len(out) == 0 {
		return "."
	}
	return string(out)
}

func indexSlash(s string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == '/' {
			return i
		}
	}
	return -1
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

// Split cuts path after its last slash.
func Split(path string) (dir, file string) {
	i := lastSlash(path)
	return path[:i+1], path[i+1:]
}

// Join joins elem with slashes, leaving out empty ones, and cleans the result; "" if all are empty.
func Join(elem ...string) string {
	var out []byte
	for _, e := range elem {
		if e == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, '/')
		}
		out = append(out, e...)
	}
	if len(out) == 0 {
		return ""
	}
	return Clean(string(out))
}

// Ext returns what follows the last dot in path's last part, with the dot.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last part of path without slashes at its end; "." for nothing, "/" for slashes alone.
func Base(path string) string {
	if path == "" {
		return "."
	}
	for path != "" && path[len(path)-1] == '/' {
		path = path[:len(path)-1]
	}
	if path == "" {
		return "/"
	}
	return path[lastSlash(path)+1:]
}

// IsAbs reports whether path begins with a slash.
func IsAbs(path string) bool { return path != "" && path[0] == '/' }

// Dir returns all but the last part of path, cleaned.
func Dir(path string) string { return Clean(path[:lastSlash(path)+1]) }
