// Slots, and what is in scope in them.
#include <algorithm>

#include "frontend/compile/func.h"

namespace gosub::compile {
namespace {

using What = rt::FrameMapEntry::What;

void addItem(std::vector<bc::MapEntry>& out, const LiveItem& item) {
  if (!item.type) {
    out.push_back({What::Ptr, item.slot});
    return;
  }
  switch (layoutOf(item.type).rep) {
    case Rep::Ptr:
    case Rep::Big:
    case Rep::Str:
    case Rep::Slice: out.push_back({What::Ptr, item.slot}); break;
    case Rep::Iface: out.push_back({What::Iface, item.slot}); break;
    case Rep::Agg: out.push_back({What::Typed, item.slot, 0, desc(item.type)}); break;
    default: break;
  }
}

uint32_t extentOf(const bc::MapEntry& e) {
  if (e.what == What::Iface) return 2;
  if (e.what == What::Typed) return static_cast<uint32_t>((e.type->size + 7) / 8);
  return 1;
}

// Sorted by slot; what a larger entry covers goes.
void normalize(std::vector<bc::MapEntry>& list) {
  std::sort(list.begin(), list.end(), [](const bc::MapEntry& x, const bc::MapEntry& y) {
    return x.slot != y.slot ? x.slot < y.slot : extentOf(x) > extentOf(y);
  });
  size_t n = 0;
  VSlot covered = 0;
  for (const bc::MapEntry& e : list) {
    if (n && e.slot < covered) continue;
    list[n++] = e;
    covered = e.slot + extentOf(e);
  }
  list.resize(n);
}

}  // namespace

Mark mark(Fn& f) {
  return {f.top, f.live.size()};
}

void release(Fn& f, Mark m) {
  f.top = m.top;
  size_t keep = std::min(m.live, f.live.size());
  for (size_t i = keep; i < f.live.size(); i++) {
    VSlot s = f.live[i].slot;
    if (bc::isLocal(s) && s >= bc::localSlot(m.top) && s < bc::localSlot(bc::kPinned)) continue;
    f.live[keep++] = f.live[i];
  }
  f.live.resize(keep);
}

VSlot alloc(Fn& f, uint32_t slots) {
  VSlot s = bc::localSlot(f.top);
  f.top += slots;
  if (f.top > f.peak) f.peak = f.top;
  if (f.top >= bc::kPinned) {
    unsupported(f, Pos{f.as.pos()}, "frame of more than 32768 words");
    f.top = 0;  // (peak stays)
  }
  return s;
}

void useOut(Fn& f, uint32_t slots) {
  f.outPeak = std::max(f.outPeak, slots);
}

void markLive(Fn& f, VSlot slot, Type* t) {
  if (layoutOf(t).pointers) (bc::isOut(slot) ? f.liveOut : f.live).push_back({slot, t});
}

void markLivePtr(Fn& f, VSlot slot) {
  (bc::isOut(slot) ? f.liveOut : f.live).push_back({slot, nullptr});
}

void dropOut(Fn& f) {
  f.liveOut.clear();
}

int32_t snapshot(Fn& f) {
  std::vector<bc::MapEntry> list;
  for (const LiveItem& item : f.live) addItem(list, item);
  for (const LiveItem& item : f.liveOut) addItem(list, item);
  normalize(list);
  return f.as.addScope(list);
}

void bindLoopHead(Fn& f, Label l) {
  f.as.bind(l, snapshot(f));
  f.dead = false;
}

}  // namespace gosub::compile
