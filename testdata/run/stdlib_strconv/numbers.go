// run
package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, i := range []int64{0, 1, -1, 9, 10, 99, 100, -12345, math.MaxInt64, math.MinInt64} {
		fmt.Println(strconv.Itoa(int(i)), strconv.FormatInt(i, 2), strconv.FormatInt(i, 8), strconv.FormatInt(i, 16), strconv.FormatInt(i, 36),
			strconv.FormatUint(uint64(i), 10), string(strconv.AppendInt([]byte("n="), i, 10)), string(strconv.AppendUint(nil, uint64(i), 16)))
	}
	for _, s := range []string{"", "0", "-0", "+7", "123", "-9223372036854775808", "9223372036854775808", "18446744073709551616", "abc", "12a", "0x1f", "0b101", "0o17", "017", "1_000", "0x_ff", "_1", "1__0", "128", "-129", "z"} {
		for _, base := range []int{0, 10, 16, 36} {
			i, err := strconv.ParseInt(s, base, 64)
			i8, err8 := strconv.ParseInt(s, base, 8)
			u, erru := strconv.ParseUint(s, base, 32)
			fmt.Println(base, i, err, i8, err8, u, erru)
		}
		n, err := strconv.Atoi(s)
		fmt.Println(n, err)
	}
	_, err := strconv.ParseInt("1", 99, 64)
	fmt.Println(err)
	_, err = strconv.ParseInt("1", 10, 65)
	fmt.Println(err)
	_, err = strconv.Atoi("x\"y")
	var ne *strconv.NumError
	fmt.Println(errors.Is(err, strconv.ErrSyntax), errors.As(err, &ne), ne.Func, ne.Num, ne.Err)
	_, err = strconv.ParseUint("300", 10, 8)
	fmt.Println(errors.Is(err, strconv.ErrRange), err)

	floats := []float64{0, math.Copysign(0, -1), 1, -1.5, 0.1, 100, 123456, 1234567, 1e20, 1e21, 1e22, 1e23, 1e-4, 1e-5, 3.14159265358979, 1.0 / 3, 5e-324, math.MaxFloat64,
		math.MaxFloat32, math.Inf(1), math.Inf(-1), math.NaN(), 2.5, 3.5, 0.5, 1.25, 9.995, 99999.5, 4503599627370497.5, 123456789012345678}
	for _, f := range floats {
		for _, c := range []byte("eEfgGbxX") {
			for _, p := range []int{-1, 0, 1, 3, 17} {
				fmt.Print(strconv.FormatFloat(f, c, p, 64), " ")
			}
			fmt.Println(strconv.FormatFloat(f, c, -1, 32))
		}
	}
	fmt.Println(strconv.FormatFloat(1, 'z', 3, 64), string(strconv.AppendFloat([]byte("f="), 0.1, 'f', -1, 32)), len(strconv.FormatFloat(0.1, 'f', 2000, 64)), len(strconv.FormatFloat(0.1, 'e', 1500, 64)))
	for _, s := range []string{"", "0", "-0", "1", "1.5", ".5", "5.", "1e10", "1E-10", "1e400", "-1e400", "1e-400", "inf", "-Infinity", "nan", "0x1p-2", "0x1.8p1", "1_0.5_0", "0x_1p2", "1__0", "1e", "abc", "1.2.3", "+3", "++3",
		"179769313486231570814527423731704356798070e267", "2.2250738585072011e-308", "4.9e-324", "2.4e-324", "100000000000000016777215", "100000000000000016777216", "0.3", "16777217", "3.4028236e38", "0x1.fffffffffffff8p1023", "0x.00000000000001p0", " 1"} {
		f, err := strconv.ParseFloat(s, 64)
		g, err2 := strconv.ParseFloat(s, 32)
		fmt.Println(f, err, g, err2)
	}
	for _, s := range []string{"1", "i", "2i", "1+2i", "(1-2i)", "1+infi", "nan+nani", "1e400+2i", "1+2", "(1+2i", "0x1p2-0x1p3i", "1++2i"} {
		c, err := strconv.ParseComplex(s, 128)
		fmt.Println(c, err)
	}
	fmt.Println(strconv.FormatComplex(complex(1.5, -2), 'g', -1, 128), strconv.FormatComplex(complex(0.1, math.Inf(1)), 'f', 3, 64))
	for _, s := range []string{"1", "t", "TRUE", "True", "false", "F", "0", "yes", ""} {
		b, err := strconv.ParseBool(s)
		fmt.Println(b, err)
	}
	fmt.Println(strconv.FormatBool(true), string(strconv.AppendBool([]byte("x"), false)))
}
