// run
package main

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"sort"
	"strings"
	"unicode/utf8"
)

var state uint64 = 88172645463325252

func next(n int) int {
	state ^= state << 13
	state ^= state >> 7
	state ^= state << 17
	return int(state >> 1 % uint64(n))
}

var pieces = []string{"a", "b", "A", "aa", "ab", "é", "É", "世", "\xff", "\xe4\xb8", " ", "\t\n", "\u00a0", "x", "k", "K", "\u212a", "ſ", "s", ",", "1", "\U0001F600", "\xed\xa0\x80", "\xf4\x90", "\xc0\x80"}

func text(n int) string {
	var b strings.Builder
	for i := next(n); i > 0; i-- {
		b.WriteString(pieces[next(len(pieces))])
	}
	return b.String()
}

// Texts short, and long enough to cross the pieces in which searches go on.
func main() {
	h := fnv.New64a()
	for i := 0; i < 4000; i++ {
		s, u := text(12), text(3)
		if len(s) > 0 && i%3 == 0 {
			k := next(len(s))
			u = s[k : k+next(len(s)-k+1)]
		}
		fmt.Fprint(h, strings.Index(s, u), strings.LastIndex(s, u), strings.Count(s, u), strings.IndexByte(s, 'b'), strings.LastIndexByte(s, 0xb8), strings.EqualFold(s, u), strings.EqualFold(s, strings.ToUpper(s)),
			strings.Fields(s), strings.ToUpper(s), strings.ToLower(s), strings.Split(s, u), utf8.ValidString(s), utf8.RuneCountInString(s), utf8.Valid([]byte(u)), utf8.RuneCount([]byte(u)), strings.Replace(s, u, "<>", 2),
			bytes.Index([]byte(s), []byte(u)), bytes.EqualFold([]byte(s), []byte(u)), bytes.Fields([]byte(s)))
	}
	fmt.Printf("%016x\n", h.Sum64())
	for _, n := range []int{65534, 65536} {
		for _, unit := range []string{"a", "世", "a b", "y\xff"} {
			s := strings.Repeat(unit, n/len(unit)+1)
			long := s + "needle" + s + "Z"
			fmt.Println(n, len(long), strings.Index(long, "needle"), strings.LastIndex(long, "needle"), strings.IndexByte(long, 'Z'), strings.LastIndexByte(long, 'n'), strings.Count(long, unit), strings.Index(long, s[:60000]+"!"),
				strings.Index(long, long[70000:]), utf8.RuneCountInString(long), utf8.ValidString(long), len(strings.Fields(long)), strings.EqualFold(long, strings.ToUpper(long)), strings.ToLower(strings.ToUpper(long)) == strings.ToLower(long),
				strings.EqualFold(long, long[:len(long)-1]+"y"), bytes.Count([]byte(long), []byte("e")), len(strings.ToUpper(long)))
		}
	}
	ints := make([]int, 5000)
	floats := make([]float64, 5000)
	for i := range ints {
		ints[i] = next(1<<40) - 1<<39
		floats[i] = float64(next(2000)-1000) / 8
	}
	floats[7] = floats[7] / 0 * 0
	sort.Ints(ints)
	sort.Float64s(floats)
	h = fnv.New64a()
	fmt.Fprint(h, ints, floats)
	fmt.Printf("%016x %v %v\n", h.Sum64(), sort.IntsAreSorted(ints), sort.Float64sAreSorted(floats))
}
