// Liveness.
//
// Purpose: exact maps. The compiler says at each safepoint which values are *in scope*: initialised, and
// what they hold (their kind). Which of these somebody still reads is found here, by backward dataflow over
// the control-flow graph, from what the rows of opcodes.def say about reading and writing. A map is their
// intersection, so a dead variable does not keep its object alive.
//
// Rules
//   - A value of several words (string, slice, interface, struct) lives as a whole: where a map names it,
//   all its words count as read. So it is written as a whole before, or zeroed: a zeroing is dropped exactly
//   if nothing, no map either, reads these slots before they are written again.
//   - What a map holds: at a call what is read after it (its operands belong to the callee); at a loop head
//   and at an instruction that may be executed again what is read from there on, its operands included; at
//   the second half of a blocking instruction also what its row says it reads, that is the values and places
//   that wakers read and write. At a function's first instruction, operands are included even for calls: a
//   new goroutine stops before it.
//   - Outgoing slots are in scope exactly from their write to the call: they are not analysed.
//   - No instruction takes the address of a frame's slot (such variables are in the heap).
//   - Slots that are live everywhere (results, in functions with defer) are never dead.
//
// Cost: bits only for slots that some scope or droppable zeroing names; blocks are visited from the last to
// the first until nothing changes, at most kMostVisits instructions per instruction. Beyond that, or where
// the sets would take too much memory, the scopes themselves are the maps.
#include "vm/bytecode/liveness.h"

#include <algorithm>

#include "vm/bytecode/operands.h"

namespace gosub::bc {
namespace {

using What = rt::FrameMapEntry::What;

constexpr Op kBind = Op::kCount;
constexpr uint64_t kMostVisits = 40;
constexpr uint32_t kSlotMask = kLocalRegion - 1;

struct Range {  // of bits
  uint32_t lo, hi;
  bool empty() const { return lo >= hi; }
};

// Slots of one region, and the bits of those that are analysed: neighbouring slots have neighbouring bits.
class Region {
 public:
  void track(uint32_t index, uint32_t n) {
    if (index + n > tracked_.size()) tracked_.resize(index + n, false);
    std::fill_n(tracked_.begin() + index, n, true);
  }
  uint32_t number(uint32_t first) {
    before_.resize(tracked_.size() + 1);
    for (size_t i = 0; i < tracked_.size(); i++) {
      before_[i] = first;
      first += tracked_[i];
    }
    before_[tracked_.size()] = first;
    return first;
  }
  Range bits(uint32_t index, uint32_t n) const {
    auto most = static_cast<uint32_t>(tracked_.size());
    return {before_[std::min(index, most)], before_[std::min(index + n, most)]};
  }
  void slotsOfBits(VSlot base, std::vector<VSlot>& out) const {
    for (uint32_t i = 0; i < tracked_.size(); i++) {
      if (tracked_[i]) out.push_back(base + i);
    }
  }

 private:
  std::vector<bool> tracked_;
  std::vector<uint32_t> before_;
};

struct Bits {
  uint64_t* words;

  void set(Range r) {
    each(r, [](uint64_t& w, uint64_t m) { w |= m; });
  }
  void clear(Range r) {
    each(r, [](uint64_t& w, uint64_t m) { w &= ~m; });
  }
  bool any(Range r) const {
    bool found = false;
    each(r, [&](uint64_t& w, uint64_t m) { found |= (w & m) != 0; });
    return found;
  }

 private:
  template <typename F>
  void each(Range r, F f) const {
    while (r.lo < r.hi) {
      uint32_t bit = r.lo % 64, n = std::min(64 - bit, r.hi - r.lo);
      uint64_t mask = n == 64 ? ~uint64_t{0} : ((uint64_t{1} << n) - 1) << bit;
      f(words[r.lo / 64], mask);
      r.lo += n;
    }
  }
};

struct Effect {
  Range bits;
  bool write;
};

struct Block {
  uint32_t first, end;  // instructions
  uint32_t succ, numSucc;
};

uint32_t extentOf(const MapEntry& e) {
  if (e.what == What::Iface) return 2;
  if (e.what == What::Typed) return static_cast<uint32_t>((e.type->size + 7) / 8);
  return e.what == What::PtrRun ? e.count : 1;
}

class Liveness {
 public:
  explicit Liveness(const LivenessJob& job) : job_(job), insts_(job.insts) {}

