// Size classes and span classes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace gosub::rt {

constexpr uint32_t kNumSizeClasses = 68;
constexpr uint32_t kNumSpanClasses = 2 * kNumSizeClasses;
constexpr uint64_t kMaxSmallSize = 32768;
constexpr uint64_t kMaxBitmapSize = 512;  // up to here the span holds a bitmap of pointer kinds
constexpr uint64_t kMallocHeader =
    8;  // above, up to kMaxSmallSize: an 8-byte type header (objects with pointers)
constexpr uint64_t kPageShift = 13;
constexpr uint64_t kPageSize = uint64_t{1} << kPageShift;

constexpr uint16_t kClassSize[kNumSizeClasses] = {
    0,
#define SIZE_CLASS(cls, size, pages) size,
#include "runtime/mem/size_classes.def"
#undef SIZE_CLASS
};
constexpr uint8_t kClassPages[kNumSizeClasses] = {
    0,
#define SIZE_CLASS(cls, size, pages) pages,
#include "runtime/mem/size_classes.def"
#undef SIZE_CLASS
};

struct ClassTables {
  uint8_t small[1024 / 8 + 1];                      // (size+7)/8, sizes to 1024
  uint8_t large[(kMaxSmallSize - 1024) / 128 + 1];  // (size-1024+127)/128
};
constexpr ClassTables makeClassTables() {
  ClassTables t{};
  uint32_t cls = 1;
  for (uint32_t i = 1; i <= 1024 / 8; i++) {
    while (kClassSize[cls] < i * 8) cls++;
    t.small[i] = static_cast<uint8_t>(cls);
  }
  for (uint32_t i = 0; i <= (kMaxSmallSize - 1024) / 128; i++) {
    while (kClassSize[cls] < 1024 + i * 128) cls++;
    t.large[i] = static_cast<uint8_t>(cls);
  }
  return t;
}
inline constexpr ClassTables kClassTables = makeClassTables();

inline uint32_t sizeClassSmall(size_t size) {
  return kClassTables.small[(size + 7) >> 3];
}                                           // size <= 1024
inline uint32_t sizeClassOf(size_t size) {  // size <= kMaxSmallSize
  return size <= 1024 ? sizeClassSmall(size) : kClassTables.large[(size - 1024 + 127) >> 7];
}
inline uint32_t spanClass(uint32_t sizeClass, bool noscan) {
  return sizeClass * 2 + noscan;
}

}  // namespace gosub::rt
