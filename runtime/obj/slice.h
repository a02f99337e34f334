// Slices: make, grow, copy. Capacities follow gc's rule exactly (doubling below 256 elements, then a smooth
// change to a quarter, rounded up to size classes), because programs print cap.
#pragma once

#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::rt {

// make([]T, len, cap) with run-time values. Done: *out is set; Panic: len or cap out of range.
Next makeSlice(G* g, P* p, const TypeDesc* elem, int64_t len, int64_t cap, GoSlice* out);

// Room for `add` more elements: a slice with the old contents, len = old.len + add and the grown capacity.
// Called only where old.len + add > old.cap. New elements are zero. Panic: len out of range.
Next growSlice(G* g, P* p, const TypeDesc* elem, GoSlice old, int64_t add, GoSlice* out);

// append(s, src...): in place where it fits. src may overlap s.
Next appendSlice(G* g, P* p, const TypeDesc* elem, GoSlice* s, const void* src, int64_t count);

// append(s, make([]T, count)...): count zero elements. Panic: a negative count is make's error, too many
// elements are append's.
Next appendZeros(G* g, P* p, const TypeDesc* elem, GoSlice* s, int64_t count);

// copy(dst, src): elements copied.
int64_t copySlice(const TypeDesc* elem, GoSlice dst, const void* src, int64_t srcLen);

// The capacity append chooses: for unit tests.
int64_t nextSliceCap(int64_t newLen, int64_t oldCap);

}  // namespace gosub::rt
