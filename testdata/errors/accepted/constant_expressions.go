// errorcheck

package p

import "unsafe"

const (
	a         = 1 << 62
	b         = a * a / a
	c uint8   = 255
	d         = c - 255
	f float32 = 1 << 100
	g         = 'a' + 1.0
	h int     = 1e3
	i byte    = 'x' - 0.0
	j         = 1.0 << 3
	k         = 5 / 2 * 2.0
)

const m = unsafe.Sizeof(struct {
	a byte
	b int64
}{})

const n = real(3+4i) + imag(2i)
const o complex64 = 1
const p = len("x" + "y")
const q = !(1 < 2) || "a" <= "b"
const r = 07_7 + 0x_f + 0b1_1
const s rune = 'a' + 'b'
const t = ^0 &^ 1
const u uint = 1<<64 - 1
const v = uint(1)<<63 | 1
const w = -1 >> 1000
const x = 10 % 3 * -1
const y = max(1, 2.5) + min('a', 1)

var arr [p]int
var fl float64 = 1 << 3
var in int = 1.0
var sh = uint8(1) << 7
var i8 int8 = -1 << 7
