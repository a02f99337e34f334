package big

// Bitwise operations see negative numbers in two's complement with infinitely many sign bits: -x is ^(x-1).

func (z *Int) Lsh(x *Int, n uint) *Int {
	neg := x.neg
	z.abs = x.abs.shl(n)
	z.neg = neg
	return z
}

func (z *Int) Rsh(x *Int, n uint) *Int {
	if x.neg { // ^((|x|-1) >> n)
		t := nat(nil).sub(x.abs, natOf(1)).shr(n)
		z.abs = nat(nil).add(t, natOf(1))
		z.neg = true
		return z
	}
	z.abs = x.abs.shr(n)
	z.neg = false
	return z
}

func (x *Int) Bit(i int) uint {
	if i < 0 {
		panic("negative bit index")
	}
	if x.neg {
		return nat(nil).sub(x.abs, natOf(1)).bit(uint(i)) ^ 1
	}
	return x.abs.bit(uint(i))
}

func (z *Int) SetBit(x *Int, i int, b uint) *Int {
	if i < 0 {
		panic("negative bit index")
	}
	if b > 1 {
		panic("set bit is not 0 or 1")
	}
	if x.neg {
		t := nat(nil).sub(x.abs, natOf(1)).setBit(uint(i), b^1)
		z.abs = nat(nil).add(t, natOf(1))
		z.neg = len(z.abs) > 0
		return z
	}
	z.abs = x.abs.setBit(uint(i), b)
	z.neg = false
	return z
}

// complement is the magnitude whose bits, all of them inverted if inverted is true, are those of x.
func (x *Int) complement() (bits nat, inverted bool) {
	if x.neg {
		return nat(nil).sub(x.abs, natOf(1)), true
	}
	return x.abs, false
}

// combine sets z to op of all bits of x and y.
func (z *Int) combine(x, y *Int, op func(a, b Word) Word) *Int {
	xb, xInv := x.complement()
	yb, yInv := y.complement()
	var xSign, ySign Word
	if xInv {
		xSign = ^xSign
	}
	if yInv {
		ySign = ^ySign
	}
	neg := op(xSign, ySign) != 0
	w := make(nat, max(len(xb), len(yb)))
	for i := range w {
		w[i] = op(xb.at(i)^xSign, yb.at(i)^ySign)
		if neg {
			w[i] = ^w[i]
		}
	}
	z.abs = w.norm()
	if neg {
		z.abs = nat(nil).add(z.abs, natOf(1))
	}
	z.neg = neg
	return z
}

func (z *Int) And(x, y *Int) *Int    { return z.combine(x, y, func(a, b Word) Word { return a & b }) }
func (z *Int) AndNot(x, y *Int) *Int { return z.combine(x, y, func(a, b Word) Word { return a &^ b }) }
func (z *Int) Or(x, y *Int) *Int     { return z.combine(x, y, func(a, b Word) Word { return a | b }) }
func (z *Int) Xor(x, y *Int) *Int    { return z.combine(x, y, func(a, b Word) Word { return a ^ b }) }

// Not is ^x.
func (z *Int) Not(x *Int) *Int {
	z.Neg(x)
	return z.Sub(z, NewInt(1))
}
