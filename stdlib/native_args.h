// Reading a native's arguments and writing its results (both from slot 0; the results overwrite the
// arguments, so read all of them first).
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "runtime/abi/gomem.h"
#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"

namespace gosub::lib {

using rt::Next;
using rt::Word;

struct In {
  const Word* at;
  explicit In(const rt::NativeCtx& c) : at(c.slots) {}

  Word word() { return *at++; }
  int64_t i64() { return static_cast<int64_t>(word()); }
  bool flag() { return (word() & 0xff) != 0; }
  double f64() { return std::bit_cast<double>(word()); }
  float f32() { return std::bit_cast<float>(static_cast<uint32_t>(word())); }
  template <typename T>
  T* ptr() {
    return reinterpret_cast<T*>(word());
  }
  rt::GoString str() {
    auto* p = ptr<const char>();
    return {p, i64()};
  }
  std::string_view view() {
    rt::GoString s = str();
    return {s.ptr, static_cast<size_t>(s.len)};
  }
  rt::GoSlice slice() {
    void* p = ptr<void>();
    int64_t n = i64();
    return {p, n, i64()};
  }
  rt::Eface eface() {
    auto* t = ptr<const rt::TypeDesc>();
    return {t, word()};
  }
};

struct Out {
  Word* at;
  explicit Out(rt::NativeCtx& c) : at(c.slots) {}

  // A detached native's frame may be under the collector's eyes: it sees an argument or a result, whole, and
  // arguments are done with when results are written.
  Out& word(Word w) {
    rt::storeWord(at++, w);
    return *this;
  }
  Out& i64(int64_t v) { return word(static_cast<Word>(v)); }
  Out& flag(bool b) { return word(b); }
  Out& f64(double v) { return word(std::bit_cast<Word>(v)); }
  Out& f32(float v) { return word(std::bit_cast<uint32_t>(v)); }
  Out& ptr(const void* p) { return word(reinterpret_cast<Word>(p)); }
  Out& str(rt::GoString s) { return ptr(s.ptr).i64(s.len); }
  Out& slice(rt::GoSlice s) { return ptr(s.ptr).i64(s.len).i64(s.cap); }
  Out& eface(rt::Eface e) { return ptr(e.type).word(e.data); }
  Next done() { return Next::Done; }
};

}  // namespace gosub::lib
