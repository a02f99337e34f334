package fmt

import "reflect"

// Maps are written in the order of their keys: numbers and strings as < has it (NaN first), false before true, complex
// numbers by real, then imaginary part, addresses by value, structs and arrays by their first difference, interfaces by
// type (in no order to rely on; nil first), then by value.

type mapEntry struct {
	key, elem reflect.Value
	text      string // the key, if it is a string
	rank      int64  // a number in the order of the keys, if they are integers
}

func sortedEntries(m reflect.Value) []mapEntry {
	list := make([]mapEntry, 0, m.Len())
	kind := m.Type().Key().Kind()
	less := lessGeneral
	for it := m.MapRange(); it.Next(); {
		e := mapEntry{key: it.Key(), elem: it.Value()}
		switch {
		case kind == reflect.String:
			e.text = e.key.String()
			less = lessText
		case e.key.CanInt():
			e.rank = e.key.Int()
			less = lessRank
		case e.key.CanUint():
			e.rank = int64(e.key.Uint() ^ 1<<63)
			less = lessRank
		}
		list = append(list, e)
	}
	return mergeSorted(list, make([]mapEntry, len(list)), less)
}

func lessText(a, b *mapEntry) bool    { return a.text < b.text }
func lessRank(a, b *mapEntry) bool    { return a.rank < b.rank }
func lessGeneral(a, b *mapEntry) bool { return compare(a.key, b.key) < 0 }

// mergeSorted sorts list, with the help of room of the same length, and returns one of the two.
func mergeSorted(list, room []mapEntry, less func(a, b *mapEntry) bool) []mapEntry {
	for run := 1; run < len(list); run *= 2 {
		for low := 0; low < len(list); low += 2 * run {
			middle := min(low+run, len(list))
			high := min(middle+run, len(list))
			i, j := low, middle
			for k := low; k < high; k++ {
				if i < middle && (j == high || !less(&list[j], &list[i])) {
					room[k] = list[i]
					i++
				} else {
					room[k] = list[j]
					j++
				}
			}
		}
		list, room = room, list
	}
	return list
}

func order(less, greater bool) int {
	switch {
	case less:
		return -1
	case greater:
		return 1
	}
	return 0
}

func orderFloats(a, b float64) int {
	if a != a || b != b {
		return order(a != a && b == b, a == a)
	}
	return order(a < b, a > b)
}

// compare orders two keys of one map, or parts of them.
func compare(a, b reflect.Value) int {
	if a.Type() != b.Type() {
		return -1
	}
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return order(a.Int() < b.Int(), a.Int() > b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return order(a.Uint() < b.Uint(), a.Uint() > b.Uint())
	case reflect.String:
		return order(a.String() < b.String(), a.String() > b.String())
	case reflect.Float32, reflect.Float64:
		return orderFloats(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := orderFloats(real(x), real(y)); c != 0 {
			return c
		}
		return orderFloats(imag(x), imag(y))
	case reflect.Bool:
		return order(!a.Bool() && b.Bool(), a.Bool() && !b.Bool())
	case reflect.Pointer, reflect.Chan, reflect.UnsafePointer:
		return order(a.Pointer() < b.Pointer(), a.Pointer() > b.Pointer())
	case reflect.Struct:
		for i, n := 0, a.NumField(); i < n; i++ {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
	case reflect.Array:
		for i, n := 0, a.Len(); i < n; i++ {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
	case reflect.Interface:
		if a.IsNil() || b.IsNil() {
			return order(a.IsNil() && !b.IsNil(), !a.IsNil())
		}
		x, y := reflect.ValueOf(a.Elem().Type()), reflect.ValueOf(b.Elem().Type())
		if c := compare(x, y); c != 0 {
			return c
		}
		return compare(a.Elem(), b.Elem())
	}
	return 0
}
