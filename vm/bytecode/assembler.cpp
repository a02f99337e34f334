#include "vm/bytecode/assembler.h"

#include "base/check.h"
#include "vm/bytecode/code_space.h"
#include "vm/bytecode/liveness.h"

namespace gosub::bc {
namespace {

constexpr Op kBind = Op::kCount;  // the pseudo-instruction that binds a label

bool hasJ16(const OpInfo& info) {
  return info.operand[2].field == Field::J16;
}
bool wide(const OpInfo& info) {  // b and c are one 32-bit field
  Field f = info.operand[1].field;
  return f == Field::I32 || f == Field::J32 || f == Field::G32;
}
bool fitsInt16(int64_t v) {
  return v >= INT16_MIN && v <= INT16_MAX;
}

}  // namespace

Inst& Assembler::emit(Op op, uint32_t a, uint32_t b, uint32_t c, uint64_t x0, uint64_t x1) {
  insts_.push_back({op, a, b, c, -1, -1, pos_, inlined_, {x0, x1}});
  return insts_.back();
}

Inst& Assembler::branch(Op op, uint32_t a, uint32_t b, Label to, uint64_t x0, uint64_t x1) {
  insts_.push_back({op, a, b, 0, to.id, -1, pos_, inlined_, {x0, x1}});
  return insts_.back();
}

void Assembler::jumpTable(VSlot a, int64_t base, const std::vector<Label>& entries) {
  tables_.push_back(entries);
  Inst& in = emit(Op::JmpTable, a, static_cast<uint32_t>(entries.size()), 0, static_cast<uint64_t>(base));
  in.x[1] = tables_.size() - 1;
}

Label Assembler::newLabel() {
  labelInst_.push_back(-1);
  return {static_cast<int32_t>(labelInst_.size()) - 1};
}

void Assembler::bind(Label l, int32_t scope) {
  labelInst_[static_cast<size_t>(l.id)] = static_cast<int32_t>(insts_.size());
  insts_.push_back({kBind, 0, 0, 0, l.id, scope, pos_, inlined_, {0, 0}});
}

void Assembler::keepLive(VSlot slot, uint32_t n) {
  for (uint32_t i = 0; i < n; i++) always_.push_back(slot + i);
}

void Assembler::prepend(std::vector<Inst> prologue) {
  int32_t n = static_cast<int32_t>(prologue.size());
  insts_.insert(insts_.begin(), prologue.begin(), prologue.end());
  for (int32_t& at : labelInst_) {
    if (at >= 0) at += n;
  }
}

uint32_t Assembler::addInlined(const rt::InlinedCall& call) {
  inlinedCalls_.push_back(call);
  return static_cast<uint32_t>(inlinedCalls_.size());
}

uint16_t Assembler::resolve(VSlot s) const {
  if (s == kNoVSlot) return kNoSlot;
  uint32_t index = s & (kLocalRegion - 1);
  if (isOut(s)) return static_cast<uint16_t>(index);
  if (isLocal(s))
    return static_cast<uint16_t>(outSlots_ + (index < kPinned ? index : localSlots_ + index - kPinned));
  if (isParam(s)) return static_cast<uint16_t>(frameSlots_ + index);
  if (s == kFrameSize) return static_cast<uint16_t>(frameSlots_);
  return static_cast<uint16_t>(frameSlots_ - rt::kHeaderSlots);
}

uint32_t Assembler::wordsOf(size_t i) const {
  const Inst& in = insts_[i];
  if (in.op == kBind) return 0;
  uint32_t n = 1 + extraWords(infoOf(in.op));
  if (in.op == Op::JmpTable) n += (in.b + 1) / 2;
  return place_[i].isLong ? n + 2 : n;
}

// Places every instruction; conditional branches that do not reach become long until nothing changes. Each
// round costs one pass, and only rounds with a new long branch are followed by another; the second round
// assumes a margin, so that there are few.
void Assembler::layOut() {
  place_.assign(insts_.size(), {0, false});
  bool changed = true;
  for (int round = 0; changed; round++) {
    uint32_t pc = 0;
    for (size_t i = 0; i < insts_.size(); i++) {
      place_[i].pc = pc;
      pc += wordsOf(i);
    }
    codeWords_ = pc;
    changed = false;
    int64_t reach = round < 2 ? INT16_MAX * 3 / 4 : round < 6 ? INT16_MAX : 0;
    if (pc < static_cast<uint32_t>(INT16_MAX)) break;
    for (size_t i = 0; i < insts_.size(); i++) {
      const Inst& in = insts_[i];
      if (in.op == kBind || in.label < 0 || place_[i].isLong || !hasJ16(infoOf(in.op))) continue;
      int64_t off = static_cast<int64_t>(targetPc(in.label)) - place_[i].pc;
      if (off > reach || off < -reach) place_[i].isLong = changed = true;
    }
  }
}

void Assembler::encodeExtra(const Inst& in, const OpInfo& info, Instr* at) {
  for (uint32_t k = 0; k < extraWords(info); k++) {
    uint64_t v = in.x[k];
    if (info.extra[k] == Extra::Slot || info.extra[k] == Extra::SlotOut) v = resolve(static_cast<VSlot>(v));
    if (info.extra[k] == Extra::SliceSlots) {
      uint64_t packed = 0;
      for (uint32_t j = 0; j < 3; j++) {
        packed |= static_cast<uint64_t>(resolve(static_cast<VSlot>(v >> (21 * j) & 0x1fffff))) << (16 * j);
      }
      v = packed;
    }
    at[k] = v;
  }
}

// `Jcc +k` / `Jmp +2` / `Jmp target`: the branch skips the jump around the long one. A back-edge polls before
// it arrives at the long jump, which therefore is a loop head too (writeSafepoints gives it the head's map).
void Assembler::encodeLong(const Inst& in, Instr* at, uint32_t pc, uint32_t target) {
  const OpInfo& info = infoOf(in.op);
  uint32_t n = 1 + extraWords(info);
  auto field = [&](int k) {
    return info.operand[k].field == Field::Slot ? resolve(k == 0 ? in.a : in.b)
                                                : static_cast<uint16_t>(k == 0 ? in.a : in.b);
  };
  at[0] = encode(in.op, field(0), field(1), static_cast<uint16_t>(n + 1));
  encodeExtra(in, info, at + 1);
  at[n] = encode32(Op::Jmp, 0, 2);
  at[n + 1] = encode32(Op::Jmp, 0, static_cast<int32_t>(target - (pc + n + 1)));
}

void Assembler::encodeAt(size_t i, Instr* code) {
  const Inst& in = insts_[i];
  if (in.op == kBind) return;
  const OpInfo& info = infoOf(in.op);
  uint32_t pc = place_[i].pc;
  Instr* at = code + pc;
  if (info.operand[0].field == Field::F48) {
    at[0] = encode48(in.op, in.x[0]);
    return;
  }
  uint32_t target = in.label >= 0 ? targetPc(in.label) : 0;
  if (place_[i].isLong) return encodeLong(in, at, pc, target);
  uint32_t raw[3] = {in.a, in.b, in.c};
  for (int k = 0; k < 3; k++) {
    bool frameSize = raw[k] == kFrameSize && info.operand[k].field == Field::U16;
    if (info.operand[k].field == Field::Slot || frameSize) raw[k] = resolve(raw[k]);
  }
  int64_t off = static_cast<int64_t>(target) - pc;
  if (wide(info)) {
    bool isJump = info.operand[1].field == Field::J32;
    at[0] = encode32(in.op, static_cast<uint16_t>(raw[0]),
                     isJump ? static_cast<int32_t>(off) : static_cast<int32_t>(raw[1]));
  } else {
    if (hasJ16(info)) {
      GOSUB_CHECK(fitsInt16(off));
      raw[2] = static_cast<uint32_t>(off);
    }
    at[0] = encode(in.op, static_cast<uint16_t>(raw[0]), static_cast<uint16_t>(raw[1]),
                   static_cast<uint16_t>(raw[2]));
  }
  encodeExtra(in, info, at + 1);
  if (in.op == Op::MapIterNext) at[1] = static_cast<uint64_t>(off);
  if (in.op == Op::JmpTable) {
    const std::vector<Label>& table = tables_[in.x[1]];
    for (size_t k = 0; k < (table.size() + 1) / 2; k++) at[2 + k] = 0;
    for (size_t k = 0; k < table.size(); k++) {
      uint32_t o = targetPc(table[k].id) - pc;
      at[2 + k / 2] |= static_cast<uint64_t>(o) << (k % 2 * 32);
    }
  }
}

void Assembler::analyse(int32_t* deferMap) {
  std::unordered_map<const void*, VSlot> caseSlots;
  for (const SlotFix& f : slotFixes_) caseSlots.emplace(f.field, f.slot);
  findLiveness(
      {insts_, labelInst_, tables_, caseSlots, always_, scopes_, maps_, listDead_ ? &dead_ : nullptr});
  if (*deferMap >= 0) *deferMap = maps_.add(frameForm(scopes_[*deferMap]));
}

const rt::FrameMap* Assembler::writeMaps(const MapTable& table) {
  auto* maps = static_cast<rt::FrameMap*>(
      arena_.allocate(sizeof(rt::FrameMap) * (table.size() + 1), alignof(rt::FrameMap)));
  for (size_t m = 0; m < table.size(); m++) {
    const std::vector<MapEntry>& list = table[static_cast<int32_t>(m)];
    auto* entries = static_cast<rt::FrameMapEntry*>(
        arena_.allocate(sizeof(rt::FrameMapEntry) * (list.size() + 1), alignof(rt::FrameMapEntry)));
    for (size_t i = 0; i < list.size(); i++) {
      const MapEntry& e = list[i];
      entries[i] = {e.what, resolve(e.slot), static_cast<uint16_t>(e.count), e.type};
    }
    maps[m] = {static_cast<uint32_t>(list.size()), entries};
  }
  return maps;
}

void Assembler::writeSafepoints(rt::FuncRec* fn) {
  std::vector<rt::SafepointRow> rows;
  std::vector<uint32_t> dead;
  auto add = [&](uint32_t pc, int32_t map, int32_t none) {
    // A loop head's map comes before its first instruction's and holds for both: operands are live in it.
    if (!rows.empty() && rows.back().pc == pc) return;
    rows.push_back({pc, static_cast<uint32_t>(map)});
    dead.push_back(static_cast<uint32_t>(none));
  };
  for (size_t i = 0; i < insts_.size(); i++) {
    const Inst& in = insts_[i];
    if (in.map >= 0) add(place_[i].pc, in.map, in.dead);
    if (place_[i].isLong && (infoOf(in.op).attrs & kBack)) {
      const Inst& head = insts_[static_cast<size_t>(labelInst_[static_cast<size_t>(in.label)])];
      if (head.map >= 0) add(place_[i].pc + wordsOf(i) - 1, head.map, head.dead);
    }
  }
  fn->numSafepoints = static_cast<uint32_t>(rows.size());
  fn->safepoints = arena_.list(rows).begin();
  if (listDead_) fn->deadIndex = arena_.list(dead).begin();
}

void Assembler::writeLines(rt::FuncRec* fn) {
  std::vector<rt::LineRow> rows;
  for (size_t i = 0; i < insts_.size(); i++) {
    const Inst& in = insts_[i];
    if (in.op == kBind) continue;
    if (!rows.empty() && rows.back().pos == in.pos && rows.back().inlined == in.inlined) continue;
    rows.push_back({place_[i].pc, in.pos, in.inlined});
  }
  fn->numLines = static_cast<uint32_t>(rows.size());
  fn->lines = arena_.list(rows).begin();
  fn->inlined = arena_.list(inlinedCalls_).begin();
}

void Assembler::writeUnsigned(rt::FuncRec* fn) {
  std::vector<rt::UnsignedIndexRow> rows;
  for (size_t i = 0; i < insts_.size(); i++) {
    if (insts_[i].unsignedIndex) rows.push_back({place_[i].pc + wordsOf(i), insts_[i].unsignedIndex});
  }
  fn->numUnsigned = static_cast<uint32_t>(rows.size());
  fn->unsignedIndices = arena_.list(rows).begin();
}

const char* Assembler::finish(rt::FuncRec* fn, uint32_t outSlots, uint32_t localSlots, uint32_t pinnedSlots,
                              Label recover, int32_t deferMap) {
  analyse(&deferMap);
  outSlots_ = outSlots;
  localSlots_ = localSlots;
  frameSlots_ = outSlots + localSlots + pinnedSlots + rt::kHeaderSlots;
  uint64_t upper = frameSlots_ + (fn->argSlots > fn->resultSlots ? fn->argSlots : fn->resultSlots);
  if (upper > 32768) return "not supported: frame of more than 32768 words";
  layOut();
  Instr* code = allocateCode(fn, codeWords_);
  if (!code) return "not supported: more than 1 GiB of code";
  for (size_t i = 0; i < insts_.size(); i++) encodeAt(i, code);
  for (const SlotFix& f : slotFixes_) *f.field = resolve(f.slot);
  fn->frameSlots = frameSlots_;
  fn->outSlots = static_cast<uint16_t>(outSlots);
  fn->codeLen = codeWords_;
  fn->code = code;
  fn->maps = writeMaps(maps_);
  fn->numMaps = static_cast<uint32_t>(maps_.size());
  if (listDead_) fn->deadMaps = writeMaps(dead_);
  writeSafepoints(fn);
  writeLines(fn);
  writeUnsigned(fn);
  if (recover.valid()) fn->recoverPc = targetPc(recover.id);
  if (deferMap >= 0) fn->deferMap = static_cast<uint32_t>(deferMap);
  return nullptr;
}

}  // namespace gosub::bc
