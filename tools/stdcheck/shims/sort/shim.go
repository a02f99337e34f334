package sort

import "slices"

func sortInts(x []int)         { slices.Sort(x) }
func sortFloat64s(x []float64) { slices.Sort(x) }