  bool run() {
    findBlocks();
    chooseSlots();
    words_ = (numBits_ + 63) / 64;
    if (uint64_t{words_} * blocks_.size() > job_.budget) return false;
    findEffects();
    scopeRanges();
    if (!solve()) return false;
    for (size_t b = blocks_.size(); b-- > 0;) {
      flowOut(b);
      transfer(b, true);
    }
    return true;
  }

 private:
  OperandView view(const Inst& in) {
    OperandView v{in.op, {in.a, in.b, in.c}, {in.x[0], in.x[1]}, kNoVSlot, 21, nullptr};
    const OpInfo& info = infoOf(in.op);
    if (info.extra[0] != Extra::Select && info.extra[0] != Extra::SelectResume) return v;
    const auto* d = reinterpret_cast<const SelectDesc*>(in.x[0]);
    cases_.clear();
    for (uint32_t i = 0; i < d->count; i++) {
      cases_.push_back(job_.caseSlots.at(&d->cases[i].valueSlot));
      cases_.push_back(job_.caseSlots.at(&d->cases[i].okSlot));
    }
    v.cases = cases_.data();
    return v;
  }

  // ---- Slots ----

  Region* regionOf(VSlot s, uint32_t* index) {
    *index = s & kSlotMask;
    if (isLocal(s)) return *index < kPinned ? &local_ : nullptr;
    if (isParam(s)) return &param_;
    *index = 0;
    return s == kContextSlot ? &context_ : nullptr;
  }
  void track(VSlot s, uint32_t n) {
    uint32_t index;
    if (Region* r = regionOf(s, &index)) r->track(index, n);
  }
  Range bitsOf(VSlot s, uint32_t n) {
    uint32_t index;
    Region* r = regionOf(s, &index);
    return r ? r->bits(index, n) : Range{0, 0};
  }
  // Slots that a droppable zeroing clears.
  static uint32_t zeroed(const Inst& in) {
    if (!in.droppable) return 0;
    return in.op == Op::LoadImm ? 1 : in.op == Op::Zero2 ? 2 : in.op == Op::Zero3 ? 3 : in.b;
  }

  void chooseSlots() {
    for (size_t s = 0; s < job_.scopes.size(); s++) {
      for (const MapEntry& e : job_.scopes[static_cast<int32_t>(s)]) track(e.slot, extentOf(e));
    }
    for (const Inst& in : insts_) {
      if (uint32_t n = zeroed(in)) track(in.a, n);
      if (job_.dead == nullptr || in.op == kBind) continue;
      forEachSlotUse(view(in), [&](const SlotUse& u) { track(u.slot, u.count); });
    }
    numBits_ = context_.number(param_.number(local_.number(0)));
    for (VSlot s : job_.always) always_.push_back(bitsOf(s, 1));
    local_.slotsOfBits(kLocalRegion, slots_);
    param_.slotsOfBits(kParamRegion, slots_);
    context_.slotsOfBits(kContextSlot, slots_);
  }

  void findEffects() {
    effectsOf_.resize(insts_.size() + 1);
    for (size_t i = 0; i < insts_.size(); i++) {
      effectsOf_[i] = static_cast<uint32_t>(effects_.size());
      if (insts_[i].op == kBind) continue;
      size_t reads = effects_.size();
      forEachSlotUse(view(insts_[i]), [&](const SlotUse& u) {
        Range r = bitsOf(u.slot, u.count);
        if (r.empty()) return;
        if (u.reads()) effects_.push_back({r, false});
        if (u.access == Access::Write)
          effects_.insert(effects_.begin() + static_cast<long>(reads++), {r, true});
      });
    }
    effectsOf_[insts_.size()] = static_cast<uint32_t>(effects_.size());
  }

