// The shadow heap of GODEBUG=wbshadow=1: a second copy of every pointer word in heap objects and package
// variables, written only by the barriers (and by initialising stores). A word that differs from its shadow
// was stored without a barrier.
//
// Purpose: a missing barrier is invisible while the collector stops the world, and fatal once it does not.
// This mode proves the barriers' completeness from the first day.
//
// Protocol: the shadow of an address lies at a fixed distance, mapped arena by arena on first use. One lock
// covers a word and its shadow, swaps and compare-and-swaps included. New objects are cleared in the shadow
// by the allocation hook.
#pragma once

#include <cstdint>

namespace gosub::rt {

// Before the first allocation. Turns gWriteBarrier on for good; every allocation takes the slow path from
// then on, and the collector's hook must call shadowNewObject for it.
void shadowInit();
bool shadowOn();
// Compares all pointer words of live objects and globals; prints each difference and ends the process if
// there is one. The world is stopped.
void shadowCompare();

// The shadow of `bytes` bytes at an address; null: not heap and not globals.
void* shadowOf(const void* at, uint64_t bytes);
// Clears the shadow of a new object.
void shadowNewObject(void* at);

}  // namespace gosub::rt
