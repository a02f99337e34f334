// Frame maps before slots are placed: lists of values, each list kept once.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "runtime/abi/func_rec.h"

namespace gosub::bc {

using VSlot = uint32_t;  // assembler.h

struct MapEntry {
  rt::FrameMapEntry::What what;
  VSlot slot;
  uint32_t count = 0;
  const rt::TypeDesc* type = nullptr;
};

class MapTable {
 public:
  int32_t add(const std::vector<MapEntry>& entries);  // index of the list; of the equal one, if there is one
  const std::vector<MapEntry>& operator[](int32_t i) const { return lists_[static_cast<size_t>(i)]; }
  size_t size() const { return lists_.size(); }

 private:
  void grow();
  std::vector<std::vector<MapEntry>> lists_;
  std::vector<std::pair<uint64_t, int32_t>> index_;  // hash table over lists_, open addressing
};

// A map as frames have it: aggregates of a few words become their pointers, neighbouring pointers runs.
// `entries` is sorted by slot.
std::vector<MapEntry> frameForm(const std::vector<MapEntry>& entries);

}  // namespace gosub::bc
