// run

package main

func ints(n int) int {
	switch n {
	case 0, 10, 20, 30:
		return 1
	case 1:
		return 2
	case 2:
		return 3
	case 3:
		return 4
	case 4:
		return 5
	case 5:
		return 6
	case 6:
		return 7
	case 7:
		return 8
	case 8:
		return 9
	case 1000000, -1000000:
		return 10
	case -1 << 63:
		return 11
	case 1<<63 - 1:
		return 12
	}
	return 0
}

func strs(s string) int {
	switch s {
	case "":
		return 1
	case "alpha":
		return 2
	case "beta":
		return 3
	case "gamma", "delta":
		return 4
	case "epsilon":
		return 5
	case "omega":
		return 6
	case "alphb":
		return 7
	case "zeta":
		return 8
	case "et\x00a":
		return 9
	}
	return 0
}

func bytesw(b byte) string {
	switch {
	case b >= '0' && b <= '9':
		return "digit"
	case b == ' ', b == '\t':
		return "space"
	}
	switch b {
	case 'a', 'e', 'i', 'o', 'u':
		return "vowel"
	}
	return "other"
}

func main() {
	for _, n := range []int{0, 1, 5, 8, 9, 10, 20, 30, 31, -1, 1000000, -1000000, -1 << 63, 1<<63 - 1} {
		print(ints(n), " ")
	}
	println()
	for _, s := range []string{"", "alpha", "alphb", "alphc", "delta", "omega", "et", "et\x00a", "eta", "zeta"} {
		print(strs(s), " ")
	}
	println()
	println(bytesw('7'), bytesw('e'), bytesw('z'), bytesw('\t'))
}