  void scopeRanges() {
    rangesOf_.resize(job_.scopes.size());
    for (size_t s = 0; s < rangesOf_.size(); s++) {
      for (const MapEntry& e : job_.scopes[static_cast<int32_t>(s)]) {
        Range r = isOut(e.slot) ? Range{0, 0} : bitsOf(e.slot, extentOf(e));
        if (r.hi - r.lo > 1) rangesOf_[s].push_back(r);
      }
    }
  }

  // ---- Control flow ----

  void findBlocks() {
    std::vector<bool> leads(insts_.size() + 1, false);
    leads[0] = true;
    for (size_t i = 0; i < insts_.size(); i++) {
      const Inst& in = insts_[i];
      if (in.op == kBind) {
        if (in.label >= 0) leads[i] = true;
      } else if (in.label >= 0 || in.op == Op::JmpTable || (infoOf(in.op).attrs & kEnd)) {
        leads[i + 1] = true;
      }
    }
    std::vector<uint32_t> blockAt(insts_.size() + 1);
    for (size_t i = 0; i < insts_.size(); i++) {
      if (leads[i]) {
        if (!blocks_.empty()) blocks_.back().end = static_cast<uint32_t>(i);
        blocks_.push_back({static_cast<uint32_t>(i), static_cast<uint32_t>(insts_.size()), 0, 0});
      }
      blockAt[i] = static_cast<uint32_t>(blocks_.size() - 1);
    }
    for (Block& b : blocks_) {
      b.succ = static_cast<uint32_t>(succ_.size());
      const Inst& last = insts_[b.end - 1];
      auto to = [&](int32_t label) {
        int32_t at = job_.labelInst[static_cast<size_t>(label)];
        if (at >= 0) succ_.push_back(blockAt[static_cast<size_t>(at)]);
      };
      if (last.op == Op::JmpTable) {
        for (Label l : job_.tables[last.x[1]]) to(l.id);
      } else if (last.op != kBind && last.label >= 0) {
        to(last.label);
      }
      bool ends = last.op != kBind && (infoOf(last.op).attrs & kEnd);
      if (!ends && b.end < insts_.size()) succ_.push_back(blockAt[b.end]);
      b.numSucc = static_cast<uint32_t>(succ_.size()) - b.succ;
    }
    findPredecessors();
  }

  void findPredecessors() {
    predOf_.assign(blocks_.size() + 1, 0);
    for (uint32_t s : succ_) predOf_[s + 1]++;
    for (size_t i = 1; i < predOf_.size(); i++) predOf_[i] += predOf_[i - 1];
    pred_.resize(succ_.size());
    std::vector<uint32_t> next(predOf_.begin(), predOf_.end() - 1);
    for (uint32_t b = 0; b < blocks_.size(); b++) {
      for (uint32_t k = 0; k < blocks_[b].numSucc; k++) pred_[next[succ_[blocks_[b].succ + k]]++] = b;
    }
  }

  // ---- Dataflow ----

  // now_ becomes what is live behind block b.
  void flowOut(size_t b) {
    now_.assign(words_, 0);
    for (uint32_t k = 0; k < blocks_[b].numSucc; k++) {
      const uint64_t* in = liveIn_.data() + size_t{succ_[blocks_[b].succ + k]} * words_;
      for (uint32_t w = 0; w < words_; w++) now_[w] |= in[w];
    }
    for (Range r : always_) Bits{now_.data()}.set(r);
  }

  // Where a map names one word of a value, all its words are read.
  void readWholes(int32_t scope) {
    Bits now{now_.data()};
    for (Range r : rangesOf_[static_cast<size_t>(scope)]) {
      if (now.any(r)) now.set(r);
    }
  }

