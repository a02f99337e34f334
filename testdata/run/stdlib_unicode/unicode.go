// run
package main

import (
	"fmt"
	"sort"
	"unicode"
)

func main() {
	for _, r := range []rune{'a', 'Z', '5', ' ', '\t', '_', '$', 'é', 'ß', 'µ', 'ÿ', 'ǅ', 'Ω', 'ж', '世', '٣', '\u00a0', '\u00ad', '\u2028', '\u0301',
		'ª', '²', '½', 'Ⅷ', '€', '\U0001F600', '\U00010400', 0x378, -1, 0x110000} {
		fmt.Printf("%U L%v U%v l%v T%v D%v N%v P%v S%v Sp%v C%v M%v G%v Pr%v up=%U lo=%U ti=%U\n", r, unicode.IsLetter(r), unicode.IsUpper(r),
			unicode.IsLower(r), unicode.IsTitle(r), unicode.IsDigit(r), unicode.IsNumber(r), unicode.IsPunct(r), unicode.IsSymbol(r),
			unicode.IsSpace(r), unicode.IsControl(r), unicode.IsMark(r), unicode.IsGraphic(r), unicode.IsPrint(r),
			unicode.ToUpper(r), unicode.ToLower(r), unicode.ToTitle(r))
	}
	for _, r := range []rune{'A', 'k', '\u212A', 'ſ', 's', 'θ', '1', 'ß', 'İ', 'ı', -2} {
		fmt.Printf("%U", r)
		for n, f := 0, unicode.SimpleFold(r); n < 5 && f != r; n, f = n+1, unicode.SimpleFold(f) {
			fmt.Printf(" %U", f)
		}
		fmt.Println()
	}
	fmt.Println(unicode.In('я', unicode.Latin, unicode.Cyrillic), unicode.In('я', unicode.Greek), unicode.Is(unicode.Han, '漢'), unicode.Is(unicode.White_Space, ' '))
	fmt.Println(string(unicode.TurkishCase.ToUpper('i')), string(unicode.TurkishCase.ToLower('I')), string(unicode.TurkishCase.ToTitle('a')))
	fmt.Println(unicode.To(unicode.UpperCase, 'x'), unicode.To(unicode.LowerCase, 'X'), unicode.To(99, 'x'))
	counts := map[string]int{}
	var names []string
	for name, tab := range unicode.Categories {
		n := 0
		for _, r := range tab.R16 {
			n += int(r.Hi-r.Lo)/int(r.Stride) + 1
		}
		for _, r := range tab.R32 {
			n += int(r.Hi-r.Lo)/int(r.Stride) + 1
		}
		counts[name] = n
		names = append(names, name)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Print(n, "=", counts[n], " ")
	}
	fmt.Println()
	fmt.Println(len(unicode.Scripts), len(unicode.Properties), len(unicode.FoldCategory), len(unicode.FoldScript), unicode.CategoryAliases["Letter"], unicode.Version)
	var up, lo int
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.IsUpper(r) {
			up++
		}
		if unicode.ToLower(r) != r {
			lo++
		}
	}
	fmt.Println(up, lo)
}
