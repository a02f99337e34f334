// Instructions: encoding, and the constant structures that instructions point to.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/abi/func_rec.h"
#include "runtime/abi/native.h"
#include "runtime/abi/type_desc.h"

namespace gosub::bc {

enum class Op : uint16_t {
#define OP(Name, A, B, C, Extra, Attr) Name,
#include "vm/bytecode/opcodes.def"
#undef OP
  kCount,
};

using Instr = uint64_t;

constexpr Instr encode(Op op, uint16_t a = 0, uint16_t b = 0, uint16_t c = 0) {
  return static_cast<uint64_t>(op) | static_cast<uint64_t>(a) << 16 | static_cast<uint64_t>(b) << 32 |
         static_cast<uint64_t>(c) << 48;
}
constexpr Instr encode32(Op op, uint16_t a, int32_t bc) {
  return static_cast<uint64_t>(op) | static_cast<uint64_t>(a) << 16 |
         static_cast<uint64_t>(static_cast<uint32_t>(bc)) << 32;
}
constexpr Instr encode48(Op op, uint64_t address) {
  return static_cast<uint64_t>(op) | address << 16;
}

constexpr Op opOf(Instr i) {
  return static_cast<Op>(i & 0xffff);
}
constexpr uint16_t aOf(Instr i) {
  return static_cast<uint16_t>(i >> 16);
}
constexpr uint16_t bOf(Instr i) {
  return static_cast<uint16_t>(i >> 32);
}
constexpr uint16_t cOf(Instr i) {
  return static_cast<uint16_t>(i >> 48);
}
constexpr int16_t immB(Instr i) {
  return static_cast<int16_t>(i >> 32);
}
constexpr int16_t immC(Instr i) {
  return static_cast<int16_t>(i >> 48);
}
constexpr int32_t imm32(Instr i) {
  return static_cast<int32_t>(i >> 32);
}
constexpr uint64_t addr48(Instr i) {
  return i >> 16;
}

constexpr uint16_t kNoSlot = 0xffff;

struct StaticData {  // NewInit
  const rt::TypeDesc* type;
  const void* bytes;
};
struct ClosureDesc {  // MakeClosure: layout is {FuncRec*, captures…} described as a struct
  rt::FuncRec* code;
  const rt::TypeDesc* layout;
};
struct SelectCaseDesc {
  uint8_t send;        // else receive
  uint16_t valueSlot;  // value to send (slots form), or destination of a receive; kNoSlot: value not wanted
  uint16_t okSlot;     // kNoSlot: not wanted
  const rt::TypeDesc* chan;
};
struct SelectDesc {
  uint32_t count;
  bool hasDefault;
  const SelectCaseDesc* cases;
};
// Lazy package variables of the embedded library: `init` is called once, before the first function that names
// them goes on. state: 0 not begun, 1 running (by goroutine `owner`), 2 done.
struct InitRecord {
  std::atomic<uint32_t> state;
  std::atomic<uint64_t> owner;
  rt::FuncRec* init;
};
enum class PrintKind : uint16_t {
  Bool,
  Int,
  Uint,
  Float,
  Float32,
  Complex,
  String,
  Pointer,
  Slice,
  Eface,
  Space,
  Newline
};

}  // namespace gosub::bc
