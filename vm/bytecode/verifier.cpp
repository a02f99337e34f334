#include "vm/bytecode/verifier.h"

#include <vector>

#include "vm/bytecode/op_info.h"

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
    return boundaries() && safepointRows() && instructions() && ends();
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

  bool mapEntry(const rt::FrameMapEntry& e) {
    uint32_t n = 1;
    if (e.what == rt::FrameMapEntry::What::Iface) n = 2;
    if (e.what == rt::FrameMapEntry::What::PtrRun) n = e.count;
    if (e.what == rt::FrameMapEntry::What::Typed) n = slotsOfDesc(e.type);
    return uint32_t{e.slot} + n <= limit_;
  }

  bool target(uint32_t pc, int64_t off, bool back) {
    int64_t to = static_cast<int64_t>(pc) + off;
    if (to < 0 || to >= fn_->codeLen || !starts_[static_cast<size_t>(to)]) return fail(pc, "branch target");
    if (back && !hasRow_[static_cast<size_t>(to)]) return fail(pc, "loop head without a map");
    return true;
  }

  static uint32_t slotsOfBytes(uint64_t bytes) {
    return bytes > uint64_t{kMaxSlots} * 8 ? kMaxSlots + 1 : static_cast<uint32_t>((bytes + 7) / 8);
  }

  uint32_t runLength(Op op, int k, const Instr* at, const OpInfo& info) {
    switch (op) {
      case Op::Mov2:
      case Op::Zero2:
      case Op::Ret2: return 2;
      case Op::Mov3:
      case Op::Zero3:
      case Op::Ret3: return 3;
      case Op::MovN:
      case Op::MakeClosure:
      case Op::Select:
      case Op::SelectResume: return cOf(*at);
      case Op::Concat: return k == 0 ? 2 : 2u * cOf(*at);
      case Op::ZeroN:
      case Op::LoadData: return static_cast<uint32_t>(imm32(*at));
      case Op::LdN: return k == 0 ? slotsOfBytes(at[1]) : 1;
      case Op::StN: return slotsOfBytes(at[1]);
      case Op::Print: return printLength(bOf(*at));
      default: break;
    }
    std::string_view name = info.name;
    if (k == 0 && info.operand[0].writes()) {  // the load families end in their width
      if (name.back() == '2') return 2;
      if (name.back() == '3') return 3;
    }
    if (name.starts_with("LdIdx")) return 2;  // pointer and length
    if (name.starts_with("FLdIdx") || name.starts_with("FStIdx")) return arrayLength(op, k, at, info);
    return 1;
  }

  static uint32_t printLength(uint16_t kind) {
    switch (static_cast<PrintKind>(kind)) {
      case PrintKind::Complex:
      case PrintKind::String:
      case PrintKind::Eface: return 2;
      case PrintKind::Slice: return 3;
      case PrintKind::Space:
      case PrintKind::Newline: return 0;
      default: return 1;
    }
  }

  // Arrays in the frame: length and element size say how many slots; sizes by the suffix where there is no LE
  // word.
  uint32_t arrayLength(Op op, int k, const Instr* at, const OpInfo& info) {
    bool load = info.operand[0].writes() && info.operand[1].reads() && info.operand[1].shape == Shape::Run;
    uint64_t size = 8, len = at[1];
    std::string_view name = info.name;
    if (op == Op::FLdIdxN || op == Op::FStIdxN) {
      size = at[1] >> 32;
      len = at[1] & 0xffffffff;
      bool element = load ? k == 0 : k == 2;
      if (element) return static_cast<uint32_t>((size + 7) / 8);
    } else if (name.ends_with("8") || name.ends_with("8U") || name.ends_with("8S")) {
      size = 1;
    } else if (name.ends_with("16") || name.ends_with("16U") || name.ends_with("16S")) {
      size = 2;
    } else if (name.ends_with("32") || name.ends_with("32U") || name.ends_with("32S")) {
      size = 4;
    } else if (name.ends_with("2")) {
      size = 16;
    } else if (name.ends_with("3")) {
      size = 24;
    }
    if (size != 0 && len > uint64_t{kMaxSlots} * 8 / size) return kMaxSlots + 1;
    return static_cast<uint32_t>((size * len + 7) / 8);
  }

  uint32_t typedLength(const OpInfo& info, int k, const Instr* at) {
    const auto* t = reinterpret_cast<const rt::TypeDesc*>(at[info.extra[0] == Extra::Type ? 1 : 2]);
    if (opOf(*at) == Op::MkIfaceBox) t = reinterpret_cast<const rt::TypeDesc*>(at[2]);
    std::string_view name = info.name;
    if (t->kind == rt::TKind::Map && name.starts_with("Map")) {
      bool key = (name.starts_with("MapGet") && k == 2) || (name.starts_with("MapSet") && k == 1) ||
                 ((name == "MapAddI64" || name == "MapDelete") && k == 1);
      return slotsOfDesc(key ? t->key : t->elem);
    }
    if (t->kind == rt::TKind::Chan && name.starts_with("Chan")) return slotsOfDesc(t->elem);
    return slotsOfDesc(t);
  }

  uint32_t lengthOf(const OpInfo& info, int k, const Instr* at) {
    switch (info.operand[k].shape) {
      case Shape::Str:
      case Shape::Iface:
      case Shape::Complex: return 2;
      case Shape::Slice: {
        std::string_view name = info.name;  // elements are reached by pointer and length alone
        bool element = name.starts_with("LdIdx") || name.starts_with("StIdx") || name == "IdxAddr" ||
                       name.find("64Idx") != name.npos;
        return element ? 2 : 3;
      }
      case Shape::Typed: return typedLength(info, k, at);
      case Shape::Run: return runLength(opOf(*at), k, at, info);
      default: return opOf(*at) == Op::RangeStr && k == 0 ? 3 : 1;
    }
  }

  bool slots(uint32_t pc) {
    const Instr* at = fn_->code + pc;
    const OpInfo& info = infoOf(opOf(*at));
    const uint16_t field[3] = {aOf(*at), bOf(*at), cOf(*at)};
    for (int k = 0; k < 3; k++) {
      if (info.operand[k].field != Field::Slot) continue;
      if (field[k] == kNoSlot && opOf(*at) == Op::MapIterNext && k > 0) continue;
      if (uint64_t{field[k]} + lengthOf(info, k, at) > limit_) return fail(pc, "slot outside the frame");
    }
    for (uint32_t x = 0; x < extraWords(info); x++) {
      uint64_t v = at[1 + x];
      if (info.extra[x] == Extra::Slot && v >= limit_) return fail(pc, "slot outside the frame");
      if (info.extra[x] != Extra::SliceSlots) continue;
      for (int j = 0; j < 3; j++) {
        if ((cOf(*at) >> j & 1) && (v >> (16 * j) & 0xffff) >= limit_)
          return fail(pc, "slot outside the frame");
      }
    }
    return true;
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
