// run

package main

import (
	"fmt"
	"reflect"
)

type inner struct{ Public, private int }

type outer struct {
	inner
	*deep
	other inner
}

type deep struct{ Field int }

func main() {
	o := outer{deep: &deep{}}
	v := reflect.ValueOf(&o).Elem()
	fmt.Println(v.Field(0).CanSet(), v.Field(0).Field(0).CanSet(), v.Field(0).Field(1).CanSet())
	fmt.Println(v.Field(1).Elem().Field(0).CanSet(), v.Field(2).Field(0).CanSet())
	v.FieldByName("Public").SetInt(5)
	v.FieldByName("Field").SetInt(6)
	fmt.Println(o.Public, o.Field)
}
