// run

package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

func main() {
	defer fmt.Println("not reached")
	fmt.Println(len(os.Args), os.Args[0] != "")
	os.Clearenv()
	fmt.Println(os.Environ(), os.TempDir())
	_, err := os.UserHomeDir()
	fmt.Println(err)
	_, err = os.UserCacheDir()
	fmt.Println(err)
	fmt.Println(os.Setenv("B", "2"), os.Setenv("A", ""), os.Setenv("HOME", "/home/x"), os.Setenv("B", "3=4"))
	fmt.Println(os.Setenv("", "x"), os.Setenv("a=b", "x"), os.Setenv("n", "\x00"))
	v, ok := os.LookupEnv("A")
	fmt.Printf("%q %v\n", v, ok)
	v, ok = os.LookupEnv("Z")
	fmt.Printf("%q %v\n", v, ok)
	fmt.Println(os.Getenv("B"), os.Environ())
	fmt.Println(os.Unsetenv("A"), os.Unsetenv("none"), os.Environ())
	home, err := os.UserHomeDir()
	fmt.Println(home, err)
	home, err = os.UserConfigDir()
	fmt.Println(home, err)
	os.Setenv("XDG_CONFIG_HOME", "rel")
	_, err = os.UserConfigDir()
	fmt.Println(err)
	for _, s := range []string{"$B", "${B}x", "$Bx", "a$", "$$", "${", "${}", "${B", "$ $B", "$1$12", "${1}", "$*", "${*}", "${*x}", "x${HOME}y$HOME/z", "", "$-", "é$Bé", "{$B}", "$_", "${ B}"} {
		fmt.Printf("%q %q\n", s, os.Expand(s, func(n string) string { return "<" + n + ":" + os.Getenv(n) + ">" }))
	}
	fmt.Println(os.ExpandEnv("$B and $NONE."))
	fmt.Println(os.Getpid() > 0, os.Getppid() >= 0, os.Getuid() == os.Geteuid(), os.Getpagesize())
	name, err := os.Hostname()
	fmt.Println(name != "", err)
	for e := syscall.Errno(0); e < 140; e++ {
		fmt.Println(int(e), e.Error(), e.Temporary(), e.Timeout(), errors.Is(e, os.ErrExist), errors.Is(e, os.ErrNotExist), errors.Is(e, os.ErrPermission), errors.Is(e, errors.ErrUnsupported))
	}
	for s := syscall.Signal(0); s < 33; s++ {
		fmt.Println(s)
	}
	fmt.Println(os.Interrupt, os.Kill)
	fmt.Fprintln(os.Stderr, "to standard error")
	os.Exit(0)
}
