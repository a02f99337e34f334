package sort

// sortInts sorts x in ascending order, in O(n log n).
func sortInts(x []int)

// sortFloat64s sorts x in ascending order, NaNs first, in O(n log n). The order among zeros of both signs, and
// among NaNs, is not specified.
func sortFloat64s(x []float64)
