// run

package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	dir, err := os.MkdirTemp("", "golden")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(dir)
	name := dir + "/a.txt"
	fmt.Println(os.WriteFile(name, []byte("line one\nline two\n"), 0o644))
	b, err := os.ReadFile(name)
	fmt.Printf("%q %v\n", b, err)
	_, err = os.ReadFile(dir + "/missing")
	fmt.Println(errors.Is(err, os.ErrNotExist), strings.Replace(err.Error(), dir, "DIR", 1))
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op)
	f, err := os.Create(dir + "/b.txt")
	w := bufio.NewWriter(f)
	for i := range 1000 {
		fmt.Fprintf(w, "%d\n", i)
	}
	fmt.Println(w.Flush(), f.Close(), f.Close() != nil)
	f, _ = os.Open(dir + "/b.txt")
	defer f.Close()
	s, n := bufio.NewScanner(f), 0
	for s.Scan() {
		n++
	}
	fmt.Println(n, s.Err())
	off, err := f.Seek(2, io.SeekStart)
	buf := make([]byte, 4)
	m, err2 := f.Read(buf)
	fmt.Printf("%d %v %d %v %q\n", off, err, m, err2, buf)
	_, err = f.Write([]byte("x"))
	fmt.Println(err != nil)
	st, err := os.Stat(name)
	fmt.Println(st.Size(), st.IsDir(), st.Name(), err)
	a, _ := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
	io.WriteString(a, "three")
	a.Close()
	b, _ = os.ReadFile(name)
	fmt.Println(len(b), os.Remove(name), os.Remove(name) != nil)
}
