#include "vm/interp/values.h"

#include <algorithm>

#include "runtime/gc/barrier.h"
#include "runtime/obj/iface.h"
#include "runtime/obj/panics.h"

namespace gosub::vm {
namespace {

using rt::TKind;

template <typename T>
void loadAs(Word* slots, const char* mem) {
  if constexpr (std::is_signed_v<T>) {
    *slots = static_cast<Word>(static_cast<int64_t>(rt::loadMem<T>(mem)));
  } else {
    *slots = rt::loadMem<T>(mem);
  }
}

// Kinds whose slots form differs from memory; false: plain bytes.
bool loadNarrow(Word* slots, const char* mem, TKind kind) {
  switch (kind) {
    case TKind::Bool:
    case TKind::Uint8: loadAs<uint8_t>(slots, mem); return true;
    case TKind::Int8: loadAs<int8_t>(slots, mem); return true;
    case TKind::Uint16: loadAs<uint16_t>(slots, mem); return true;
    case TKind::Int16: loadAs<int16_t>(slots, mem); return true;
    case TKind::Float32:
    case TKind::Uint32: loadAs<uint32_t>(slots, mem); return true;
    case TKind::Int32: loadAs<int32_t>(slots, mem); return true;
    case TKind::Complex64:
      loadAs<uint32_t>(slots, mem);
      loadAs<uint32_t>(slots + 1, mem + 4);
      return true;
    default: return false;
  }
}

bool storeNarrow(char* mem, const Word* slots, TKind kind) {
  switch (kind) {
    case TKind::Bool:
    case TKind::Uint8:
    case TKind::Int8: rt::storeMem(mem, static_cast<uint8_t>(*slots)); return true;
    case TKind::Uint16:
    case TKind::Int16: rt::storeMem(mem, static_cast<uint16_t>(*slots)); return true;
    case TKind::Float32:
    case TKind::Uint32:
    case TKind::Int32: rt::storeMem(mem, static_cast<uint32_t>(*slots)); return true;
    case TKind::Complex64:
      rt::storeMem(mem, static_cast<uint32_t>(slots[0]));
      rt::storeMem(mem + 4, static_cast<uint32_t>(slots[1]));
      return true;
    default: return false;
  }
}

}  // namespace

void loadSlots(Word* slots, const char* mem, const rt::TypeDesc* t) {
  if (t->size == 8) {
    if (t->kind != TKind::Complex64) {
      *slots = rt::loadWord(mem);
      return;
    }
  }
  if (loadNarrow(slots, mem, t->kind)) return;
  if (t->byReference()) {
    *slots = reinterpret_cast<Word>(mem);
    return;
  }
  loadBytes(slots, mem, t->size);
}

void storeSlots(char* mem, const Word* slots, const rt::TypeDesc* t) {
  if (storeNarrow(mem, slots, t->kind)) return;
  rt::copyTyped(t, mem, t->byReference() ? reinterpret_cast<const void*>(*slots) : slots);
}

void storeSlotsFresh(char* mem, const Word* slots, const rt::TypeDesc* t) {
  if (storeNarrow(mem, slots, t->kind)) return;
  rt::initTyped(t, mem, t->byReference() ? reinterpret_cast<const void*>(*slots) : slots);
}

int compareStrings(const Word* x, const Word* y) {
  size_t n = std::min(x[1], y[1]);
  int c =
      n == 0 ? 0 : std::memcmp(reinterpret_cast<const void*>(x[0]), reinterpret_cast<const void*>(y[0]), n);
  if (c != 0) return c;
  return x[1] < y[1] ? -1 : x[1] > y[1];
}

int64_t decodeRune(const uint8_t* p, int64_t n, Word* rune) {
  constexpr Word kError = 0xFFFD;
  *rune = kError;
  uint8_t c = p[0];
  auto cont = [&](int64_t i, uint8_t lo = 0x80, uint8_t hi = 0xBF) {
    return i < n && p[i] >= lo && p[i] <= hi;
  };
  if (c < 0xC2 || c > 0xF4) return 1;
  if (c < 0xE0) {
    if (!cont(1)) return 1;
    *rune = (c & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    return 2;
  }
  if (c < 0xF0) {
    // The second byte's range keeps out over-long forms (E0) and surrogates (ED).
    if (!cont(1, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF) || !cont(2)) return 1;
    *rune = (c & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    return 3;
  }
  if (!cont(1, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF) || !cont(2) || !cont(3)) return 1;
  *rune = (c & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
  return 4;
}

namespace {

int outcome(G* g, bool equal, const rt::TypeDesc* uncomparable) {
  if (uncomparable == nullptr) return equal;
  rt::panicUncomparable(g, uncomparable);
  return -1;
}

}  // namespace

int efaceEqual(G* g, const Word* x, const Word* y, bool itabs) {
  auto* t =
      itabs ? reinterpret_cast<const rt::Itab*>(x[0])->type : reinterpret_cast<const rt::TypeDesc*>(x[0]);
  const rt::TypeDesc* bad = nullptr;
  bool equal = rt::efaceEq({t, x[1]}, {t, y[1]}, &bad);
  return outcome(g, equal, bad);
}

int typedEqual(G* g, const void* x, const void* y, const rt::TypeDesc* t) {
  const rt::TypeDesc* bad = nullptr;
  bool equal = rt::typedEq(t, x, y, &bad);
  return outcome(g, equal, bad);
}

}  // namespace gosub::vm
