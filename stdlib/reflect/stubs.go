package reflect

import "unsafe"

// stubFunc returns a function value that takes and returns n words and has s do its work.
func stubFunc(s *stub, n int) unsafe.Pointer {
	switch n {
	case 0:
		f := func() { s.run(nil) }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 1:
		f := func(b [1]word) [1]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 2:
		f := func(b [2]word) [2]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 3:
		f := func(b [3]word) [3]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 4:
		f := func(b [4]word) [4]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 5:
		f := func(b [5]word) [5]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 6:
		f := func(b [6]word) [6]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 7:
		f := func(b [7]word) [7]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 8:
		f := func(b [8]word) [8]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 9:
		f := func(b [9]word) [9]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 10:
		f := func(b [10]word) [10]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 11:
		f := func(b [11]word) [11]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 12:
		f := func(b [12]word) [12]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 13:
		f := func(b [13]word) [13]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 14:
		f := func(b [14]word) [14]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 15:
		f := func(b [15]word) [15]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 16:
		f := func(b [16]word) [16]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	}
	return wideStubFunc(s, n)
}

// wideStubFunc is stubFunc for more than 16 words.
func wideStubFunc(s *stub, n int) unsafe.Pointer {
	switch n {
	case 17:
		f := func(b [17]word) [17]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 18:
		f := func(b [18]word) [18]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 19:
		f := func(b [19]word) [19]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 20:
		f := func(b [20]word) [20]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 21:
		f := func(b [21]word) [21]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 22:
		f := func(b [22]word) [22]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 23:
		f := func(b [23]word) [23]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 24:
		f := func(b [24]word) [24]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 25:
		f := func(b [25]word) [25]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 26:
		f := func(b [26]word) [26]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 27:
		f := func(b [27]word) [27]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 28:
		f := func(b [28]word) [28]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 29:
		f := func(b [29]word) [29]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 30:
		f := func(b [30]word) [30]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 31:
		f := func(b [31]word) [31]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	case 32:
		f := func(b [32]word) [32]word { s.run(b[:]); return b }
		return *(*unsafe.Pointer)(unsafe.Pointer(&f))
	}
	panic("reflect: not supported: MakeFunc or method value with more than 32 words of arguments or results")
}
