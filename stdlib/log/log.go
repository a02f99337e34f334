// Package log writes lines of text with the time and place of their making.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What stands before each line's text, in this order.
const (
	Ldate         = 1 << iota // 2009/01/23
	Ltime                     // 01:23:23
	Lmicroseconds             // 01:23:23.123123
	Llongfile                 // /a/b/c/d.go:23
	Lshortfile                // d.go:23, instead of Llongfile
	LUTC                      // dates and times are in UTC
	Lmsgprefix                // the prefix stands before the text, not before all
	LstdFlags     = Ldate | Ltime
)

// A Logger writes each line by one Write call. Its methods may be called by several goroutines at once.
type Logger struct {
	mu     sync.Mutex
	out    io.Writer
	prefix string
	flags  int
	line   []byte
}

func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flags: flag}
}

var std = New(os.Stderr, "", LstdFlags)

// Default returns the Logger that the package's functions use.
func Default() *Logger { return std }

// padded appends n with zeros up to width digits.
func padded(b []byte, n, width int) []byte {
	var digits [20]byte
	i := len(digits)
	for n > 0 || width > 0 {
		i--
		digits[i] = byte('0' + n%10)
		n /= 10
		width--
	}
	return append(b, digits[i:]...)
}

func (l *Logger) header(now time.Time, file string, line int) {
	b := l.line[:0]
	if l.flags&Lmsgprefix == 0 {
		b = append(b, l.prefix...)
	}
	if l.flags&LUTC != 0 {
		now = now.UTC()
	}
	if l.flags&Ldate != 0 {
		year, month, day := now.Date()
		b = append(padded(b, year, 4), '/')
		b = append(padded(b, int(month), 2), '/')
		b = append(padded(b, day, 2), ' ')
	}
	if l.flags&(Ltime|Lmicroseconds) != 0 {
		hour, minute, second := now.Clock()
		b = append(padded(b, hour, 2), ':')
		b = append(padded(b, minute, 2), ':')
		b = padded(b, second, 2)
		if l.flags&Lmicroseconds != 0 {
			b = padded(append(b, '.'), now.Nanosecond()/1000, 6)
		}
		b = append(b, ' ')
	}
	if l.flags&(Lshortfile|Llongfile) != 0 {
		if l.flags&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(padded(b, line, 1), ": "...)
	}
	if l.flags&Lmsgprefix != 0 {
		b = append(b, l.prefix...)
	}
	l.line = b
}

// Output writes one line. Of the calls that led here, number calldepth is the place that the file flags show; 1 is who
// called Output.
func (l *Logger) Output(calldepth int, s string) error { return l.write(calldepth+1, s) }

func (l *Logger) write(depth int, s string) error {
	now := time.Now()
	l.mu.Lock()
	defer l.mu.Unlock()
	file, line := "???", 0
	if l.flags&(Lshortfile|Llongfile) != 0 {
		l.mu.Unlock()
		if _, f, n, ok := runtime.Caller(depth); ok {
			file, line = f, n
		}
		l.mu.Lock()
	}
	l.header(now, file, line)
	l.line = append(l.line, s...)
	if len(s) == 0 || s[len(s)-1] != '\n' {
		l.line = append(l.line, '\n')
	}
	_, err := l.out.Write(l.line)
	if cap(l.line) > 64<<10 {
		l.line = nil
	}
	return err
}

// silent reports whether l writes to io.Discard.
func (l *Logger) silent() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out == io.Discard
}

func (l *Logger) Print(v ...any) {
	if !l.silent() {
		l.write(2, fmt.Sprint(v...))
	}
}

func (l *Logger) Printf(format string, v ...any) {
	if !l.silent() {
		l.write(2, fmt.Sprintf(format, v...))
	}
}

func (l *Logger) Println(v ...any) {
	if !l.silent() {
		l.write(2, fmt.Sprintln(v...))
	}
}

// The Fatal functions end the program with status 1 behind their line.

func (l *Logger) Fatal(v ...any) {
	l.write(2, fmt.Sprint(v...))
	os.Exit(1)
}

func (l *Logger) Fatalf(format string, v ...any) {
	l.write(2, fmt.Sprintf(format, v...))
	os.Exit(1)
}

func (l *Logger) Fatalln(v ...any) {
	l.write(2, fmt.Sprintln(v...))
	os.Exit(1)
}

// The Panic functions panic with the text behind their line.

func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.write(2, s)
	panic(s)
}

func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.write(2, s)
	panic(s)
}

func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.write(2, s)
	panic(s)
}

func (l *Logger) Flags() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.flags
}

func (l *Logger) SetFlags(flag int) {
	l.mu.Lock()
	l.flags = flag
	l.mu.Unlock()
}

func (l *Logger) Prefix() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.prefix
}

func (l *Logger) SetPrefix(prefix string) {
	l.mu.Lock()
	l.prefix = prefix
	l.mu.Unlock()
}

func (l *Logger) Writer() io.Writer {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.out
}

func (l *Logger) SetOutput(w io.Writer) {
	l.mu.Lock()
	l.out = w
	l.mu.Unlock()
}
