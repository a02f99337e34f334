package tabwriter_test

import (
	"bytes"
	"math/rand"
	"testing"
	real "text/tabwriter"

	"st/text/tabwriter"
)

func TestRandom(t *testing.T) {
	pieces := []string{"a", "bb", "ccc dd", "\t", "\t", "\t", "\n", "\n", "\v", "\f", "é☺", "<b>", "&amp;", "\xff", "x\ty", "\t\t", "", "longer text here", "<", "&", ">", ";"}
	r := rand.New(rand.NewSource(1))
	for i := 0; i < 300000; i++ {
		min, tab, pad := r.Intn(12), r.Intn(9), r.Intn(4)
		char := []byte{' ', '\t', '.'}[r.Intn(3)]
		flags := uint(r.Intn(64))
		var a, b bytes.Buffer
		x := real.NewWriter(&a, min, tab, pad, char, flags)
		y := tabwriter.NewWriter(&b, min, tab, pad, char, flags)
		var all string
		for n := r.Intn(25); n > 0; n-- {
			p := pieces[r.Intn(len(pieces))]
			all += p
			x.Write([]byte(p))
			y.Write([]byte(p))
			if r.Intn(20) == 0 {
				x.Flush()
				y.Flush()
				all += "^"
			}
		}
		x.Flush()
		y.Flush()
		if a.String() != b.String() {
			t.Fatalf("%d %d %d %q %b: %q\n got %q\nwant %q", min, tab, pad, char, flags, all, b.String(), a.String())
		}
	}
}