  // From behind block b to its beginning; `finish`: the sets are final, write maps and drop zeroings.
  void transfer(size_t b, bool finish) {
    Bits now{now_.data()};
    for (uint32_t i = blocks_[b].end; i-- > blocks_[b].first;) {
      Inst& in = insts_[i];
      bool bind = in.op == kBind;
      bool isCall = !bind && (infoOf(in.op).attrs & kCall) && i != firstInst_;
      if (finish && zeroed(in) && !now.any(bitsOf(in.a, zeroed(in)))) {
        in.op = kBind;
        in.label = in.map = -1;
        continue;
      }
      if (isCall && in.map >= 0) atMap(in, finish);
      for (uint32_t e = effectsOf_[i]; e < effectsOf_[i + 1]; e++) {
        if (effects_[e].write)
          now.clear(effects_[e].bits);
        else
          now.set(effects_[e].bits);
      }
      for (Range r : always_) now.set(r);
      if (!isCall && in.map >= 0) atMap(in, finish);
    }
  }

  void atMap(Inst& in, bool finish) {
    readWholes(in.map);
    if (finish) writeMap(in);
  }

  bool solve() {
    for (firstInst_ = 0; firstInst_ < insts_.size() && insts_[firstInst_].op == kBind;) firstInst_++;
    liveIn_.assign(uint64_t{words_} * blocks_.size(), 0);
    std::vector<bool> dirty(blocks_.size(), true);
    uint64_t visits = 0, most = kMostVisits * insts_.size();
    for (bool again = true; again;) {
      again = false;
      for (size_t b = blocks_.size(); b-- > 0;) {
        if (!dirty[b]) continue;
        dirty[b] = false;
        visits += blocks_[b].end - blocks_[b].first;
        flowOut(b);
        transfer(b, false);
        uint64_t* in = liveIn_.data() + b * words_;
        if (std::equal(now_.begin(), now_.end(), in)) continue;
        std::copy(now_.begin(), now_.end(), in);
        for (uint32_t k = predOf_[b]; k < predOf_[b + 1]; k++) {
          dirty[pred_[k]] = true;
          again = again || pred_[k] >= b;
        }
      }
      if (visits > most) return false;
    }
    return true;
  }

  void writeMap(Inst& in) {
    Bits now{now_.data()};
    entries_.clear();
    for (const MapEntry& e : job_.scopes[in.map]) {
      if (isOut(e.slot) || now.any(bitsOf(e.slot, extentOf(e)))) entries_.push_back(e);
    }
    in.map = job_.maps.add(frameForm(entries_));
    if (job_.dead != nullptr) writeDead(in);
  }

  void writeDead(Inst& in) {
    entries_.clear();
    for (uint32_t bit = 0; bit < numBits_; bit++) {
      if (now_[bit / 64] >> (bit % 64) & 1) continue;
      MapEntry* last = entries_.empty() ? nullptr : &entries_.back();
      if (last && last->slot + last->count == slots_[bit])
        last->count++;
      else
        entries_.push_back({What::PtrRun, slots_[bit], 1});
    }
    in.dead = job_.dead->add(entries_);
  }

  const LivenessJob& job_;
  std::vector<Inst>& insts_;
  std::vector<uint32_t> cases_;
  Region local_, param_, context_;
  uint32_t numBits_ = 0, words_ = 0;
  size_t firstInst_ = 0;
  std::vector<VSlot> slots_;  // by bit
  std::vector<Range> always_;
  std::vector<Effect> effects_;  // of an instruction: writes, then reads
  std::vector<uint32_t> effectsOf_;
  std::vector<std::vector<Range>> rangesOf_;  // by scope: values of several bits
  std::vector<Block> blocks_;
  std::vector<uint32_t> succ_, pred_, predOf_;
  std::vector<uint64_t> liveIn_, now_;
  std::vector<MapEntry> entries_;
};

}  // namespace

bool findLiveness(const LivenessJob& job) {
  if (job.insts.empty() || Liveness(job).run()) return true;
  for (Inst& in : job.insts) {
    if (in.map >= 0) in.map = job.maps.add(frameForm(job.scopes[in.map]));
  }
  return false;
}

}  // namespace gosub::bc
