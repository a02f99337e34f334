// Functions as the engines and the collector see them.
//
// A FuncRec never moves and is never freed; its entry changes once, from the CompileMe stub to the compiled
// body (release store; readers reload it on every call). The entry word holds the first instruction's address
// (48 bits) and, above it, frameSlots: one load gives a consistent pair. Code is immutable after
// publication and lies in the code space (vm/bytecode/code_space.h), which maps a pc to its FuncRec.
//
// Frame layout, low to high addresses (the stack grows down; a slot is 8 bytes):
//
//     fp + 0                    outgoing arguments and results of the calls this frame makes (outSlots)
//     fp + outSlots*8           locals and temporaries
//     fp + (frameSlots-3)*8     the closure (context) of this call; written by calls through func values
//     fp + (frameSlots-2)*8     native return address (JIT), 0 in the interpreter
//     fp + (frameSlots-1)*8     bytecode return pc of the caller
//     fp + frameSlots*8         = the caller's fp: this call's arguments, then results, lie from here on
//
// frameSlots includes context and header, so nfp = fp - callee->frameSlots*8 and argument i is slot
// frameSlots + i of the callee. Results are written over the arguments at return, never before.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

#include "runtime/abi/type_desc.h"

namespace gosub::rt {

struct NativeRec;

// One live piece of a frame at a safepoint. Slots not named are dead or scalar.
struct FrameMapEntry {
  enum class What : uint8_t {
    Ptr,
    Iface /* two slots: type word, data word */,
    Typed /* memory layout of `type` */,
    PtrRun
  };
  What what;
  uint16_t slot;
  uint16_t count;        // PtrRun: so many pointer slots
  const TypeDesc* type;  // Typed
};
struct FrameMap {
  uint32_t count;
  const FrameMapEntry* entries;
};
// Safepoints in pc order. A map covers locals and the incoming argument and result words.
struct SafepointRow {
  uint32_t pc;   // in instructions from the function's first
  uint32_t map;  // index into maps
};
struct LineRow {  // sorted by pc; a row holds until the next
  uint32_t pc;
  uint32_t pos;      // Pos::raw
  uint32_t inlined;  // 0, or 1 + index into inlined[]
};
// Bounds errors name an index as its type has it. Words are compared as unsigned ones; an instruction whose
// index has a 64-bit unsigned type (narrower ones are never negative as words) has a row here, so that only
// the error path pays. Sorted by pcAfter.
struct UnsignedIndexRow {
  uint32_t pcAfter;  // of the instruction after it
  uint32_t mask;     // 1: its index; of an element of an element, 2: the first, 4: the second
};
struct InlinedCall {
  const char* name;
  uint32_t callPos;
  uint32_t parent;  // 0, or 1 + index
};
// A function value of a statically known shape in the fault/recover machinery.
enum FuncFlags : uint16_t {
  kFnHasDefer = 1,  // has a defer statement: deferMap and recoverPc are set
  kFnWrapper = 2,   // made by the compiler (method value, go/defer thunk, promoted method): hidden in traces,
                    // transparent to recover
  kFnClosure = 4,   // uses its context slot
  kFnNative = 8,    // body is a NativeRec
  kFnNoPreempt = 16,  // runtime-near library code that must keep its P
};

struct FuncRec {
  std::atomic<uint64_t> entry;  // frameSlots << 48 | address of the first instruction (a CompileMe stub
                                // with kStubFrameSlots until compiled): see packEntry
  uint32_t frameSlots;
  uint32_t argSlots, resultSlots;
  uint16_t flags;
  uint16_t outSlots;
  uint32_t codeLen;      // in 64-bit words
  const uint64_t* code;  // = entry once compiled
  const char* name;      // "main.f", "main.(*T).m", "main.f.func1"
  uint32_t nameLen;
  uint32_t declPos;        // Pos::raw of the declaration
  const FrameMap* argMap;  // incoming arguments, slots relative to the argument area: the map at entry
  const FrameMap* maps;
  const SafepointRow* safepoints;
  // GODEBUG=clobber alone: for each safepoint row an index into deadMaps (~0: not known), whose runs are the
  // local and argument slots that hold nothing any more.
  const uint32_t* deadIndex;
  const FrameMap* deadMaps;
  uint32_t numSafepoints, numMaps;
  const LineRow* lines;
  uint32_t numLines;
  uint32_t recoverPc;  // kFnHasDefer: where a recovered panic continues: RunDefers (the remaining
                       // ones), copy the results as they stand, return
  uint32_t deferMap;   // kFnHasDefer: index of the map that holds at every panicking instruction
  const InlinedCall* inlined;
  const UnsignedIndexRow* unsignedIndices;
  uint32_t numUnsigned;
  const NativeRec* native;  // kFnNative
  const TypeDesc* type;     // the function's type (null for methods' wrappers without one)
  Closure* funcValue;       // the static closure {this} for `f` used as a value
  void* front;              // the compiler's key (function, environment)
};

// The context and header slots at a frame's upper end; a stub's frame is nothing else.
constexpr uint32_t kHeaderSlots = 3;
constexpr uint32_t kStubFrameSlots = kHeaderSlots;

constexpr uint64_t packEntry(uint64_t codeAddress, uint32_t frameSlots) {
  return codeAddress | static_cast<uint64_t>(frameSlots) << 48;
}
constexpr uint64_t entryAddress(uint64_t entry) {
  return entry & 0xffff'ffff'ffffull;
}
constexpr uint32_t entryFrameSlots(uint64_t entry) {
  return static_cast<uint32_t>(entry >> 48);
}

}  // namespace gosub::rt
