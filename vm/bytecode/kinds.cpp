// The kinds of what slots hold, by forward dataflow.
//
// Purpose: maps are made by the compiler's scopes and liveness; this finds, independently of both, where they
// are wrong. Each slot has a kind at each instruction:
//
//   Zero < Ptr, IfaceType, IfaceData < Scalar < Any < Dead
//
// Where paths meet, the join counts: a slot that holds a pointer on one path and a scalar on the other is a
// scalar (nobody may take a pointer from it). Any is what rows do not tell: results of calls, runs of words
// that are loaded without a type. It is trusted. Dead is what was never written, and a pointer that a map in
// force did not name: a collection may have freed its object, a move of the stack may have left it behind.
//
// Refused: a pointer operand that is Scalar or Dead (an interface operand likewise), any operand but a move's
// that is Dead, a map that calls a scalar or dead slot a pointer or half an interface.
//
// Calls read their operands before their map holds, all other safepoints after it. Outgoing slots are Any
// behind a call. A function with defer has a second entry, where recovery goes on: there the defer map's
// slots are what it says, all others scalars. Functions whose states would take more than kBudget bytes are
// not followed.
#include "vm/bytecode/kinds.h"

#include <algorithm>

#include "vm/bytecode/operands.h"

namespace gosub::bc {
namespace {

using What = rt::FrameMapEntry::What;

enum class Kind : uint8_t { Zero, Ptr, IfaceType, IfaceData, Scalar, Any, Dead };

constexpr uint64_t kBudget = uint64_t{1} << 26;

Kind join(Kind a, Kind b) {
  if (a == b || b == Kind::Zero) return a;
  if (a == Kind::Zero) return b;
  return std::max(std::max(a, b), Kind::Scalar);
}
bool is(Kind k, Kind wanted) {
  return k == wanted || k == Kind::Zero || k == Kind::Any;
}
bool isPointerKind(Kind k) {
  return k == Kind::Ptr || k == Kind::IfaceType || k == Kind::IfaceData;
}
bool isMove(Op op) {
  return op == Op::Mov || op == Op::Mov2 || op == Op::Mov3 || op == Op::MovN;
}

// Kind of word w of a value of type t in slots.
Kind kindOfWord(const rt::TypeDesc* t, uint32_t w) {
  if (t->byReference()) return Kind::Ptr;
  auto at = [&](uint64_t i) { return i < t->ptrs.words ? t->ptrs.kindAt(i) : rt::PtrKind::Scalar; };
  if (at(w) == rt::PtrKind::Ptr) return Kind::Ptr;
  if (at(w) == rt::PtrKind::IfaceData) return Kind::IfaceData;
  return at(w + 1) == rt::PtrKind::IfaceData ? Kind::IfaceType : Kind::Scalar;
}

// Kind of word w of an operand; Any where the row does not tell.
Kind kindOf(const SlotUse& u, uint32_t w) {
  switch (u.shape) {
    case Shape::Word:
    case Shape::Complex:
    case Shape::StrIter: return Kind::Scalar;
    case Shape::Ptr: return Kind::Ptr;
    case Shape::Str:
    case Shape::Slice:
    case Shape::PtrLen: return w == 0 ? Kind::Ptr : Kind::Scalar;
    case Shape::Strings: return w % 2 == 0 ? Kind::Ptr : Kind::Scalar;
    case Shape::Iface: return w == 0 ? Kind::IfaceType : Kind::IfaceData;
    case Shape::Typed:
    case Shape::Key:
    case Shape::Elem: return kindOfWord(u.type, w);
    default: return Kind::Any;
  }
}

class Kinds {
 public:
  Kinds(const rt::FuncRec* fn, const std::vector<bool>& starts, std::string* why)
      : fn_(fn), starts_(starts), why_(why) {
    limit_ = fn->frameSlots + std::max(fn->argSlots, fn->resultSlots);
  }

  bool run() {
    findBlocks();
    if (uint64_t{limit_} * blocks_.size() > kBudget) return true;
    states_.assign(blocks_.size() * limit_, Kind::Zero);
    reached_.assign(blocks_.size(), false);
    enter();
    while (!work_.empty()) {
      uint32_t b = work_.back();
      work_.pop_back();
      queued_[b] = false;
      now_.assign(states_.begin() + static_cast<long>(b * limit_),
                  states_.begin() + static_cast<long>((b + 1) * limit_));
      if (!block(b)) return false;
    }
    return true;
  }

 private:
  bool fail(uint32_t pc, const char* text, uint32_t slot) {
    *why_ = std::string(text) + ": slot " + std::to_string(slot) + " at " + std::to_string(pc);
    return false;
  }

