// What a row of opcodes.def says, as data: for the assembler, the disassembler and the verifier.
#pragma once

#include <cstdint>
#include <string_view>

#include "vm/bytecode/instr.h"

namespace gosub::bc {

// Attributes of an instruction (bits).
enum Attr : uint16_t {
  kPure = 0,
  kPanics = 1,
  kBranch = 2,
  kBack = 4,
  kEnd = 8,
  kCall = 16,
  kMayAlloc = 32,
  kMayPark = 64,
  kNative = 128,
  kEngine = 256,  // the engine's own stubs; never in compiled code
  kResume = 512,  // second half of a MayPark
  kSafepoint = kCall | kMayAlloc | kMayPark | kNative | kResume,
};

// What a field holds.
enum class Field : uint8_t { None, Slot, I16, U16, J16, I32, J32, G32, F48 };
enum class Access : uint8_t { None, Read, Write, Both };
// Which slots a Slot field means, and what lies in them: the letters of opcodes.def.
enum class Shape : uint8_t {
  None,
  Word,
  Any,
  Ptr,
  Str,
  Slice,
  Iface,
  PtrLen,
  Complex,
  Two,
  Three,
  Counted,    // c slots
  ImmRun,     // imm32 slots
  ByteRun,    // slots of I bytes
  Typed,      // of T
  Key,        // of T, a map
  Elem,       // of T, a map or channel
  Array,      // length and element size from the extra word
  ArrayElem,  // one element of such an array
  Strings,    // c strings
  Printed,
  StrIter,
};

struct Operand {
  Field field = Field::None;
  Access access = Access::None;
  Shape shape = Shape::None;
  bool optional = false;  // kNoSlot: not wanted

  bool reads() const { return access == Access::Read || access == Access::Both; }
  bool writes() const { return access == Access::Write || access == Access::Both; }
};

// What an extra word holds.
enum class Extra : uint8_t {
  None,
  Type,
  Imm,
  Slot,
  SlotOut,  // written
  Data,
  Select,        // SelectDesc: sends read, receives written
  SelectResume,  // … all read
  ElemOffset,
  LenElem,
  Len1,  // array length; elements of 1, 2, 4, 8, 16, 24 bytes
  Len2,
  Len4,
  Len8,
  Len16,
  Len24,
  SliceSlots
};

struct OpInfo {
  std::string_view name;
  Operand operand[3];
  Extra extra[2];
  uint16_t attrs;
};

const OpInfo& infoOf(Op op);
inline uint32_t extraWords(const OpInfo& info) {
  return info.extra[0] == Extra::None ? 0u : info.extra[1] == Extra::None ? 1u : 2u;
}
// Words of the instruction at `code`, a jump table included.
inline uint32_t wordsAt(const Instr* code) {
  const OpInfo& info = infoOf(opOf(*code));
  uint32_t n = 1 + extraWords(info);
  if (opOf(*code) == Op::JmpTable) n += (bOf(*code) + 1u) / 2;
  return n;
}

// Slots of a value of type t in a frame (types.h's sizes; complex64 takes two, a large value a pointer).
inline uint32_t slotsOfDesc(const rt::TypeDesc* t) {
  if (t->kind == rt::TKind::Complex64) return 2;
  return t->byReference() ? 1 : static_cast<uint32_t>((t->size + 7) / 8);
}

}  // namespace gosub::bc
