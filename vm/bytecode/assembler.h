// From a list of instructions over virtual slots to a function's published form.
//
// A virtual slot names a region of the frame and an index in it; the regions' places are known only when the
// whole body has been generated. Branches go to labels; a conditional branch whose 16-bit offset does not
// reach is laid out as a branch over a long jump. Slots in maps and select descriptors are resolved with the
// code.
//
// Used by the front-end thread only. Everything written into a FuncRec lives as long as the process.
#pragma once

#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "vm/bytecode/map_table.h"
#include "vm/bytecode/op_info.h"

namespace gosub::bc {

// Virtual slots (VSlot).
constexpr uint32_t kRegionShift = 17;
constexpr VSlot kOutRegion = 0;
constexpr VSlot kLocalRegion = 1u << kRegionShift;
constexpr VSlot kParamRegion = 2u << kRegionShift;
constexpr VSlot kContextSlot = 3u << kRegionShift;
constexpr VSlot kFrameSize = kContextSlot + 1;  // as the U16 of a return: the frame's size
constexpr VSlot kNoVSlot = 0x1fffff;
// Locals from this index on are the function's pinned slots: laid out behind the others.
constexpr uint32_t kPinned = 1u << 16;

constexpr VSlot outSlot(uint32_t i) {
  return kOutRegion + i;
}
constexpr VSlot localSlot(uint32_t i) {
  return kLocalRegion + i;
}
constexpr VSlot paramSlot(uint32_t i) {
  return kParamRegion + i;
}
constexpr bool isOut(VSlot s) {
  return s < kLocalRegion;
}
constexpr bool isLocal(VSlot s) {
  return s >= kLocalRegion && s < kParamRegion;
}
constexpr bool isParam(VSlot s) {
  return s >= kParamRegion && s < kContextSlot;
}

// The extra word SL before resolution.
constexpr uint64_t packSlots(VSlot lo, VSlot hi, VSlot max) {
  return lo | static_cast<uint64_t>(hi) << 21 | static_cast<uint64_t>(max) << 42;
}

struct Label {
  int32_t id = -1;
  bool valid() const { return id >= 0; }
};

// One instruction before layout. Fields as in the row; 32-bit fields lie in b; branch offsets are labels.
struct Inst {
  Op op;
  uint32_t a, b, c;
  int32_t label;  // of a branch; of a bound label for Op::kCount
  int32_t map;    // of a safepoint, or of a bound loop head: its scope, after liveness analysis its map; -1
  uint32_t pos;   // Pos::raw
  uint32_t inlined;
  uint64_t x[2];
  uint8_t unsignedIndex = 0;  // rt::UnsignedIndexRow::mask
  bool droppable = false;     // a zeroing that goes if nobody reads the zero
  int32_t dead = -1;          // of a safepoint: list of dead slots
};

class Assembler {
 public:
  explicit Assembler(Arena& arena) : arena_(arena) {}

  // Position (Pos::raw) and inlined call of the instructions that follow.
  void setPos(uint32_t pos) { pos_ = pos; }
  uint32_t pos() const { return pos_; }
  void setInlined(uint32_t i) { inlined_ = i; }
  uint32_t inlined() const { return inlined_; }

  Inst& emit(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, uint64_t x0 = 0, uint64_t x1 = 0);
  Inst& branch(Op op, uint32_t a, uint32_t b, Label to, uint64_t x0 = 0, uint64_t x1 = 0);
  // JmpTable: slot a, base value, a label per entry; falls through where none fits.
  void jumpTable(VSlot a, int64_t base, const std::vector<Label>& entries);
  Label newLabel();
  void bind(Label l, int32_t scope = -1);  // scope: l is a loop head
  bool isBound(Label l) const { return labelInst_[l.id] >= 0; }
  size_t size() const { return insts_.size(); }
  const Inst* last() const { return insts_.empty() ? nullptr : &insts_.back(); }
  // The indices of the last instruction that are unsigned 64-bit words (a mask: rt::UnsignedIndexRow).
  void markUnsigned(uint8_t mask) { insts_.back().unsignedIndex = mask; }
  void dropLast() { insts_.pop_back(); }
  std::vector<Inst>& insts() { return insts_; }

  // What is in scope at a safepoint: values that are initialised, sorted by slot. Liveness analysis picks
  // those that are read later.
  int32_t addScope(const std::vector<MapEntry>& entries) { return scopes_.add(entries); }
  void keepLive(VSlot slot, uint32_t n);  // everywhere
  void listDead() { listDead_ = true; }   // of each safepoint: the slots that hold nothing (GODEBUG=clobber)
  void fixSlot(uint16_t* field, VSlot slot) { slotFixes_.push_back({field, slot}); }
  uint32_t addInlined(const rt::InlinedCall& call);  // 1 + index

  // Lays the code out and fills fn (all but entry, which the caller publishes). Null, or why not.
  const char* finish(rt::FuncRec* fn, uint32_t outSlots, uint32_t localSlots, uint32_t pinnedSlots,
                     Label recover, int32_t deferMap);
  // Puts `prologue` in front of everything.
  void prepend(std::vector<Inst> prologue);

 private:
  struct SlotFix {
    uint16_t* field;
    VSlot slot;
  };
  struct Piece {  // an instruction's place
    uint32_t pc;
    bool isLong;
  };
  uint16_t resolve(VSlot s) const;
  uint32_t wordsOf(size_t i) const;
  void layOut();
  void encodeAt(size_t i, Instr* code);
  void encodeExtra(const Inst& in, const OpInfo& info, Instr* at);
  void encodeLong(const Inst& in, Instr* at, uint32_t pc, uint32_t target);
  uint32_t targetPc(int32_t label) const { return place_[static_cast<size_t>(labelInst_[label])].pc; }
  void analyse(int32_t* deferMap);
  const rt::FrameMap* writeMaps(const MapTable& maps);
  void writeSafepoints(rt::FuncRec* fn);
  void writeLines(rt::FuncRec* fn);
  void writeUnsigned(rt::FuncRec* fn);

  Arena& arena_;
  uint32_t pos_ = 0, inlined_ = 0;
  std::vector<Inst> insts_;
  std::vector<int32_t> labelInst_;  // label -> the pseudo-instruction that binds it
  std::vector<std::vector<Label>> tables_;
  MapTable scopes_, maps_, dead_;
  std::vector<VSlot> always_;
  bool listDead_ = false;
  std::vector<SlotFix> slotFixes_;
  std::vector<rt::InlinedCall> inlinedCalls_;
  // While finishing.
  uint32_t outSlots_ = 0, localSlots_ = 0, frameSlots_ = 0, codeWords_ = 0;
  std::vector<Piece> place_;
};

}  // namespace gosub::bc
