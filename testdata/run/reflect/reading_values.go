// run

package main

import (
	"fmt"
	"reflect"
	"sort"
)

type inner struct{ N int }
type st struct {
	A int `json:"a" xml:"x"`
	b string
	inner
	P *inner
	S []string
	M map[string]int
	I interface{}
	F func(int, ...string) error
	C <-chan int
	R [2]bool
}

func (s st) Get(x int) int { return s.A + x }
func (s *st) Set(x int)    { s.A = x }
func (st) hidden()         {}

type myInt int

func main() {
	v := st{A: 5, b: "x", P: &inner{3}, S: []string{"q", "r"}, M: map[string]int{"k": 1, "j": 2}, I: myInt(9)}
	t := reflect.TypeOf(v)
	fmt.Println(t, t.Name(), t.Kind(), t.NumField(), t.NumMethod(), reflect.TypeOf(&v).NumMethod(), t.Size(), t.PkgPath())
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Type.Kind(), f.Tag.Get("xml"), f.Anonymous, f.IsExported(), f.Offset, f.Index)
	}
	rv := reflect.ValueOf(v)
	fmt.Println(rv.Field(0).Int(), rv.Field(1).String(), rv.FieldByName("N").Int(), rv.Field(3).Elem().Field(0).Int(), rv.Field(4).Len(), rv.Field(4).Index(1), rv.Field(6).Elem().Kind(), rv.Field(6).Elem().Type())
	keys := rv.Field(5).MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	for _, k := range keys {
		fmt.Println(k, rv.Field(5).MapIndex(k))
	}
	m := t.Method(0)
	fmt.Println(m.Name, m.Type, rv.Method(0).Call([]reflect.Value{reflect.ValueOf(10)})[0].Int())
	ft := t.Field(7).Type
	fmt.Println(ft.NumIn(), ft.IsVariadic(), ft.In(1), ft.Out(0), t.Field(8).Type.ChanDir(), t.Field(9).Type.Len(), t.Field(5).Type.Key())
	pv := reflect.ValueOf(&v).Elem()
	pv.Field(0).SetInt(77)
	pv.FieldByName("S").Index(0).SetString("set")
	fmt.Println(v.A, v.S, pv.Field(0).CanSet(), pv.Field(1).CanSet(), rv.Field(0).CanSet())
	fmt.Println(reflect.DeepEqual([]int{1, 2}, []int{1, 2}), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {1}}), reflect.DeepEqual(v, st{}), reflect.DeepEqual(nil, nil), reflect.DeepEqual([]int(nil), []int{}))
	fmt.Println(reflect.TypeOf(nil) == nil, reflect.ValueOf(nil).IsValid(), reflect.Zero(t).Field(0).Int(), reflect.ValueOf((*int)(nil)).IsNil())
	fmt.Println(reflect.TypeOf(1) == reflect.TypeOf(2), reflect.TypeOf(1) == reflect.TypeOf(myInt(1)), reflect.TypeOf(myInt(1)).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf((*error)(nil)).Elem().Kind(), reflect.TypeOf(fmt.Errorf("")).Implements(reflect.TypeOf((*error)(nil)).Elem()))
	defer func() { fmt.Println(recover()) }()
	reflect.ValueOf(1).SetInt(2)
}
