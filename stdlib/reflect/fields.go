package reflect

import (
	"strconv"
	"unsafe"
)

// A StructField describes one field of a struct type.
type StructField struct {
	Name      string
	PkgPath   string // of an unexported field
	Type      Type
	Tag       StructTag
	Offset    uintptr
	Index     []int
	Anonymous bool
}

func (f StructField) IsExported() bool { return f.PkgPath == "" }

// A StructTag is a field's tag: pairs `key:"value"`, by convention.
type StructTag string

func (tag StructTag) Get(key string) string {
	v, _ := tag.Lookup(key)
	return v
}

// Lookup finds the value of key; a tag that does not follow the convention ends the search.
func (tag StructTag) Lookup(key string) (value string, ok bool) {
	s := string(tag)
	for {
		for len(s) > 0 && s[0] == ' ' {
			s = s[1:]
		}
		n := 0
		for n < len(s) && s[n] > ' ' && s[n] != ':' && s[n] != '"' && s[n] != 0x7f {
			n++
		}
		if n == 0 || n+1 >= len(s) || s[n] != ':' || s[n+1] != '"' {
			return "", false
		}
		name := s[:n]
		quoted := s[n+1:]
		end := 1
		for end < len(quoted) && quoted[end] != '"' {
			if quoted[end] == '\\' {
				end++
			}
			end++
		}
		if end >= len(quoted) {
			return "", false
		}
		if name == key {
			v, err := strconv.Unquote(quoted[:end+1])
			if err != nil {
				return "", false
			}
			return v, true
		}
		s = quoted[end+1:]
	}
}

func (t *rtype) mustBeStruct(what string) {
	if !t.is(Struct) {
		panic("reflect: " + what + " of non-struct type " + t.String())
	}
}

func (t *rtype) NumField() int {
	t.mustBeStruct("NumField")
	return int(t.len)
}

func (t *rtype) Field(i int) StructField {
	t.mustBeStruct("Field")
	if i < 0 || i >= int(t.len) {
		panic("reflect: Field index out of bounds")
	}
	d := t.fieldAt(i)
	f := StructField{
		Name:      unsafe.String(d.name, int(d.nameLen)),
		Type:      d.typ,
		Tag:       StructTag(unsafe.String(d.tag, int(d.tagLen))),
		Offset:    d.offset,
		Index:     []int{i},
		Anonymous: d.embedded,
	}
	if !d.exported {
		f.PkgPath = cString(d.pkgPath)
	}
	return f
}

func (t *rtype) FieldByIndex(index []int) StructField {
	if !t.is(Struct) && len(index) > 0 {
		panic("reflect: FieldByIndex of non-struct type " + t.String())
	}
	var f StructField
	var at Type = t
	for n, i := range index {
		if n > 0 {
			if at.Kind() == Pointer && at.Elem().Kind() == Struct {
				at = at.Elem()
			}
		}
		f = at.Field(i)
		at = f.Type
	}
	f.Index = index
	return f
}

func (t *rtype) FieldByName(name string) (StructField, bool) {
	t.mustBeStruct("FieldByName")
	for i := 0; i < int(t.len); i++ {
		d := t.fieldAt(i)
		if unsafe.String(d.name, int(d.nameLen)) == name {
			return t.Field(i), true
		}
	}
	return t.FieldByNameFunc(func(s string) bool { return s == name })
}

// FieldByNameFunc searches breadth first, as the language's selectors do: the shallowest depth with a match decides, and two
// matches there annihilate each other.
func (t *rtype) FieldByNameFunc(match func(string) bool) (result StructField, ok bool) {
	t.mustBeStruct("FieldByNameFunc")
	type place struct {
		t     *rtype
		index []int
	}
	level := []place{{t: t}}
	seen := map[*rtype]bool{}
	for len(level) > 0 {
		var next []place
		count := map[*rtype]int{}
		for _, p := range level {
			count[p.t]++
		}
		for _, p := range level {
			if seen[p.t] {
				continue
			}
			seen[p.t] = true
			for i := 0; i < int(p.t.len); i++ {
				f := p.t.Field(i)
				index := append(append([]int(nil), p.index...), i)
				if match(f.Name) {
					if ok || count[p.t] > 1 {
						return StructField{}, false
					}
					f.Index = index
					result, ok = f, true
					continue
				}
				if !f.Anonymous {
					continue
				}
				ft := f.Type.common()
				if ft.is(Pointer) {
					ft = ft.elem
				}
				if ft.is(Struct) {
					next = append(next, place{ft, index})
				}
			}
		}
		if ok {
			return result, true
		}
		level = next
	}
	return StructField{}, false
}

// VisibleFields lists the fields of a struct and of the structs embedded in it that are reachable by a selector.
func VisibleFields(t Type) []StructField {
	if t == nil {
		panic("reflect: VisibleFields(nil)")
	}
	if t.Kind() != Struct {
		panic("reflect.VisibleFields of non-struct type")
	}
	var all []StructField
	visitFields(t, t.common(), nil, map[*rtype]bool{}, &all)
	return all
}

func visitFields(root Type, t *rtype, index []int, open map[*rtype]bool, all *[]StructField) {
	if open[t] {
		return
	}
	open[t] = true
	for i := 0; i < int(t.len); i++ {
		f := t.Field(i)
		f.Index = append(append([]int(nil), index...), i)
		if g, ok := root.FieldByName(f.Name); ok && equalInts(g.Index, f.Index) {
			*all = append(*all, f)
		}
		if f.Anonymous {
			ft := f.Type.common()
			if ft.is(Pointer) {
				ft = ft.elem
			}
			if ft.is(Struct) {
				visitFields(root, ft, f.Index, open, all)
			}
		}
	}
	delete(open, t)
}

func equalInts(a, b []int) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
