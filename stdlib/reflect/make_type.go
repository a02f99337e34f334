package reflect

import "unicode"

// FuncOf returns the type of functions with these parameters and results.
func FuncOf(in, out []Type, variadic bool) Type {
	if variadic && (len(in) == 0 || in[len(in)-1].Kind() != Slice) {
		panic("reflect.FuncOf: last arg of variadic func must be slice")
	}
	return funcOf(commons(in), commons(out), variadic)
}

func commons(types []Type) []*rtype {
	list := make([]*rtype, len(types))
	for i, t := range types {
		list[i] = t.common()
	}
	return list
}

// StructOf returns the struct type with these fields; their Offset and Index do not matter. Methods of embedded fields are
// not promoted.
func StructOf(fields []StructField) Type {
	specs := make([]structSpec, len(fields))
	seen := map[string]bool{}
	for i, f := range fields {
		switch {
		case f.Name == "":
			panic("reflect.StructOf: field " + itoa(i) + " has no name")
		case !isIdentifier(f.Name):
			panic("reflect.StructOf: field " + itoa(i) + " has invalid name")
		case f.Type == nil:
			panic("reflect.StructOf: field " + itoa(i) + " has no type")
		}
		exported := startsUpper(f.Name)
		if !exported && f.PkgPath == "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is unexported but missing PkgPath")
		}
		if exported && f.PkgPath != "" {
			panic("reflect.StructOf: field \"" + f.Name + "\" is exported but has PkgPath")
		}
		if seen[f.Name] && f.Name != "_" {
			panic("reflect.StructOf: duplicate field " + f.Name)
		}
		seen[f.Name] = true
		specs[i] = structSpec{f.Name, f.PkgPath, f.Type.common(), string(f.Tag), exported, f.Anonymous}
	}
	return structOf(specs)
}

func startsUpper(name string) bool {
	for _, r := range name {
		return unicode.IsUpper(r)
	}
	return false
}

func isIdentifier(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return true
}
