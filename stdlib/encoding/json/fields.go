package json

import (
	"reflect"
	"sort"
	"strings"
	"sync"
	"unicode"
)

// A field is a member that a struct has as JSON.
type field struct {
	name      string
	key       string // the name as JSON, with the colon: "name":
	plainKey  string // the same without HTML escapes
	tagged    bool
	index     []int
	typ       reflect.Type
	omitEmpty bool
	omitZero  bool
	quoted    bool // option string
	isZero    func(reflect.Value) bool
}

// structInfo is what is known of a struct type.
type structInfo struct {
	list   []field
	byName map[string]*field
}

var structInfos sync.Map // from reflect.Type to *structInfo

func infoOf(t reflect.Type) *structInfo {
	if known, ok := structInfos.Load(t); ok {
		return known.(*structInfo)
	}
	known, _ := structInfos.LoadOrStore(t, newStructInfo(t))
	return known.(*structInfo)
}

// find returns the field for a key: that of this very name, else the first whose name differs in case alone.
func (s *structInfo) find(key []byte) *field {
	if f := s.byName[string(key)]; f != nil {
		return f
	}
	name := string(key)
	for i := range s.list {
		if strings.EqualFold(s.list[i].name, name) {
			return &s.list[i]
		}
	}
	return nil
}

func newStructInfo(t reflect.Type) *structInfo {
	candidates := collectFields(t)
	// By name; for one name the least deep first, then tagged ones.
	sort.SliceStable(candidates, func(i, j int) bool {
		a, b := &candidates[i], &candidates[j]
		switch {
		case a.name != b.name:
			return a.name < b.name
		case len(a.index) != len(b.index):
			return len(a.index) < len(b.index)
		case a.tagged != b.tagged:
			return a.tagged
		}
		return false
	})
	var list []field
	for i := 0; i < len(candidates); {
		f := candidates[i]
		next := i + 1
		for next < len(candidates) && candidates[next].name == f.name {
			next++
		}
		// Two that are equally good hide each other.
		if next == i+1 || len(candidates[i+1].index) > len(f.index) || candidates[i+1].tagged != f.tagged {
			list = append(list, f)
		}
		i = next
	}
	sort.Slice(list, func(i, j int) bool { return indexLess(list[i].index, list[j].index) })
	s := &structInfo{list: list, byName: map[string]*field{}}
	for i := range s.list {
		f := &s.list[i]
		f.key = string(appendString(nil, f.name, true)) + ":"
		f.plainKey = string(appendString(nil, f.name, false)) + ":"
		s.byName[f.name] = f
	}
	return s
}

func indexLess(a, b []int) bool {
	for i := 0; i < len(a) && i < len(b); i++ {
		if a[i] != b[i] {
			return a[i] < b[i]
		}
	}
	return len(a) < len(b)
}

// level is a struct, embedded in the outermost one, whose fields are to be looked at.
type level struct {
	typ   reflect.Type
	index []int
}

// collectFields returns the fields of t and of the structs embedded in it, level by level. A struct that stands twice on
// a level has its fields twice, so that they hide each other; on deeper levels it counts no more.
func collectFields(t reflect.Type) (found []field) {
	seen := map[reflect.Type]bool{}
	for now := []level{{typ: t}}; len(now) > 0; {
		var deeper []level
		count := map[reflect.Type]int{}
		for _, l := range now {
			count[l.typ]++
		}
		for _, l := range now {
			if seen[l.typ] {
				continue
			}
			seen[l.typ] = true
			for i := 0; i < l.typ.NumField(); i++ {
				sf := l.typ.Field(i)
				f, inner := examine(sf, append(append([]int(nil), l.index...), i))
				switch {
				case f != nil:
					found = append(found, *f)
					if count[l.typ] > 1 {
						found = append(found, *f)
					}
				case inner != nil:
					deeper = append(deeper, *inner)
					if count[l.typ] > 1 {
						deeper = append(deeper, *inner)
					}
				}
			}
		}
		now = deeper
	}
	return found
}

// examine says what a struct's field is: a member, an embedded struct, or neither.
func examine(sf reflect.StructField, index []int) (*field, *level) {
	base := sf.Type
	if base.Name() == "" && base.Kind() == reflect.Pointer {
		base = base.Elem()
	}
	if !sf.IsExported() && !(sf.Anonymous && base.Kind() == reflect.Struct) {
		return nil, nil
	}
	tag := sf.Tag.Get("json")
	if tag == "-" {
		return nil, nil
	}
	name, options, _ := strings.Cut(tag, ",")
	if !validName(name) {
		name = ""
	}
	if name == "" && sf.Anonymous && base.Kind() == reflect.Struct {
		return nil, &level{base, index}
	}
	f := &field{name: name, tagged: name != "", index: index, typ: sf.Type}
	if name == "" {
		f.name = sf.Name
	}
	for options != "" {
		var option string
		option, options, _ = strings.Cut(options, ",")
		switch option {
		case "omitempty":
			f.omitEmpty = true
		case "omitzero":
			f.omitZero = true
			f.isZero = zeroTest(sf.Type)
		case "string":
			switch base.Kind() {
			case reflect.Bool, reflect.Float32, reflect.Float64, reflect.String,
				reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
				reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
				f.quoted = true
			}
		}
	}
	return f, nil
}

func validName(s string) bool {
	if s == "" {
		return false
	}
	for _, c := range s {
		if !strings.ContainsRune("!#$%&()*+-./:;<=>?@[]^_{|}~ ", c) && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			return false
		}
	}
	return true
}

type zeroer interface{ IsZero() bool }

var zeroerType = reflect.TypeOf((*zeroer)(nil)).Elem()

// zeroTest is what omitzero asks: the value's method IsZero, else whether it is the type's zero value.
func zeroTest(t reflect.Type) func(reflect.Value) bool {
	switch {
	case t.Kind() == reflect.Interface && t.Implements(zeroerType):
		return func(v reflect.Value) bool {
			return v.IsNil() || v.Elem().Kind() == reflect.Pointer && v.Elem().IsNil() || v.Interface().(zeroer).IsZero()
		}
	case t.Kind() == reflect.Pointer && t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.IsNil() || v.Interface().(zeroer).IsZero() }
	case t.Implements(zeroerType):
		return func(v reflect.Value) bool { return v.Interface().(zeroer).IsZero() }
	case reflect.PointerTo(t).Implements(zeroerType):
		return func(v reflect.Value) bool {
			if !v.CanAddr() {
				c := reflect.New(v.Type()).Elem()
				c.Set(v)
				v = c
			}
			return v.Addr().Interface().(zeroer).IsZero()
		}
	}
	return reflect.Value.IsZero
}