  // ---- Blocks ----

  template <typename F>
  void eachTarget(uint32_t pc, F f) const {
    const Instr* at = fn_->code + pc;
    const OpInfo& info = infoOf(opOf(*at));
    auto to = [&](int64_t off) { f(static_cast<uint32_t>(static_cast<int64_t>(pc) + off)); };
    if (opOf(*at) == Op::MapIterNext) to(static_cast<int64_t>(at[1]));
    if (opOf(*at) == Op::JmpTable) {
      for (uint32_t k = 0; k < bOf(*at); k++) to(static_cast<int32_t>(at[2 + k / 2] >> (k % 2 * 32)));
    }
    if (info.operand[1].field == Field::J32) to(imm32(*at));
    if (info.operand[2].field == Field::J16) to(immC(*at));
  }

  void findBlocks() {
    std::vector<bool> leads(fn_->codeLen + 1, false);
    leads[0] = true;
    if (fn_->flags & rt::kFnHasDefer) leads[fn_->recoverPc] = true;
    for (uint32_t pc = 0; pc < fn_->codeLen; pc++) {
      if (!starts_[pc]) continue;
      bool jumps = infoOf(opOf(fn_->code[pc])).attrs & kEnd;
      eachTarget(pc, [&](uint32_t to) {
        leads[to] = true;
        jumps = true;
      });
      if (jumps) leads[pc + wordsAt(fn_->code + pc)] = true;
    }
    blockAt_.assign(fn_->codeLen + 1, 0);
    for (uint32_t pc = 0; pc < fn_->codeLen; pc++) {
      if (leads[pc]) blocks_.push_back(pc);
      blockAt_[pc] = static_cast<uint32_t>(blocks_.size()) - 1;
    }
    queued_.assign(blocks_.size(), false);
  }

  void flowTo(uint32_t pc, const std::vector<Kind>& state) {
    uint32_t b = blockAt_[pc];
    Kind* in = states_.data() + uint64_t{b} * limit_;
    bool changed = !reached_[b];
    for (uint32_t s = 0; s < limit_; s++) {
      Kind k = reached_[b] ? join(in[s], state[s]) : state[s];
      changed = changed || k != in[s];
      in[s] = k;
    }
    reached_[b] = true;
    if (!changed || queued_[b]) return;
    queued_[b] = true;
    work_.push_back(b);
  }

  // ---- States ----

  template <typename F>
  static void eachWord(const rt::FrameMapEntry& e, F f) {
    switch (e.what) {
      case What::Ptr: return f(e.slot, Kind::Ptr);
      case What::PtrRun:
        for (uint32_t i = 0; i < e.count; i++) f(e.slot + i, Kind::Ptr);
        return;
      case What::Iface: f(e.slot, Kind::IfaceType); return f(e.slot + 1u, Kind::IfaceData);
      case What::Typed:
        for (uint32_t i = 0, n = slotsOfDesc(e.type); i < n; i++) {
          if (Kind k = kindOfWord(e.type, i); k != Kind::Scalar) f(e.slot + i, k);
        }
    }
  }
  template <typename F>
  static void eachWord(const rt::FrameMap& map, F f) {
    for (uint32_t i = 0; i < map.count; i++) eachWord(map.entries[i], f);
  }

  void enter() {
    std::vector<Kind> state(limit_, Kind::Dead);
    std::fill_n(state.begin() + fn_->frameSlots, fn_->argSlots, fn_->argMap ? Kind::Scalar : Kind::Any);
    if (fn_->argMap) eachWord(*fn_->argMap, [&](uint32_t s, Kind k) { state[fn_->frameSlots + s] = k; });
    if (fn_->flags & rt::kFnClosure) state[fn_->frameSlots - rt::kHeaderSlots] = Kind::Ptr;
    flowTo(0, state);
    if (!(fn_->flags & rt::kFnHasDefer)) return;
    std::fill(state.begin(), state.end(), Kind::Scalar);
    eachWord(fn_->maps[fn_->deferMap], [&](uint32_t s, Kind k) { state[s] = k; });
    flowTo(fn_->recoverPc, state);
  }

  bool holds(uint32_t pc, const rt::FrameMap& map, const char* text) {
    uint32_t bad = limit_;
    eachWord(map, [&](uint32_t s, Kind k) {
      if (!is(now_[s], k)) bad = std::min(bad, s);
    });
    return bad == limit_ || fail(pc, text, bad);
  }

