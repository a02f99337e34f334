// run
package main

import (
	"fmt"
	"hash/fnv"
	"math"
	"strconv"
)

var state uint64 = 88172645463325252

func next() uint64 {
	state ^= state << 13
	state ^= state >> 7
	state ^= state << 17
	return state
}

func float() float64 {
	switch next() % 6 {
	case 0:
		return math.Float64frombits(next())
	case 1:
		return float64(int64(next()%2000000)-1000000) / 100
	case 2:
		return float64(next()%1000000000000000000) * math.Pow10(int(next()%60)-30)
	case 3:
		return float64(math.Float32frombits(uint32(next())))
	case 4:
		return math.Ldexp(float64(next()%8), int(next()%2200)-1100)
	}
	return float64(int64(next()%2000) - 1000)
}

// Formats and parses pseudo-random numbers; a hash stands for all texts of a format.
func main() {
	for _, format := range []byte("eEfgG") {
		for _, bits := range []int{64, 32} {
			h := fnv.New64a()
			for i := 0; i < 3000; i++ {
				f := float()
				prec := int(next()%26) - 2
				s := strconv.FormatFloat(f, format, prec, bits)
				h.Write([]byte(s))
				h.Write(strconv.AppendFloat([]byte("ab"), f, format, -1, bits))
				back, err := strconv.ParseFloat(s, bits)
				h.Write(strconv.AppendUint(nil, math.Float64bits(back)&^(1<<51-1), 16))
				if err != nil {
					h.Write([]byte(err.Error()))
				}
				short := strconv.FormatFloat(f, format, -1, 64)
				if again, err := strconv.ParseFloat(short, 64); again != f && f == f || err != nil {
					fmt.Println("no round trip:", short, f, again, err)
				}
			}
			fmt.Printf("%c %d %016x\n", format, bits, h.Sum64())
		}
	}
	h := fnv.New64a()
	for i := 0; i < 20000; i++ {
		v := int64(next()) >> (next() % 64)
		base := 2 + int(next()%35)
		s := strconv.FormatInt(v, base)
		h.Write([]byte(s))
		h.Write(strconv.AppendUint([]byte("x"), uint64(v), base))
		if w, err := strconv.ParseInt(s, base, 64); w != v || err != nil {
			fmt.Println("no round trip:", s, base, v, w, err)
		}
	}
	fmt.Printf("int %016x\n", h.Sum64())
	alphabet := "0123456789.eE+-_xpinfa"
	h = fnv.New64a()
	for i := 0; i < 30000; i++ {
		buf := make([]byte, next()%14)
		for j := range buf {
			buf[j] = alphabet[next()%uint64(len(alphabet))]
			if next()%2 == 0 {
				buf[j] = '0' + byte(next()%10)
			}
		}
		f, err := strconv.ParseFloat(string(buf), 32<<(next()%2))
		fmt.Fprint(h, string(buf), f, err)
	}
	fmt.Printf("parse %016x\n", h.Sum64())
	for _, s := range []string{"2.2250738585072011e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
		"9007199254740993", "9007199254740992.99999999999999999999999999", "9007199254740993.00000000000000000000000000000001", "0.500000000000000166533453693773481063544750213623046875", "3.518437208883201171875e13",
		"1.00000005960464477539062499", "1.000000059604644775390625", "1.00000005960464477539062501", "3.4028235677973366e38", "3.4028235677973367e38", "1.401298464324817e-45", "7.006492321624085e-46", "7.006492321624086e-46", "1e-46",
		"100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001e-100", "0.000000000000000000000000000000000000000000000000000000000000000000000000000001e80", "1e1000000000", "1e-1000000000", "0e1000000000"} {
		d, e1 := strconv.ParseFloat(s, 64)
		f, e2 := strconv.ParseFloat(s, 32)
		fmt.Println(s, d, e1, f, e2)
	}
}
