// run
package main

import (
	"fmt"
	"math"
	"sort"
)

type person struct {
	name string
	age  int
}

type byAge []person

func (p byAge) Len() int           { return len(p) }
func (p byAge) Less(i, j int) bool { return p[i].age < p[j].age }
func (p byAge) Swap(i, j int)      { p[i], p[j] = p[j], p[i] }

func people(n, ages int) []person {
	p := make([]person, n)
	x := uint32(7)
	for i := range p {
		x = x*1664525 + 1013904223
		p[i] = person{fmt.Sprint("p", i), int(x>>16) % ages}
	}
	return p
}

func sum(p []person) (h uint32) {
	for _, q := range p {
		for _, c := range q.name {
			h = h*31 + uint32(c)
		}
		h = h*31 + uint32(q.age)
	}
	return
}

func main() {
	a := []int{5, 2, 9, -1, 0, 5, 3}
	sort.Ints(a)
	fmt.Println(a, sort.IntsAreSorted(a), sort.SearchInts(a, 5), sort.SearchInts(a, 100), sort.SearchInts(a, -5))
	f := []float64{2.5, math.Inf(1), math.NaN(), -1, math.Inf(-1), 0, math.NaN()}
	sort.Float64s(f)
	fmt.Println(f, sort.Float64sAreSorted(f), sort.SearchFloat64s(f[2:], 0))
	s := []string{"pear", "apple", "", "fig", "Zoo", "apple"}
	sort.Strings(s)
	fmt.Printf("%q %v %d\n", s, sort.StringsAreSorted(s), sort.SearchStrings(s, "fig"))
	sort.Sort(sort.Reverse(sort.IntSlice(a)))
	fmt.Println(a, sort.IntsAreSorted(a))
	sort.Sort(sort.Reverse(sort.StringSlice(s)))
	fmt.Println(s)
	sort.IntSlice(a).Sort()
	sort.StringSlice(s).Sort()
	sort.Float64Slice(f).Sort()
	fmt.Println(a, s, f, sort.IntSlice(a).Search(3), sort.StringSlice(s).Search("zz"), sort.Float64Slice(f[2:]).Search(2.5))
	for _, n := range []int{0, 1, 2, 11, 12, 13, 49, 50, 51, 200, 1000, 5000} {
		for _, ages := range []int{1, 3, 100, 1 << 15} {
			p := people(n, ages)
			sort.Sort(byAge(p))
			q := people(n, ages)
			sort.Stable(byAge(q))
			r := people(n, ages)
			sort.Slice(r, func(i, j int) bool { return r[i].age < r[j].age })
			t := people(n, ages)
			sort.SliceStable(t, func(i, j int) bool { return t[i].age > t[j].age })
			fmt.Println(n, ages, sum(p), sum(q), sum(r), sum(t), sort.IsSorted(byAge(p)), sort.SliceIsSorted(r, func(i, j int) bool { return r[i].age < r[j].age }))
		}
	}
	for _, pattern := range []func(i, n int) int{
		func(i, n int) int { return i }, func(i, n int) int { return -i }, func(i, n int) int { return i % 10 },
		func(i, n int) int { return min(i, n-i) }, func(i, n int) int { return i * 7919 % n }, func(i, n int) int { return i ^ 1 },
	} {
		for _, n := range []int{30, 300, 3000} {
			p := make([]person, n)
			for i := range p {
				p[i] = person{fmt.Sprint(i), pattern(i, n)}
			}
			sort.Sort(byAge(p))
			fmt.Print(sum(p), " ")
		}
	}
	fmt.Println()
	fmt.Println(sort.Search(100, func(i int) bool { return i*i >= 50 }), sort.Search(0, nil))
	i, found := sort.Find(len(s), func(i int) int {
		switch {
		case "fig" < s[i]:
			return -1
		case "fig" > s[i]:
			return 1
		}
		return 0
	})
	fmt.Println(i, found)
	multi := []struct {
		a, b int
		c    string
	}{{2, 1, "x"}, {1, 2, "y"}, {2, 0, "z"}, {1, 1, "w"}}
	sort.Slice(multi, func(i, j int) bool {
		if multi[i].a != multi[j].a {
			return multi[i].a < multi[j].a
		}
		return multi[i].b < multi[j].b
	})
	fmt.Println(multi)
	defer func() { fmt.Println(recover()) }()
	sort.Slice(5, func(i, j int) bool { return false })
}
