package sort

import "math/bits"

// The sort is Orson Peters' pattern-defeating quicksort (arXiv 2106.05123) without block partitioning: quicksort that
// takes notice of sorted, reversed and equal elements, and turns to heapsort when it keeps choosing bad pivots.
const (
	insertionLimit = 12 // shorter ranges are sorted by insertion
	nintherLimit   = 50 // from this length on the pivot is a median of medians
	partialLimit   = 50 // from this length on a nearly sorted range is worth repairing
	partialSteps   = 5  // with so many repairs
	pivotSwaps     = 12 // the most exchanges that the choice of a pivot can need: the range is descending
)

// patternSort sorts [lo, hi); badAllowed is how many more unbalanced partitions are taken before heapsort.
func patternSort(data Interface, lo, hi, badAllowed int) {
	balanced, partitioned := true, true // how the last partition went
	for hi-lo > insertionLimit {
		n := hi - lo
		if badAllowed == 0 {
			heapSort(data, lo, hi)
			return
		}
		if !balanced {
			scatter(data, lo, hi)
			badAllowed--
		}
		pivot, swaps := choosePivot(data, lo, hi)
		ascending := swaps == 0
		if swaps == pivotSwaps { // likely descending: turn the range around
			for i, j := lo, hi-1; i < j; i, j = i+1, j-1 {
				data.Swap(i, j)
			}
			pivot = hi - 1 - (pivot - lo)
			ascending = true
		}
		if balanced && partitioned && ascending && repair(data, lo, hi) {
			return
		}
		if lo > 0 && !data.Less(lo-1, pivot) {
			// The element before the range is a pivot of an earlier step and not less: many equal elements.
			lo = skipEqual(data, lo, hi, pivot)
			continue
		}
		var mid int
		mid, partitioned = partition(data, lo, hi, pivot)
		left, right := mid-lo, hi-mid
		balanced = min(left, right) >= n/8
		if left < right { // recursion on the smaller part, so that its depth stays logarithmic
			patternSort(data, lo, mid, badAllowed)
			lo = mid + 1
		} else {
			patternSort(data, mid+1, hi, badAllowed)
			hi = mid
		}
	}
	insertionSort(data, lo, hi)
}

func insertionSort(data Interface, lo, hi int) {
	for i := lo + 1; i < hi; i++ {
		for j := i; j > lo && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

func heapSort(data Interface, lo, hi int) {
	n := hi - lo
	for root := (n - 1) / 2; root >= 0; root-- {
		sink(data, lo, root, n)
	}
	for end := n - 1; end >= 0; end-- {
		data.Swap(lo, lo+end)
		sink(data, lo, 0, end)
	}
}

// sink restores the heap of n elements at base, where only root may be too small.
func sink(data Interface, base, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(base+child, base+child+1) {
			child++
		}
		if !data.Less(base+root, base+child) {
			return
		}
		data.Swap(base+root, base+child)
		root = child
	}
}

// partition moves what is less than the pivot before it and the rest behind it; it returns where the pivot ends up,
// and whether nothing had to be moved.
func partition(data Interface, lo, hi, pivot int) (mid int, untouched bool) {
	data.Swap(lo, pivot)
	i, j := lo+1, hi-1
	for untouched = true; ; untouched = false {
		for i <= j && data.Less(i, lo) {
			i++
		}
		for i <= j && !data.Less(j, lo) {
			j--
		}
		if i > j {
			data.Swap(j, lo)
			return j, untouched
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// skipEqual moves what equals the pivot to the front and returns where the greater elements begin; nothing is less.
func skipEqual(data Interface, lo, hi, pivot int) int {
	data.Swap(lo, pivot)
	i, j := lo+1, hi-1
	for {
		for i <= j && !data.Less(lo, i) {
			i++
		}
		for i <= j && data.Less(lo, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// repair tries to sort a nearly sorted range by moving a few elements and reports whether it is sorted now.
func repair(data Interface, lo, hi int) bool {
	i := lo + 1
	for step := 0; step < partialSteps; step++ {
		for i < hi && !data.Less(i, i-1) {
			i++
		}
		if i == hi {
			return true
		}
		if hi-lo < partialLimit {
			return false
		}
		data.Swap(i, i-1)
		if i-lo >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if hi-i >= 2 {
			for j := i + 1; j < hi && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter exchanges three elements in the middle with others, to break patterns that give unbalanced partitions.
// The places come from Marsaglia's xorshift generator, seeded with the length, so runs are reproducible.
func scatter(data Interface, lo, hi int) {
	n := hi - lo
	if n < 8 {
		return
	}
	state := uint64(n)
	mask := uint(1)<<bits.Len(uint(n)) - 1
	mid := lo + n/4*2 - 1
	for i := 0; i < 3; i++ {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		other := int(uint(state) & mask)
		if other >= n {
			other -= n
		}
		data.Swap(mid+i, lo+other)
	}
}

// choosePivot returns the index of a middling element, and how many of the comparisons were against the order.
func choosePivot(data Interface, lo, hi int) (pivot, swaps int) {
	n := hi - lo
	quarter := n / 4
	a, b, c := lo+quarter, lo+quarter*2, lo+quarter*3
	if n >= nintherLimit {
		a = median(data, a-1, a, a+1, &swaps)
		b = median(data, b-1, b, b+1, &swaps)
		c = median(data, c-1, c, c+1, &swaps)
	}
	if n >= 8 {
		b = median(data, a, b, c, &swaps)
	}
	return b, swaps
}

// median returns which of three elements is in the middle and adds to swaps how many pairs had to be exchanged.
func median(data Interface, a, b, c int, swaps *int) int {
	if data.Less(b, a) {
		*swaps++
		a, b = b, a
	}
	if data.Less(c, b) {
		*swaps++
		b = c
	}
	if data.Less(b, a) {
		*swaps++
		b = a
	}
	return b
}
