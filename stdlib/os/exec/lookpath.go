// Package exec runs other programs.
package exec

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ErrNotFound is what a search for a program fails with.
var ErrNotFound = errors.New("executable file not found in $PATH")

// ErrDot is that a program was found in the current directory alone, by way of PATH.
var ErrDot = errors.New("cannot run executable found relative to current directory")

// An Error says which name was no program.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return "exec: " + strconv.Quote(e.Name) + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

func executable(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	switch mode := info.Mode(); {
	case mode.IsDir():
		return isDirectory
	case mode&0111 != 0:
		return nil
	}
	return fs.ErrPermission
}

// LookPath finds a program in the folders of PATH; a name with a slash is taken as it is.
func LookPath(file string) (string, error) {
	if file == "" || file == "." || file == ".." {
		return "", &Error{file, ErrNotFound}
	}
	if strings.Contains(file, "/") {
		if err := executable(file); err != nil {
			return "", &Error{file, err}
		}
		return file, nil
	}
	for _, folder := range filepath.SplitList(os.Getenv("PATH")) {
		if folder == "" {
			folder = "."
		}
		path := filepath.Join(folder, file)
		if executable(path) != nil {
			continue
		}
		if !filepath.IsAbs(path) {
			return path, &Error{file, ErrDot}
		}
		return path, nil
	}
	return "", &Error{file, ErrNotFound}
}
