package os

import (
	"errors"
	"sync"
	"syscall"
)

// The environment: what the process began with, read at first use, and changed by this package's functions alone.
var env struct {
	sync.Mutex
	read  bool
	list  []string // NAME=VALUE
	index map[string]int
}

// lockEnv locks env and makes sure that it is read.
func lockEnv() {
	env.Lock()
	if env.read {
		return
	}
	env.read = true
	env.index = map[string]int{}
	for i := 0; ; i++ {
		s, ok := setting(i)
		if !ok {
			return
		}
		if eq := equalsSign(s); eq > 0 {
			if _, twice := env.index[s[:eq]]; twice {
				continue
			}
			env.index[s[:eq]] = len(env.list)
		}
		env.list = append(env.list, s)
	}
}

// equalsSign is where the name ends; a name may begin with the sign.
func equalsSign(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] == '=' {
			return i
		}
	}
	return -1
}

func LookupEnv(key string) (string, bool) {
	if key == "" {
		return "", false
	}
	lockEnv()
	defer env.Unlock()
	i, ok := env.index[key]
	if !ok {
		return "", false
	}
	return env.list[i][len(key)+1:], true
}

func Getenv(key string) string {
	v, _ := LookupEnv(key)
	return v
}

func Setenv(key, value string) error {
	bad := key == ""
	for i := 0; i < len(key); i++ {
		bad = bad || key[i] == '=' || key[i] == 0
	}
	for i := 0; i < len(value); i++ {
		bad = bad || value[i] == 0
	}
	if bad {
		return NewSyscallError("setenv", syscall.EINVAL)
	}
	lockEnv()
	defer env.Unlock()
	if i, ok := env.index[key]; ok {
		env.list[i] = key + "=" + value
	} else {
		env.index[key] = len(env.list)
		env.list = append(env.list, key+"="+value)
	}
	return nil
}

func Unsetenv(key string) error {
	lockEnv()
	defer env.Unlock()
	if i, ok := env.index[key]; ok {
		env.list[i] = ""
		delete(env.index, key)
	}
	return nil
}

func Clearenv() {
	lockEnv()
	env.list = nil
	env.index = map[string]int{}
	env.Unlock()
}

// Environ returns a copy of the environment, as NAME=VALUE.
func Environ() []string {
	lockEnv()
	defer env.Unlock()
	out := make([]string, 0, len(env.list))
	for _, s := range env.list {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

func ExpandEnv(s string) string { return Expand(s, Getenv) }

// Expand replaces ${name} and $name by what mapping says. Bad syntax is left out, a $ before what cannot be a name stays.
func Expand(s string, mapping func(string) string) string {
	var out []byte
	done := 0
	for i := 0; i+1 < len(s); i++ {
		if s[i] != '$' {
			continue
		}
		out = append(out, s[done:i]...)
		name, width := variable(s[i+1:])
		switch {
		case name != "":
			out = append(out, mapping(name)...)
		case width == 0:
			out = append(out, '$')
		}
		i += width
		done = i + 1
	}
	if done == 0 {
		return s
	}
	return string(out) + s[done:]
}

// variable reads the name behind a $, and says how many bytes it takes: none if it is no name, and with braces around
// nothing, or without an end, as many as are to be left out.
func variable(s string) (name string, width int) {
	if s[0] == '{' {
		if len(s) > 2 && isSpecial(s[1]) && s[2] == '}' {
			return s[1:2], 3
		}
		for i := 1; i < len(s); i++ {
			if s[i] == '}' {
				if i == 1 {
					return "", 2
				}
				return s[1:i], i + 1
			}
		}
		return "", 1
	}
	if isSpecial(s[0]) {
		return s[:1], 1
	}
	i := 0
	for i < len(s) && isNameByte(s[i]) {
		i++
	}
	return s[:i], i
}

func isSpecial(c byte) bool {
	switch c {
	case '*', '#', '$', '@', '!', '?', '-':
		return true
	}
	return '0' <= c && c <= '9'
}

func isNameByte(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

func TempDir() string {
	if dir := Getenv("TMPDIR"); dir != "" {
		return dir
	}
	return "/tmp"
}

func UserHomeDir() (string, error) {
	if dir := Getenv("HOME"); dir != "" {
		return dir, nil
	}
	return "", errors.New("$HOME is not defined")
}

// inHome is a directory that a variable names, or one below the home directory.
func inHome(name, below string) (string, error) {
	if dir := Getenv(name); dir != "" {
		if dir[0] != '/' {
			return "", errors.New("path in $" + name + " is relative")
		}
		return dir, nil
	}
	if home := Getenv("HOME"); home != "" {
		return home + below, nil
	}
	return "", errors.New("neither $" + name + " nor $HOME are defined")
}

func UserCacheDir() (string, error)  { return inHome("XDG_CACHE_HOME", "/.cache") }
func UserConfigDir() (string, error) { return inHome("XDG_CONFIG_HOME", "/.config") }
