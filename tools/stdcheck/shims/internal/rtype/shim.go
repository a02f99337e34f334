package rtype

import (
	"fmt"
	"reflect"
)

func Comparable(v any) bool { return reflect.TypeOf(v).Comparable() }

func CheckAsTarget(target any) int {
	if target == nil {
		return AsTargetNil
	}
	t := reflect.TypeOf(target)
	if t.Kind() != reflect.Ptr || reflect.ValueOf(target).IsNil() {
		return AsTargetNotPointer
	}
	if e := t.Elem(); e.Kind() != reflect.Interface && !e.Implements(reflect.TypeOf((*error)(nil)).Elem()) {
		return AsTargetNotError
	}
	return AsTargetOK
}

func AssignTo(v any, target any) bool {
	p := reflect.ValueOf(target)
	if !reflect.TypeOf(v).AssignableTo(p.Type().Elem()) {
		return false
	}
	p.Elem().Set(reflect.ValueOf(v))
	return true
}

func SliceLen(v any) int {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Slice {
		return -1
	}
	return r.Len()
}

func SwapElems(v any, i, j int) { reflect.Swapper(v)(i, j) }

func TypeString(v any) string { return fmt.Sprintf("%T", v) }
