// run

package main

import "runtime"

type v struct{ n int }

func main() {
	m := map[*v]*v{}
	var keys []*v
	for i := range 2000 {
		k := &v{i}
		m[k] = &v{i * 2}
		keys = append(keys, k)
	}
	s := map[string][]*v{}
	for i := range 500 {
		key := string(rune('a'+i%26)) + "key"
		s[key] = append(s[key], &v{i})
	}
	mm := map[int]map[int]*v{}
	for i := range 50 {
		mm[i] = map[int]*v{i: {i}}
	}
	im := map[interface{}]interface{}{}
	for i := range 300 {
		im[v{i}] = &v{i}
		im[i] = []int{i}
	}
	for i := range 2000 {
		if i%3 == 0 {
			delete(m, keys[i])
		}
		if i%500 == 0 {
			runtime.GC()
		}
	}
	runtime.GC()
	bad := 0
	for k, x := range m {
		if x.n != k.n*2 || k.n%3 == 0 {
			bad++
		}
	}
	n := 0
	for _, x := range s {
		for _, y := range x {
			n += y.n
		}
	}
	for i := range 50 {
		n += mm[i][i].n
	}
	for i := range 300 {
		n += im[v{i}].(*v).n + im[i].([]int)[0]
	}
	println(len(m), bad, n)
	sl := make([]*v, 0)
	for i := range 10000 {
		sl = append(sl, &v{i})
		if len(sl) > 100 {
			sl = sl[50:]
		}
	}
	runtime.GC()
	println(sl[0].n, sl[len(sl)-1].n)
}
