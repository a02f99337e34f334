#include "vm/bytecode/map_table.h"

namespace gosub::bc {
namespace {

using What = rt::FrameMapEntry::What;

constexpr uint64_t kExpandWords = 16;  // aggregates up to this size are described word by word

uint64_t hashOf(const std::vector<MapEntry>& entries) {
  uint64_t h = entries.size() + 1;
  for (const MapEntry& e : entries) {
    h = (h ^ (static_cast<uint64_t>(e.what) << 40 | static_cast<uint64_t>(e.count) << 20 | e.slot)) *
        0x9e3779b97f4a7c15u;
    h = (h ^ (h >> 29) ^ reinterpret_cast<uint64_t>(e.type)) * 0xbf58476d1ce4e5b9u;
  }
  return h | 1;
}

bool same(const std::vector<MapEntry>& x, const std::vector<MapEntry>& y) {
  if (x.size() != y.size()) return false;
  for (size_t i = 0; i < x.size(); i++) {
    if (x[i].what != y[i].what || x[i].slot != y[i].slot || x[i].count != y[i].count ||
        x[i].type != y[i].type)
      return false;
  }
  return true;
}

void addPtr(std::vector<MapEntry>& out, VSlot slot) {
  MapEntry* last = out.empty() ? nullptr : &out.back();
  bool run = last && last->what == What::PtrRun;
  if (run && last->slot + last->count == slot) {
    last->count++;
  } else if (last && last->what == What::Ptr && last->slot + 1 == slot) {
    *last = {What::PtrRun, last->slot, 2};
  } else {
    out.push_back({What::Ptr, slot});
  }
}

}  // namespace

void MapTable::grow() {
  std::vector<std::pair<uint64_t, int32_t>> bigger(index_.empty() ? 16 : index_.size() * 2, {0, -1});
  for (auto& [h, i] : index_) {
    if (!h) continue;
    size_t at = h % bigger.size();
    while (bigger[at].first) at = (at + 1) % bigger.size();
    bigger[at] = {h, i};
  }
  index_ = std::move(bigger);
}

int32_t MapTable::add(const std::vector<MapEntry>& entries) {
  if (lists_.size() * 2 >= index_.size()) grow();
  uint64_t h = hashOf(entries);
  size_t at = h % index_.size();
  for (; index_[at].first; at = (at + 1) % index_.size()) {
    if (index_[at].first == h && same(lists_[static_cast<size_t>(index_[at].second)], entries))
      return index_[at].second;
  }
  lists_.push_back(entries);
  index_[at] = {h, static_cast<int32_t>(lists_.size()) - 1};
  return index_[at].second;
}

std::vector<MapEntry> frameForm(const std::vector<MapEntry>& entries) {
  std::vector<MapEntry> out;
  for (const MapEntry& e : entries) {
    if (e.what == What::Ptr) {
      addPtr(out, e.slot);
    } else if (e.what == What::Typed && e.type->size <= kExpandWords * 8) {
      for (uint32_t w = 0; w < e.type->ptrs.words; w++) {
        rt::PtrKind k = e.type->ptrs.kindAt(w);
        if (k == rt::PtrKind::Ptr) addPtr(out, e.slot + w);
        if (k == rt::PtrKind::IfaceData) out.push_back({What::Iface, e.slot + w - 1});
      }
    } else {
      out.push_back(e);
    }
  }
  return out;
}

}  // namespace gosub::bc
