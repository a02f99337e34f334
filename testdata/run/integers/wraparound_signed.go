// run

package main

// Sums, differences and products of signed integers wrap at every width.

var (
	i8  int8  = 127
	i16 int16 = 32767
	i32 int32 = 2147483647
	i64 int64 = 9223372036854775807
	i   int   = 9223372036854775807
)

func main() {
	println(i8+1, i16+1, i32+1, i64+1, i+1)
	println(-i8-2, -i16-2, -i32-2, -i64-2, -i-2)
	println(i8*i8, i16*i16, i32*i32, i64*i64, i*i)
	println(i8*2, i16*3, i32*5, i64*7, i*11)
	i8++
	i16++
	i32++
	i64++
	i++
	println(i8, i16, i32, i64, i)
	println(-i8, -i16, -i32, -i64, -i)
	println(i8/-1, i16/-1, i32/-1, i64/-1, i/-1)
	println(i8%-1, i16%-1, i32%-1, i64%-1, i%-1)
	i8--
	i16--
	i32--
	i64--
	i--
	println(i8, i16, i32, i64, i)
}
