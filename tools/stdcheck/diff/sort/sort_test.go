package sort

import (
	"fmt"
	"math/rand"
	"reflect"
	real "sort"
	"st/sort"
	"testing"
)

type item struct{ key, id int }
type items struct {
	x   []item
	ops *[]int
}

func (s items) Len() int           { return len(s.x) }
func (s items) Less(i, j int) bool { *s.ops = append(*s.ops, i, j); return s.x[i].key < s.x[j].key }
func (s items) Swap(i, j int)      { *s.ops = append(*s.ops, ^i, j); s.x[i], s.x[j] = s.x[j], s.x[i] }

func gen(n, kind int) []item {
	x := make([]item, n)
	for i := range x {
		switch kind {
		case 0:
			x[i].key = rand.Intn(n)
		case 1:
			x[i].key = i
		case 2:
			x[i].key = -i
		case 3:
			x[i].key = rand.Intn(4)
		case 4:
			x[i].key = i
			if rand.Intn(20) == 0 {
				x[i].key = rand.Intn(n)
			}
		case 5:
			x[i].key = min(i, n-i)
		case 6:
			x[i].key = i % 7
		case 7:
			x[i].key = max(i, n-i) * (i & 1)
		}
		x[i].id = i
	}
	return x
}

func TestSort(t *testing.T) {
	for i := 0; i < 6000; i++ {
		n := rand.Intn(40) + 1
		if i%5 == 0 {
			n = rand.Intn(3000)
		}
		a := gen(n, rand.Intn(8))
		b := append([]item(nil), a...)
		c := append([]item(nil), a...)
		d := append([]item(nil), a...)
		e := append([]item(nil), a...)
		var oa, ob, oc, od []int
		sort.Sort(items{a, &oa})
		real.Sort(items{b, &ob})
		if !reflect.DeepEqual(a, b) || !reflect.DeepEqual(oa, ob) {
			for j := range ob {
				if oa[j] != ob[j] {
					t.Fatal("Sort", n, j, oa[:j+3], ob[:j+3])
				}
			}
			t.Fatal("Sort", n)
		}
		sort.Stable(items{c, &oc})
		real.Stable(items{d, &od})
		if !reflect.DeepEqual(c, d) {
			t.Fatal("Stable", n)
		}
		f := append([]item(nil), e...)
		g := append([]item(nil), e...)
		sort.Slice(e, func(i, j int) bool { return e[i].key < e[j].key })
		real.Slice(f, func(i, j int) bool { return f[i].key < f[j].key })
		if !reflect.DeepEqual(e, f) {
			t.Fatal("Slice", n)
		}
		sort.SliceStable(g, func(i, j int) bool { return g[i].key < g[j].key })
		if !reflect.DeepEqual(g, c) || !sort.SliceIsSorted(g, func(i, j int) bool { return g[i].key < g[j].key }) {
			t.Fatal("SliceStable", n)
		}
		var v []int
		for _, it := range f {
			v = append(v, it.key)
		}
		k := rand.Intn(n + 2)
		if sort.SearchInts(v, k) != real.SearchInts(v, k) || sort.Search(n, func(i int) bool { return v[i] >= k }) != real.SearchInts(v, k) {
			t.Fatal("Search")
		}
		i1, f1 := sort.Find(n, func(i int) int { return k - v[i] })
		i2, f2 := real.Find(n, func(i int) int { return k - v[i] })
		if i1 != i2 || f1 != f2 {
			t.Fatal("Find")
		}
	}
	defer func() {
		got := fmt.Sprint(recover())
		defer func() {
			if want := fmt.Sprint(recover()); got != want {
				t.Fatalf("not a slice: %s, want %s", got, want)
			}
		}()
		real.Slice(5, nil)
	}()
	sort.Slice(5, nil)
}
