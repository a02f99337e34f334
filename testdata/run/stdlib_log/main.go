// run
// exit 1

package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

type counter struct{ writes int }

func (c *counter) Write(b []byte) (int, error) {
	c.writes++
	fmt.Printf("%d: %q\n", c.writes, digits(string(b)))
	return len(b), nil
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return '9'
		}
		return r
	}, s)
}

func main() {
	var b bytes.Buffer
	l := log.New(&b, "pre: ", 0)
	l.Print("a", 1, 2, "b", "c", 3.5)
	l.Printf("%d-%s\n", 5, "x")
	l.Println("x", 1, nil)
	l.Println()
	l.Print("")
	l.Print("two\nlines\n")
	l.SetFlags(log.Lmsgprefix)
	l.Print("msgprefix")
	l.SetPrefix("")
	fmt.Print(l.Output(1, "direct"), l.Flags(), l.Prefix() == "", l.Writer() == &b, "\n")
	fmt.Print(b.String())

	c := &counter{}
	for _, f := range []int{log.LstdFlags, log.Ldate, log.Ltime, log.Lmicroseconds, log.LUTC | log.Ldate | log.Lmicroseconds, log.LstdFlags | log.Lmsgprefix, log.Lshortfile, log.Lshortfile | log.Lmsgprefix} {
		log.New(c, "p ", f).Print("text")
	}
	log.SetOutput(c)
	log.SetFlags(log.Lshortfile)
	log.SetPrefix("std ")
	log.Print("one")
	log.Printf("%s", "two")
	log.Println("three")
	log.Output(1, "four")
	log.Default().Print("five")
	helper("six")
	log.SetOutput(io.Discard)
	log.Print("nothing")
	log.SetOutput(c)
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.Panicf("bad %d", 7)
	}()
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.Panicln("bad", 8)
	}()
	func() {
		defer func() { fmt.Printf("%q\n", recover()) }()
		log.New(c, "", 0).Panic("bad", 9)
	}()
	log.SetFlags(0)
	log.SetOutput(os.Stdout)
	defer fmt.Println("not reached")
	log.Fatal("the end")
}

func helper(s string) { log.Output(2, s) }
