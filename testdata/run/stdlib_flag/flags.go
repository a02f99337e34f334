// run
// exit 2

package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"time"
)

type list []string

func (l *list) String() string { return strings.Join(*l, "+") }
func (l *list) Set(s string) error {
	if s == "bad" {
		return errors.New("bad item")
	}
	*l = append(*l, s)
	return nil
}

type panicky struct{ p *int }

func (p panicky) String() string   { return fmt.Sprint(*p.p) }
func (p panicky) Set(string) error { return nil }

func main() {
	for _, args := range []string{
		"", "-b", "-b=false x", "--n 5 -s text rest -b", "-n=0x10 -i64 -3 -u 7 -u64=8", "-f 2.5 -d 1m30s", "-n x", "-n 99999999999999999999", "-u -1", "-f abc", "-d 5",
		"-b=maybe", "-zz", "-s", "-h", "-help", "--", "-- -b", "- -b", "-=x", "---b", "-l a -l b", "-l bad", "-fn q", "-fn bad", "-bf", "-bf=2", "-s=a=b -n 3 -b -- -n 4", "-s  -b", "-t 2020-01-02T03:04:05Z", "-t x",
	} {
		fs := flag.NewFlagSet("prog", flag.ContinueOnError)
		fs.SetOutput(os.Stdout)
		b := fs.Bool("b", false, "a bool")
		n := fs.Int("n", 3, "a `count` of things")
		s := fs.String("s", "def", "a string\nin two lines")
		i64 := fs.Int64("i64", 0, "an int64")
		u := fs.Uint("u", 0, "a uint")
		u64 := fs.Uint64("u64", 1, "")
		f := fs.Float64("f", 0, "a float")
		d := fs.Duration("d", time.Second, "a duration")
		var l list
		fs.Var(&l, "l", "a list")
		fs.Func("fn", "a `func`tion", func(s string) error {
			if s == "bad" {
				return errors.New("not this")
			}
			fmt.Println("called", s)
			return nil
		})
		fs.BoolFunc("bf", "a bool func", func(s string) error { fmt.Println("boolfunc", s); return nil })
		var t time.Time
		fs.TextVar(&t, "t", time.Time{}, "a time")
		err := fs.Parse(strings.Fields(args))
		fmt.Printf("%q: %v\n  %v %v %q %v %v %v %v %v %q %v\n  %d %q %d %q %v\n", args, err, *b, *n, *s, *i64, *u, *u64, *f, *d, l, t, fs.NFlag(), fs.Args(), fs.NArg(), fs.Arg(0), fs.Parsed())
		fs.Visit(func(f *flag.Flag) { fmt.Print(" ", f.Name, "=", f.Value) })
		fmt.Println()
		if args == "" {
			fs.VisitAll(func(f *flag.Flag) {
				g, ok := f.Value.(flag.Getter)
				fmt.Print(f.Name, " ", f.DefValue, " ", ok)
				if ok && f.Name != "t" {
					fmt.Print(" ", g.Get())
				}
				fmt.Println()
			})
			fmt.Println(fs.Set("n", "8"), *n, fs.Set("none", "1"), fs.Set("n", "x"), fs.Lookup("n").DefValue, fs.Lookup("q") == nil)
		}
	}
	try := func(fn func()) {
		defer func() { fmt.Println("panic:", recover()) }()
		fn()
	}
	fs := flag.NewFlagSet("", flag.PanicOnError)
	fs.SetOutput(os.Stdout)
	try(func() { fs.Int("-x", 0, "") })
	try(func() { fs.Int("x=y", 0, "") })
	try(func() { fs.Int("x", 0, ""); fs.Int("x", 0, "") })
	try(func() { fs.Parse([]string{"-q"}) })
	try(func() { fs.Parse([]string{"-h"}) })
	fs = flag.NewFlagSet("p", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	x := 1
	fs.Var(panicky{&x}, "pan", "panics")
	fs.Usage = func() { fmt.Println("my usage"); fs.PrintDefaults() }
	fmt.Println(fs.Parse([]string{"-nope"}), fs.Name(), fs.ErrorHandling())

	flag.CommandLine.SetOutput(os.Stdout)
	v := flag.Bool("v", true, "verbose")
	var q string
	flag.StringVar(&q, "q", "", "quiet")
	flag.CommandLine.Parse([]string{"-v=0", "a", "b"})
	fmt.Println(*v, q, flag.Args(), flag.NArg(), flag.NFlag(), flag.Arg(1), flag.Parsed())
	flag.PrintDefaults()
	flag.Usage = func() { fmt.Println("usage!") }
	flag.CommandLine.Parse([]string{"-bogus"})
}
