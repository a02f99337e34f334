package flag

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"time"
)

// UnquoteUsage takes from a flag's usage the name in back quotes that stands for the argument, or guesses one from the
// value's type, and returns it with the usage without quotes.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	usage = flag.Usage
	if first := strings.IndexByte(usage, '`'); first >= 0 {
		if n := strings.IndexByte(usage[first+1:], '`'); n >= 0 {
			name = usage[first+1 : first+1+n]
			return name, usage[:first] + name + usage[first+n+2:]
		}
	}
	name = "value"
	switch v := flag.Value.(type) {
	case boolFlag:
		if v.IsBoolFlag() {
			name = ""
		}
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	}
	return name, usage
}

// isZero reports whether the flag's default is what its type's zero value prints.
func isZero(fl *Flag) (zero bool, problem error) {
	t := reflect.TypeOf(fl.Value)
	defer func() {
		if e := recover(); e != nil {
			if t.Kind() == reflect.Pointer {
				t = t.Elem()
			}
			problem = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", t, fl.Name, e)
			zero = true
		}
	}()
	var z reflect.Value
	if t.Kind() == reflect.Pointer {
		z = reflect.New(t.Elem())
	} else {
		z = reflect.Zero(t)
	}
	return fl.DefValue == z.Interface().(Value).String(), nil
}

// PrintDefaults prints the help of all flags.
func (f *FlagSet) PrintDefaults() {
	var problems []error
	f.VisitAll(func(fl *Flag) {
		var b strings.Builder
		b.WriteString("  -")
		b.WriteString(fl.Name)
		name, usage := UnquoteUsage(fl)
		if name != "" {
			b.WriteString(" " + name)
		}
		// A flag of one letter has its usage on the same line.
		if b.Len() <= 4 {
			b.WriteByte('\t')
		} else {
			b.WriteString("\n    \t")
		}
		b.WriteString(strings.ReplaceAll(usage, "\n", "\n    \t"))
		zero, problem := isZero(fl)
		if problem != nil {
			problems = append(problems, problem)
		} else if !zero {
			if _, text := fl.Value.(*stringValue); text {
				fmt.Fprintf(&b, " (default %q)", fl.DefValue)
			} else {
				b.WriteString(" (default " + fl.DefValue + ")")
			}
		}
		fmt.Fprintln(f.Output(), b.String())
	})
	if len(problems) > 0 {
		fmt.Fprintln(f.Output())
		for _, p := range problems {
			fmt.Fprintln(f.Output(), p)
		}
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprintf(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}

// CommandLine is the set of the program's own flags, which the functions below work on.
var CommandLine = newCommandLine()

func newCommandLine() *FlagSet {
	name := ""
	if len(os.Args) > 0 {
		name = os.Args[0]
	}
	return &FlagSet{name: name, handling: ExitOnError} // its usage is Usage
}

// Usage prints the help of the program's own flags; a program may put its own function there.
var Usage = func() {
	fmt.Fprintf(CommandLine.Output(), "Usage of %s:\n", os.Args[0])
	PrintDefaults()
}

func VisitAll(fn func(*Flag))      { CommandLine.VisitAll(fn) }
func Visit(fn func(*Flag))         { CommandLine.Visit(fn) }
func Lookup(name string) *Flag     { return CommandLine.Lookup(name) }
func Set(name, value string) error { return CommandLine.Set(name, value) }
func PrintDefaults()               { CommandLine.PrintDefaults() }
func NFlag() int                   { return CommandLine.NFlag() }
func Arg(i int) string             { return CommandLine.Arg(i) }
func NArg() int                    { return CommandLine.NArg() }
func Args() []string               { return CommandLine.Args() }
func Parse()                       { CommandLine.Parse(os.Args[1:]) }
func Parsed() bool                 { return CommandLine.Parsed() }

func Var(value Value, name string, usage string) { CommandLine.Var(value, name, usage) }

func BoolVar(p *bool, name string, value bool, usage string) {
	CommandLine.BoolVar(p, name, value, usage)
}
func Bool(name string, value bool, usage string) *bool { return CommandLine.Bool(name, value, usage) }

func IntVar(p *int, name string, value int, usage string) { CommandLine.IntVar(p, name, value, usage) }
func Int(name string, value int, usage string) *int       { return CommandLine.Int(name, value, usage) }

func Int64Var(p *int64, name string, value int64, usage string) {
	CommandLine.Int64Var(p, name, value, usage)
}
func Int64(name string, value int64, usage string) *int64 {
	return CommandLine.Int64(name, value, usage)
}

func UintVar(p *uint, name string, value uint, usage string) {
	CommandLine.UintVar(p, name, value, usage)
}
func Uint(name string, value uint, usage string) *uint { return CommandLine.Uint(name, value, usage) }

func Uint64Var(p *uint64, name string, value uint64, usage string) {
	CommandLine.Uint64Var(p, name, value, usage)
}
func Uint64(name string, value uint64, usage string) *uint64 {
	return CommandLine.Uint64(name, value, usage)
}

func StringVar(p *string, name string, value string, usage string) {
	CommandLine.StringVar(p, name, value, usage)
}
func String(name string, value string, usage string) *string {
	return CommandLine.String(name, value, usage)
}

func Float64Var(p *float64, name string, value float64, usage string) {
	CommandLine.Float64Var(p, name, value, usage)
}
func Float64(name string, value float64, usage string) *float64 {
	return CommandLine.Float64(name, value, usage)
}

func DurationVar(p *time.Duration, name string, value time.Duration, usage string) {
	CommandLine.DurationVar(p, name, value, usage)
}
func Duration(name string, value time.Duration, usage string) *time.Duration {
	return CommandLine.Duration(name, value, usage)
}

func Func(name, usage string, fn func(string) error)     { CommandLine.Func(name, usage, fn) }
func BoolFunc(name, usage string, fn func(string) error) { CommandLine.BoolFunc(name, usage, fn) }

func TextVar(p textUnmarshaler, name string, value textMarshaler, usage string) {
	CommandLine.TextVar(p, name, value, usage)
}