  // The map of this row is in force: it must be true, and pointers that it leaves out are lost.
  bool atMap(uint32_t pc, uint32_t row) {
    const rt::FrameMap& map = fn_->maps[fn_->safepoints[row].map];
    if (!holds(pc, map, "a map names what is no pointer")) return false;
    kept_.assign(limit_, false);
    eachWord(map, [&](uint32_t s, Kind) { kept_[s] = true; });
    for (uint32_t s = 0; s < limit_; s++) {
      if (isPointerKind(now_[s]) && !kept_[s]) now_[s] = Kind::Dead;
    }
    return true;
  }

  bool reads(uint32_t pc, const SlotUse& u) {
    for (uint32_t w = 0; w < u.count; w++) {
      Kind have = now_[u.slot + w], wanted = kindOf(u, w);
      if (isPointerKind(wanted) && !is(have, wanted)) return fail(pc, "no such pointer", u.slot + w);
      bool partial = u.access == Access::Both;  // a field written into a word
      if (have == Kind::Dead && !partial) return fail(pc, "read of a dead slot", u.slot + w);
    }
    return true;
  }

  // What is stored into an array in the frame may be in any of its elements.
  void storeElement(const SlotUse& array, Kind k) {
    for (uint32_t w = 0; w < array.count; w++) now_[array.slot + w] = join(now_[array.slot + w], k);
  }

  void writes(const OperandView& v, const SlotUse& u) {
    if (u.shape == Shape::Array) {
      return storeElement(u, v.op == Op::FStIdx64  ? now_[v.field[2]]
                             : v.op == Op::FStIdxN ? Kind::Any
                                                   : Kind::Scalar);
    }
    bool zero = v.op == Op::Zero2 || v.op == Op::Zero3 || v.op == Op::ZeroN ||
                (v.op == Op::LoadImm && v.field[1] == 0);
    for (uint32_t w = 0; w < u.count; w++) now_[u.slot + w] = zero ? Kind::Zero : kindOf(u, w);
  }

  void move(const OperandView& v) {
    uint32_t n = slotsOfOperand(infoOf(v.op), v, 0);
    moved_.assign(now_.begin() + v.field[1], now_.begin() + v.field[1] + n);
    std::copy(moved_.begin(), moved_.end(), now_.begin() + v.field[0]);
  }

  bool instruction(uint32_t pc, uint32_t row) {
    OperandView v = viewAt(fn_->code + pc);
    bool isCall = infoOf(v.op).attrs & kCall;
    if (row != kNone && !isCall && !atMap(pc, row)) return false;
    if (isMove(v.op)) return move(v), true;
    bool good = true;
    forEachSlotUse(v, [&](const SlotUse& u) { good = good && (!u.reads() || reads(pc, u)); });
    if (!good || (row != kNone && isCall && !atMap(pc, row))) return false;
    forEachSlotUse(v, [&](const SlotUse& u) {
      if (u.writes()) writes(v, u);
    });
    if (isCall) std::fill_n(now_.begin(), std::min<uint32_t>(fn_->outSlots, limit_), Kind::Any);
    if (v.op == Op::Defer && (fn_->flags & rt::kFnHasDefer))
      return holds(pc, fn_->maps[fn_->deferMap], "the defer map names what is no pointer");
    return true;
  }

  bool block(uint32_t b) {
    uint32_t pc = blocks_[b];
    uint32_t row = 0, end = fn_->numSafepoints;
    for (uint32_t hi = end; row < hi;) {  // first row at or behind pc
      uint32_t mid = (row + hi) / 2;
      fn_->safepoints[mid].pc < pc ? row = mid + 1 : hi = mid;
    }
    for (;;) {
      while (row < end && fn_->safepoints[row].pc < pc) row++;
      bool here = row < end && fn_->safepoints[row].pc == pc;
      if (!instruction(pc, here ? row : kNone)) return false;
      eachTarget(pc, [&](uint32_t to) { flowTo(to, now_); });
      if (infoOf(opOf(fn_->code[pc])).attrs & kEnd) return true;
      pc += wordsAt(fn_->code + pc);
      if (pc >= fn_->codeLen) return true;
      if (blockAt_[pc] != b) return flowTo(pc, now_), true;
    }
  }

  static constexpr uint32_t kNone = ~0u;

  const rt::FuncRec* fn_;
  const std::vector<bool>& starts_;
  std::string* why_;
  uint32_t limit_;
  std::vector<uint32_t> blocks_, blockAt_, work_;
  std::vector<bool> queued_, reached_, kept_;
  std::vector<Kind> states_, now_, moved_;
};

}  // namespace

bool verifyKinds(const rt::FuncRec* fn, const std::vector<bool>& starts, std::string* why) {
  return Kinds(fn, starts, why).run();
}

}  // namespace gosub::bc
