#include "vm/bytecode/verifier.h"

#include <vector>

#include "vm/bytecode/kinds.h"
#include "vm/bytecode/operands.h"

namespace gosub::bc {
namespace {

constexpr uint32_t kMaxSlots = 32768;

class Verifier {
 public:
  Verifier(const rt::FuncRec* fn, std::string* why) : fn_(fn), why_(why) {
    uint32_t args = fn->argSlots > fn->resultSlots ? fn->argSlots : fn->resultSlots;
    limit_ = fn->frameSlots + args;
  }

  bool run() {
    if (fn_->codeLen == 0 || fn_->frameSlots < rt::kHeaderSlots || limit_ > kMaxSlots)
      return fail(0, "frame or code size");
    return boundaries() && safepointRows() && entryMaps() && instructions() && ends() &&
           verifyKinds(fn_, starts_, why_);
  }

 private:
  bool fail(uint32_t pc, const char* text) {
    *why_ = std::string(text) + " at " + std::to_string(pc);
    return false;
  }

  // Marks the first word of every instruction.
  bool boundaries() {
    starts_.assign(fn_->codeLen + 1, false);
    for (uint32_t pc = 0; pc < fn_->codeLen;) {
      Instr i = fn_->code[pc];
      if ((i & 0xffff) >= static_cast<uint64_t>(Op::kCount)) return fail(pc, "unknown opcode");
      starts_[pc] = true;
      last_ = pc;
      uint32_t n = wordsAt(fn_->code + pc);
      if (n > fn_->codeLen - pc) return fail(pc, "truncated instruction");
      pc += n;
    }
    return true;
  }

  bool safepointRows() {
    hasRow_.assign(fn_->codeLen + 1, false);
    for (uint32_t r = 0; r < fn_->numSafepoints; r++) {
      const rt::SafepointRow& row = fn_->safepoints[r];
      if (row.pc >= fn_->codeLen || row.map >= fn_->numMaps) return fail(row.pc, "safepoint row");
      if (r && fn_->safepoints[r - 1].pc >= row.pc) return fail(row.pc, "order of safepoint rows");
      hasRow_[row.pc] = true;
    }
    for (uint32_t m = 0; m < fn_->numMaps; m++) {
      for (uint32_t k = 0; k < fn_->maps[m].count; k++) {
        if (!mapEntry(fn_->maps[m].entries[k])) return fail(m, "frame map");
      }
    }
    return true;
  }

  // The arguments' map, the defer map and where recovery goes on.
  bool entryMaps() {
    if (fn_->outSlots > fn_->frameSlots - rt::kHeaderSlots) return fail(0, "outgoing slots");
    for (uint32_t k = 0; fn_->argMap && k < fn_->argMap->count; k++) {
      rt::FrameMapEntry e = fn_->argMap->entries[k];
      if (uint32_t{e.slot} + slotsOfEntry(e) > fn_->argSlots) return fail(k, "map of the arguments");
    }
    if (!(fn_->flags & rt::kFnHasDefer)) return true;
    if (fn_->deferMap >= fn_->numMaps) return fail(fn_->deferMap, "defer map");
    return (fn_->recoverPc < fn_->codeLen && starts_[fn_->recoverPc]) || fail(fn_->recoverPc, "recovery");
  }

  static uint32_t slotsOfEntry(const rt::FrameMapEntry& e) {
    uint32_t n = 1;
    if (e.what == rt::FrameMapEntry::What::Iface) n = 2;
    if (e.what == rt::FrameMapEntry::What::PtrRun) n = e.count;
    if (e.what == rt::FrameMapEntry::What::Typed) n = slotsOfDesc(e.type);
    return n;
  }
  bool mapEntry(const rt::FrameMapEntry& e) { return uint32_t{e.slot} + slotsOfEntry(e) <= limit_; }

  bool target(uint32_t pc, int64_t off, bool back) {
    int64_t to = static_cast<int64_t>(pc) + off;
    if (to < 0 || to >= fn_->codeLen || !starts_[static_cast<size_t>(to)]) return fail(pc, "branch target");
    if (back && !hasRow_[static_cast<size_t>(to)]) return fail(pc, "loop head without a map");
    return true;
  }

  bool slots(uint32_t pc) {
    bool inside = true, header = false;
    forEachSlotUse(viewAt(fn_->code + pc), [&](const SlotUse& u) {
      uint64_t end = uint64_t{u.slot} + u.count, context = fn_->frameSlots - rt::kHeaderSlots;
      inside = inside && end <= limit_;
      header = header || (u.slot < fn_->frameSlots && end > context + (u.writes() ? 0 : 1));
    });
    if (header) return fail(pc, "slot of the header");
    return inside || fail(pc, "slot outside the frame");
  }

  bool jumps(uint32_t pc) {
    const Instr* at = fn_->code + pc;
    Op op = opOf(*at);
    const OpInfo& info = infoOf(op);
    bool back = info.attrs & kBack;
    if (op == Op::MapIterNext) return target(pc, static_cast<int64_t>(at[1]), false);
    if (op == Op::JmpTable) {
      for (uint32_t k = 0; k < bOf(*at); k++) {
        if (!target(pc, static_cast<int32_t>(at[2 + k / 2] >> (k % 2 * 32)), false)) return false;
      }
      return true;
    }
    if (info.operand[1].field == Field::J32) return target(pc, imm32(*at), back);
    if (info.operand[2].field == Field::J16) return target(pc, immC(*at), back);
    return true;
  }

  bool instructions() {
    for (uint32_t pc = 0; pc < fn_->codeLen; pc++) {
      if (!starts_[pc]) continue;
      const OpInfo& info = infoOf(opOf(fn_->code[pc]));
      if (info.attrs & kEngine) return fail(pc, "an instruction of the engine");
      if ((info.attrs & kSafepoint) && !hasRow_[pc] && opOf(fn_->code[pc]) != Op::CompileMe &&
          opOf(fn_->code[pc]) != Op::CallNativeResume) {
        return fail(pc, "safepoint without a map");
      }
      if (!slots(pc) || !jumps(pc)) return false;
      std::string_view name = info.name;
      if (name.starts_with("Ret") && aOf(fn_->code[pc]) != fn_->frameSlots)
        return fail(pc, "frame size of a return");
    }
    return true;
  }

  bool ends() {
    if (!(infoOf(opOf(fn_->code[last_])).attrs & kEnd)) return fail(last_, "control falls off the end");
    return true;
  }

  const rt::FuncRec* fn_;
  std::string* why_;
  uint32_t limit_, last_ = 0;
  std::vector<bool> starts_, hasRow_;
};

}  // namespace

bool verify(const rt::FuncRec* fn, std::string* why) {
  return Verifier(fn, why).run();
}

}  // namespace gosub::bc
