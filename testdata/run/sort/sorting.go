// run

package main

import (
	"fmt"
	"sort"
)

type person struct {
	name string
	age  int
}
type byAge []person

func (b byAge) Len() int           { return len(b) }
func (b byAge) Less(i, j int) bool { return b[i].age < b[j].age }
func (b byAge) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

func main() {
	a := []int{5, 2, 8, 1, 9, 3}
	sort.Ints(a)
	fmt.Println(a, sort.IntsAreSorted(a), sort.SearchInts(a, 8), sort.SearchInts(a, 4), sort.SearchInts(a, 100))
	s := []string{"b", "a", "C", ""}
	sort.Strings(s)
	fmt.Printf("%q\n", s)
	f := []float64{2.5, -1, 1e10, 0}
	sort.Sort(sort.Reverse(sort.Float64Slice(f)))
	fmt.Println(f)
	p := []person{{"a", 30}, {"b", 20}, {"c", 30}, {"d", 20}, {"e", 10}}
	sort.Stable(byAge(p))
	fmt.Println(p)
	sort.SliceStable(p, func(i, j int) bool { return p[i].age > p[j].age })
	fmt.Println(p)
	big := make([]int, 10000)
	x := uint32(1)
	for i := range big {
		x = x*1664525 + 1013904223
		big[i] = int(x >> 8)
	}
	sort.Slice(big, func(i, j int) bool { return big[i] < big[j] })
	fmt.Println(sort.IntsAreSorted(big), big[0], big[9999])
	i := sort.Search(1000, func(i int) bool { return i*i >= 500 })
	fmt.Println(i)
	fmt.Println(sort.Find(5, func(i int) int { return 3 - i }))
	sort.Sort(byAge(nil))
	fmt.Println(sort.SliceIsSorted(p, func(i, j int) bool { return p[i].age > p[j].age }), sort.IsSorted(byAge(p)))
}
