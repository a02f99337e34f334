// Package flag reads the flags of a command line.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"time"
)

// ErrHelp is what Parse returns where -help or -h was given and no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// A Value holds what a flag was set to. Set is called once for each time the flag is given.
type Value interface {
	String() string
	Set(string) error
}

// A Getter is a Value that gives its content back; all of this package's are.
type Getter interface {
	Value
	Get() any
}

// boolFlag is a Value that needs no argument: -x means -x=true.
type boolFlag interface {
	Value
	IsBoolFlag() bool
}

// ErrorHandling says what Parse does with an error.
type ErrorHandling int

const (
	ContinueOnError ErrorHandling = iota // it returns it
	ExitOnError                          // it exits with status 2, or 0 for -help
	PanicOnError                         // it panics with it
)

// A Flag is one flag of a FlagSet.
type Flag struct {
	Name     string
	Usage    string
	Value    Value
	DefValue string // as text, for the help
}

// A FlagSet is a set of flags of distinct names.
type FlagSet struct {
	Usage func() // what an error calls; nil: the help

	name     string
	parsed   bool
	defined  map[string]*Flag
	given    map[string]*Flag
	args     []string
	handling ErrorHandling
	output   io.Writer
	early    map[string]string // flags that were set before they were defined, and where
}

func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, handling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and error handling of a FlagSet that was not made by NewFlagSet.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.handling = errorHandling
}

func (f *FlagSet) Name() string                 { return f.name }
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.handling }
func (f *FlagSet) SetOutput(output io.Writer)   { f.output = output }

func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

func visit(flags map[string]*Flag, fn func(*Flag)) {
	names := make([]string, 0, len(flags))
	for name := range flags {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fn(flags[name])
	}
}

// VisitAll calls fn for all flags in the order of their names.
func (f *FlagSet) VisitAll(fn func(*Flag)) { visit(f.defined, fn) }

// Visit calls fn for the flags that were set, in the order of their names.
func (f *FlagSet) Visit(fn func(*Flag)) { visit(f.given, fn) }

// Lookup returns the flag of that name, or nil.
func (f *FlagSet) Lookup(name string) *Flag { return f.defined[name] }

// Set sets a flag as the command line would.
func (f *FlagSet) Set(name, value string) error {
	fl, ok := f.defined[name]
	if !ok {
		if f.early == nil {
			f.early = map[string]string{}
		}
		f.early[name] = ""
		return errors.New("no such flag -" + name)
	}
	if err := fl.Value.Set(value); err != nil {
		return err
	}
	f.mark(fl)
	return nil
}

func (f *FlagSet) mark(fl *Flag) {
	if f.given == nil {
		f.given = map[string]*Flag{}
	}
	f.given[fl.Name] = fl
}

// NFlag returns how many flags were set.
func (f *FlagSet) NFlag() int { return len(f.given) }

// Arg returns the i-th argument behind the flags, or "".
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

func (f *FlagSet) NArg() int      { return len(f.args) }
func (f *FlagSet) Args() []string { return f.args }
func (f *FlagSet) Parsed() bool   { return f.parsed }

// Var defines a flag with a Value of the caller's.
func (f *FlagSet) Var(value Value, name string, usage string) {
	switch {
	case len(name) > 0 && name[0] == '-':
		panic(f.complaint(fmt.Sprintf("flag %q begins with -", name)))
	case hasByte(name, '='):
		panic(f.complaint(fmt.Sprintf("flag %q contains =", name)))
	}
	if _, twice := f.defined[name]; twice {
		if f.name == "" {
			panic(f.complaint("flag redefined: " + name))
		}
		panic(f.complaint(f.name + " flag redefined: " + name))
	}
	if _, set := f.early[name]; set {
		panic("flag " + name + " set before being defined")
	}
	if f.defined == nil {
		f.defined = map[string]*Flag{}
	}
	f.defined[name] = &Flag{name, usage, value, value.String()}
}

func hasByte(s string, c byte) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == c {
			return true
		}
	}
	return false
}

// complaint prints a text and returns it.
func (f *FlagSet) complaint(text string) string {
	fmt.Fprintln(f.Output(), text)
	return text
}

// failf prints an error and the help, and returns the error.
func (f *FlagSet) failf(format string, a ...any) error {
	err := errors.New(f.complaint(fmt.Sprintf(format, a...)))
	f.usage()
	return err
}

func (f *FlagSet) usage() {
	switch {
	case f.Usage != nil:
		f.Usage()
	case f == CommandLine:
		Usage()
	default:
		f.defaultUsage()
	}
}

