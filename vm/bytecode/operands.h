// Which slots an instruction reads and writes, as its row of opcodes.def says: for liveness analysis, before
// slots are placed, and for the verifier, afterwards.
#pragma once

#include "vm/bytecode/op_info.h"

namespace gosub::bc {

constexpr uint32_t kManySlots = 1 << 17;  // more than any frame has: counts saturate here

// An instruction's fields and extra words.
struct OperandView {
  Op op;
  uint32_t field[3];  // slots (virtual or placed), U16; 32-bit immediates in field[1]
  uint64_t extra[2];
  uint32_t noSlot = kNoSlot;        // what stands for "not wanted"
  uint32_t sliceBits = 16;          // width of a slot in the extra word SL
  const uint32_t* cases = nullptr;  // of a select, two slots each; null: those of its SelectDesc
};

// The instruction at `code`, placed.
OperandView viewAt(const Instr* code);

struct SlotUse {
  uint32_t slot, count;
  Access access;
  Shape shape;
  const rt::TypeDesc* type;  // of the value; null: the shape says it all

  bool reads() const { return access != Access::Write; }
  bool writes() const { return access != Access::Read; }
};

// How many slots operand k has; kManySlots where the instruction names more than a frame can have.
uint32_t slotsOfOperand(const OpInfo& info, const OperandView& v, int k);
// The type of operand k's value, where the row names one.
const rt::TypeDesc* typeOfOperand(const OpInfo& info, const OperandView& v, int k);

// Calls f(SlotUse) for every operand that lies in slots.
template <typename F>
void forEachSlotUse(const OperandView& v, F&& f) {
  const OpInfo& info = infoOf(v.op);
  for (int k = 0; k < 3; k++) {
    const Operand& o = info.operand[k];
    if (o.field != Field::Slot || (o.optional && v.field[k] == v.noSlot)) continue;
    if (o.shape == Shape::StrIter) {
      f(SlotUse{v.field[k], 1, Access::Read, Shape::Word, nullptr});
      f(SlotUse{v.field[k] + 1, 2, Access::Write, Shape::Complex, nullptr});
      continue;
    }
    uint32_t n = slotsOfOperand(info, v, k);
    if (n != 0) f(SlotUse{v.field[k], n, o.access, o.shape, typeOfOperand(info, v, k)});
  }
  for (uint32_t x = 0; x < 2; x++) {
    uint64_t word = v.extra[x];
    switch (info.extra[x]) {
      case Extra::Slot: f(SlotUse{static_cast<uint32_t>(word), 1, Access::Read, Shape::Any, nullptr}); break;
      case Extra::SlotOut:
        f(SlotUse{static_cast<uint32_t>(word), 1, Access::Write, Shape::Word, nullptr});
        break;
      case Extra::SliceSlots:
        for (uint32_t j = 0; j < 3; j++) {
          if (!(v.field[2] >> j & 1)) continue;
          auto slot = static_cast<uint32_t>(word >> (v.sliceBits * j) & ((uint64_t{1} << v.sliceBits) - 1));
          f(SlotUse{slot, 1, Access::Read, Shape::Word, nullptr});
        }
        break;
      case Extra::Select:
      case Extra::SelectResume: {
        const auto* d = reinterpret_cast<const SelectDesc*>(word);
        for (uint32_t i = 0; i < d->count; i++) {
          const SelectCaseDesc& c = d->cases[i];
          uint32_t value = v.cases ? v.cases[2 * i] : c.valueSlot,
                   ok = v.cases ? v.cases[2 * i + 1] : c.okSlot;
          bool out = c.send == 0 && info.extra[x] == Extra::Select;
          const rt::TypeDesc* t = c.chan->elem;
          uint32_t n = slotsOfDesc(t);
          if (value != v.noSlot && n != 0)
            f(SlotUse{value, n, out ? Access::Write : Access::Read, Shape::Typed, t});
          if (ok != v.noSlot) f(SlotUse{ok, 1, Access::Write, Shape::Word, nullptr});
        }
        break;
      }
      default: break;
    }
  }
}

}  // namespace gosub::bc
