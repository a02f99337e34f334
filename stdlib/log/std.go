package log

import (
	"fmt"
	"io"
	"os"
)

// The functions of this file are the default Logger's methods.

func Flags() int              { return std.Flags() }
func SetFlags(flag int)       { std.SetFlags(flag) }
func Prefix() string          { return std.Prefix() }
func SetPrefix(prefix string) { std.SetPrefix(prefix) }
func Writer() io.Writer       { return std.Writer() }
func SetOutput(w io.Writer)   { std.SetOutput(w) }

func Output(calldepth int, s string) error { return std.write(calldepth+1, s) }

func Print(v ...any) {
	if !std.silent() {
		std.write(2, fmt.Sprint(v...))
	}
}

func Printf(format string, v ...any) {
	if !std.silent() {
		std.write(2, fmt.Sprintf(format, v...))
	}
}

func Println(v ...any) {
	if !std.silent() {
		std.write(2, fmt.Sprintln(v...))
	}
}

func Fatal(v ...any) {
	std.write(2, fmt.Sprint(v...))
	os.Exit(1)
}

func Fatalf(format string, v ...any) {
	std.write(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func Fatalln(v ...any) {
	std.write(2, fmt.Sprintln(v...))
	os.Exit(1)
}

func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.write(2, s)
	panic(s)
}

func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.write(2, s)
	panic(s)
}

func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.write(2, s)
	panic(s)
}
