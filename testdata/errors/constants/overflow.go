// errorcheck

package p

const big = 1 << 100

var (
	a int8   = 128 // ERROR "cannot use 128 \(untyped int constant\) as int8 value in variable declaration \(overflows\)"
	b uint8  = -1 // ERROR "cannot use -1 \(untyped int constant\) as uint8 value in variable declaration \(overflows\)"
	c int    = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"
	d        = big // ERROR "cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)"
	e uint64 = 1 << 64 // ERROR "cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as uint64 value in variable declaration \(overflows\)"
	f float32 = 1e39 // ERROR "cannot use 1e39 \(untyped float constant 1e\+39\) as float32 value in variable declaration \(overflows\)"
	g        = 1e400 // ERROR "cannot use 1e400 \(untyped float constant 1e\+400\) as float64 value in variable declaration \(overflows\)"
	h rune   = 1 << 31 // ERROR "cannot use 1 << 31 \(untyped int constant 2147483648\) as rune value in variable declaration \(overflows\)"
	i        = int8(200) // ERROR "constant 200 overflows int8"
	j        = uint(-1) // ERROR "constant -1 overflows uint"
	k        = byte(256) // ERROR "constant 256 overflows byte"
	l        = int64(1e19) // ERROR "cannot convert 1e19 \(untyped float constant 10000000000000000000\) to type int64"
	m        = int(1.5) // ERROR "cannot convert 1\.5 \(untyped float constant\) to type int"
	n        = uint8(255) + 1 // ERROR "uint8\(255\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	o        = int8(-128) - 1 // ERROR "int8\(-128\) - 1 \(constant -129 of type int8\) overflows int8"
	p        = int8(127) * 2 // ERROR "int8\(127\) \* 2 \(constant 254 of type int8\) overflows int8"
	q        = ^uint8(0) + 1 // ERROR "\^uint8\(0\) \+ 1 \(constant 256 of type uint8\) overflows uint8"
	r        = -int8(-128) // ERROR "-int8\(-128\) \(constant 128 of type int8\) overflows int8"
	s        = uint16(1) << 16 // ERROR "uint16\(1\) << 16 \(constant 65536 of type uint16\) overflows uint16"
	t        = 1 << 63 // ERROR "cannot use 1 << 63 \(untyped int constant 9223372036854775808\) as int value in variable declaration \(overflows\)"
	u        = float32(1e50) // ERROR "cannot convert 1e50 \(untyped float constant 1e\+50\) to type float32"
	v        = complex64(1e50) // ERROR "cannot convert 1e50 \(untyped float constant 1e\+50\) to type complex64"
	w        = 'a' + 1<<40 // ERROR "cannot use 'a' \+ 1 << 40 \(untyped rune constant 1099511627873\) as rune value in variable declaration \(overflows\)"
	x        = string(1 << 40)
	y        = uint32(1) - 2 // ERROR "uint32\(1\) - 2 \(constant -1 of type uint32\) overflows uint32"
	z        = ^uint(0) * 2 // ERROR "\^uint\(0\) \* 2 \(constant 36893488147419103230 of type uint\) overflows uint"
)

const huge = 1 << 600 // ERROR "constant shift overflow"
const toobig = huge * huge
const shifted = 1 << 1000 // ERROR "constant shift overflow"
const neg uint = 5 - 6 // ERROR "cannot use 5 - 6 \(untyped int constant -1\) as uint value in constant declaration \(overflows\)"
const mul = 1e300 * 1e300 * 1e-300
