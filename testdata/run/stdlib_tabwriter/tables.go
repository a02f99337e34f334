// run

package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

func main() {
	for _, flags := range []uint{0, tabwriter.AlignRight, tabwriter.Debug, tabwriter.AlignRight | tabwriter.Debug, tabwriter.TabIndent, tabwriter.DiscardEmptyColumns | tabwriter.Debug, tabwriter.FilterHTML | tabwriter.StripEscape} {
		for _, pad := range []byte{' ', '.', '\t'} {
			w := tabwriter.NewWriter(os.Stdout, 5, 8, 1, pad, flags)
			fmt.Fprintln(w, "name\tage\tcity")
			fmt.Fprintln(w, "Anna\t7\tRome\tItaly")
			fmt.Fprintln(w, "Maximilian\t103\tΑθήνα\t")
			fmt.Fprintln(w, "no tabs here")
			fmt.Fprintln(w, "\t\tindented\t")
			fmt.Fprintln(w, "a\v\vb\vc")
			fmt.Fprintln(w, "<b>x</b>\t&amp;\t\xffa\tb\xff\tend")
			fmt.Fprint(w, "form\tfeed\f", "x\ty\t")
			w.Flush()
			fmt.Println()
		}
	}
}
