// run

package main

type nat []uint32

func (a nat) mul(m uint32) nat {
	carry := uint64(0)
	out := make(nat, 0, len(a)+1)
	for _, d := range a {
		carry += uint64(d) * uint64(m)
		out = append(out, uint32(carry%1e9))
		carry /= 1e9
	}
	if carry > 0 {
		out = append(out, uint32(carry))
	}
	return out
}

func (a nat) add(b nat) nat {
	if len(a) < len(b) {
		a, b = b, a
	}
	out, carry := make(nat, len(a), len(a)+1), uint32(0)
	for i := range a {
		carry += a[i]
		if i < len(b) {
			carry += b[i]
		}
		out[i] = carry % 1e9
		carry /= 1e9
	}
	if carry > 0 {
		out = append(out, carry)
	}
	return out
}

func (a nat) String() string {
	s := ""
	for i, d := range a {
		part := ""
		for j := 0; j < 9 && (i < len(a)-1 || d > 0 || part == "" && s == ""); j++ {
			part = string(rune('0'+d%10)) + part
			d /= 10
		}
		s = part + s
	}
	return s
}

func main() {
	f := nat{1}
	for i := uint32(2); i <= 60; i++ {
		f = f.mul(i)
		if i%10 == 0 {
			println(i, f.String())
		}
	}
	a, b := nat{0}, nat{1}
	for range 300 {
		a, b = b, a.add(b)
	}
	println(a.String())
}