// Parse sets flags by arguments, which do not include the command's name. They end before the first argument that is no
// flag ("-" is none) and behind "--".
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.parseOne()
		if err == nil {
			if more {
				continue
			}
			return nil
		}
		switch f.handling {
		case ExitOnError:
			if err == ErrHelp {
				os.Exit(0)
			}
			os.Exit(2)
		case PanicOnError:
			panic(err)
		}
		return err
	}
}

// parseOne takes one flag off the arguments; false: there is none.
func (f *FlagSet) parseOne() (more bool, err error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	name := arg[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name == "" || name[0] == '-' || name[0] == '=' {
		return false, f.failf("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	value, hasValue := "", false
	for i := 1; i < len(name); i++ {
		if name[i] == '=' {
			name, value, hasValue = name[:i], name[i+1:], true
			break
		}
	}
	fl, ok := f.defined[name]
	if !ok {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.failf("flag provided but not defined: -%s", name)
	}
	if b, ok := fl.Value.(boolFlag); ok && b.IsBoolFlag() {
		if !hasValue {
			value = "true"
		}
		if err := fl.Value.Set(value); err != nil {
			if !hasValue {
				return false, f.failf("invalid boolean flag %s: %v", name, err)
			}
			return false, f.failf("invalid boolean value %q for -%s: %v", value, name, err)
		}
		f.mark(fl)
		return true, nil
	}
	if !hasValue {
		if len(f.args) == 0 {
			return false, f.failf("flag needs an argument: -%s", name)
		}
		value, f.args = f.args[0], f.args[1:]
	}
	if err := fl.Value.Set(value); err != nil {
		return false, f.failf("invalid value %q for flag -%s: %v", value, name, err)
	}
	f.mark(fl)
	return true, nil
}

func (f *FlagSet) BoolVar(p *bool, name string, value bool, usage string) {
	*p = value
	f.Var((*boolValue)(p), name, usage)
}

func (f *FlagSet) Bool(name string, value bool, usage string) *bool {
	p := new(bool)
	f.BoolVar(p, name, value, usage)
	return p
}

func (f *FlagSet) IntVar(p *int, name string, value int, usage string) {
	*p = value
	f.Var((*intValue)(p), name, usage)
}

func (f *FlagSet) Int(name string, value int, usage string) *int {
	p := new(int)
	f.IntVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Int64Var(p *int64, name string, value int64, usage string) {
	*p = value
	f.Var((*int64Value)(p), name, usage)
}

func (f *FlagSet) Int64(name string, value int64, usage string) *int64 {
	p := new(int64)
	f.Int64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) UintVar(p *uint, name string, value uint, usage string) {
	*p = value
	f.Var((*uintValue)(p), name, usage)
}

func (f *FlagSet) Uint(name string, value uint, usage string) *uint {
	p := new(uint)
	f.UintVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Uint64Var(p *uint64, name string, value uint64, usage string) {
	*p = value
	f.Var((*uint64Value)(p), name, usage)
}

func (f *FlagSet) Uint64(name string, value uint64, usage string) *uint64 {
	p := new(uint64)
	f.Uint64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) StringVar(p *string, name string, value string, usage string) {
	*p = value
	f.Var((*stringValue)(p), name, usage)
}

func (f *FlagSet) String(name string, value string, usage string) *string {
	p := new(string)
	f.StringVar(p, name, value, usage)
	return p
}

func (f *FlagSet) Float64Var(p *float64, name string, value float64, usage string) {
	*p = value
	f.Var((*float64Value)(p), name, usage)
}

func (f *FlagSet) Float64(name string, value float64, usage string) *float64 {
	p := new(float64)
	f.Float64Var(p, name, value, usage)
	return p
}

func (f *FlagSet) DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	*p = value
	f.Var((*durationValue)(p), name, usage)
}

func (f *FlagSet) Duration(name string, value time.Duration, usage string) *time.Duration {
	p := new(time.Duration)
	f.DurationVar(p, name, value, usage)
	return p
}

// Func defines a flag that calls fn with its argument.
func (f *FlagSet) Func(name, usage string, fn func(string) error) { f.Var(funcValue(fn), name, usage) }

// BoolFunc defines a flag without argument that calls fn.
func (f *FlagSet) BoolFunc(name, usage string, fn func(string) error) {
	f.Var(boolFuncValue(fn), name, usage)
}

// TextVar defines a flag for a type that reads and writes text itself.
func (f *FlagSet) TextVar(p textUnmarshaler, name string, value textMarshaler, usage string) {
	f.Var(newTextValue(value, p), name, usage)
}
