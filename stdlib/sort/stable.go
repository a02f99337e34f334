package sort

// stableBlock is the length of the blocks that are sorted by insertion before merging begins.
const stableBlock = 20

// stableSort merges blocks of growing size in place, by the SymMerge algorithm of Kim and Kutzner (ESA 2004):
// O(n log n) comparisons and O(n log² n) exchanges without further memory.
func stableSort(data Interface, n int) {
	lo := 0
	for ; lo+stableBlock <= n; lo += stableBlock {
		insertionSort(data, lo, lo+stableBlock)
	}
	insertionSort(data, lo, n)
	for size := stableBlock; size < n; size *= 2 {
		for lo = 0; lo+size < n; lo += 2 * size {
			symMerge(data, lo, lo+size, min(lo+2*size, n))
		}
	}
}

// symMerge merges the sorted ranges [lo, mid) and [mid, hi).
func symMerge(data Interface, lo, mid, hi int) {
	if mid-lo == 1 || hi-mid == 1 {
		insertSingle(data, lo, mid, hi)
		return
	}
	// Around the middle of the whole range the two parts are compared symmetrically: start is the first element
	// of the left part that must move to the right half.
	center := int(uint(lo+hi) >> 1)
	sum := center + mid
	start, limit := lo, mid
	if mid > center {
		start = sum - hi
		limit = center
	}
	for start < limit {
		probe := int(uint(start+limit) >> 1)
		if data.Less(sum-1-probe, probe) {
			limit = probe
		} else {
			start = probe + 1
		}
	}
	end := sum - start
	if start < mid && mid < end {
		rotate(data, start, mid, end)
	}
	if lo < start && start < center {
		symMerge(data, lo, start, center)
	}
	if center < end && end < hi {
		symMerge(data, center, end, hi)
	}
}

// insertSingle merges where one of the two ranges has a single element: it moves to its place by exchanges.
func insertSingle(data Interface, lo, mid, hi int) {
	if mid-lo == 1 {
		// After all elements of the right range that are less.
		from, to := mid, hi
		for from < to {
			probe := int(uint(from+to) >> 1)
			if data.Less(probe, lo) {
				from = probe + 1
			} else {
				to = probe
			}
		}
		for i := lo; i < from-1; i++ {
			data.Swap(i, i+1)
		}
		return
	}
	// Before all elements of the left range that are greater.
	from, to := lo, mid
	for from < to {
		probe := int(uint(from+to) >> 1)
		if data.Less(mid, probe) {
			to = probe
		} else {
			from = probe + 1
		}
	}
	for i := mid; i > from; i-- {
		data.Swap(i, i-1)
	}
}

// rotate exchanges the neighbouring ranges [lo, mid) and [mid, hi).
func rotate(data Interface, lo, mid, hi int) {
	left, right := mid-lo, hi-mid
	for left != right {
		if left > right {
			swapRange(data, mid-left, mid, right)
			left -= right
		} else {
			swapRange(data, mid-left, mid+right-left, left)
			right -= left
		}
	}
	swapRange(data, mid-left, mid, left)
}

func swapRange(data Interface, a, b, n int) {
	for i := 0; i < n; i++ {
		data.Swap(a+i, b+i)
	}
}
