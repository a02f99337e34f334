// Package sort sorts slices and other collections.
package sort

import (
	"internal/rtype"
	"math/bits"
)

// An Interface is a collection that can be sorted: elements 0 to Len()-1 can be compared and exchanged by index.
type Interface interface {
	Len() int
	// Less reports whether element i must come before element j. It must be a strict weak ordering.
	Less(i, j int) bool
	Swap(i, j int)
}

// Sort sorts data in ascending order with O(n log n) calls of Less and Swap. Equal elements may change places.
func Sort(data Interface) {
	n := data.Len()
	if n > 1 {
		patternSort(data, 0, n, bits.Len(uint(n)))
	}
}

// Stable sorts data in ascending order and keeps equal elements in their order.
func Stable(data Interface) { stableSort(data, data.Len()) }

// IsSorted reports whether data is in ascending order.
func IsSorted(data Interface) bool {
	for i := data.Len() - 1; i > 0; i-- {
		if data.Less(i, i-1) {
			return false
		}
	}
	return true
}

type reversed struct {
	Interface
}

func (r reversed) Less(i, j int) bool { return r.Interface.Less(j, i) }

// Reverse returns data with the order turned around.
func Reverse(data Interface) Interface { return &reversed{data} }

// anySlice makes an Interface of a slice of any type and a less function.
type anySlice struct {
	slice any
	less  func(i, j int) bool
	n     int
}

func (s *anySlice) Len() int           { return s.n }
func (s *anySlice) Less(i, j int) bool { return s.less(i, j) }
func (s *anySlice) Swap(i, j int)      { rtype.SwapElems(s.slice, i, j) }

func sliceOf(x any, less func(i, j int) bool) *anySlice {
	n := rtype.SliceLen(x)
	if n < 0 {
		panic(notSlice(rtype.TypeString(x)))
	}
	return &anySlice{x, less, n}
}

// notSlice is what the functions for slices panic with if they get something else.
type notSlice string

func (e notSlice) Error() string { return "reflect: call of Swapper on " + string(e) + " Value" }

// Slice sorts the slice x by less, which gets indices of x; equal elements may change places. It panics if x is
// not a slice.
func Slice(x any, less func(i, j int) bool) { Sort(sliceOf(x, less)) }

// SliceStable sorts the slice x by less and keeps equal elements in their order.
func SliceStable(x any, less func(i, j int) bool) { Stable(sliceOf(x, less)) }

// SliceIsSorted reports whether the slice x is sorted by less.
func SliceIsSorted(x any, less func(i, j int) bool) bool { return IsSorted(sliceOf(x, less)) }
