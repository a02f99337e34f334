// A goroutine, an M and a P without a scheduler, for unit tests of objects.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "runtime/abi/type_table.h"
#include "runtime/mem/malloc.h"
#include "runtime/obj/panics.h"

namespace gosub::rt {

class ObjTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    static bool done = false;
    if (!done) mallocInit();
    done = true;
  }
  void SetUp() override {
    static Mcache* shared = newMcache();
    pp.mcache = shared;
    pp.m = &mm;
    mm.p = &pp;
    mm.curg = &gg;
    gg.m = &mm;
  }
  std::string panicText() {
    std::string text = rtErrorText(gg.pendingPanic);
    if (text.empty() && gg.pendingPanic.type == basicType(TKind::String)) {
      auto* s = reinterpret_cast<const GoString*>(gg.pendingPanic.data);
      text.assign(s->ptr, static_cast<size_t>(s->len));
    }
    gg.pendingPanic = {};
    return text;
  }
  GoString str(const char* s) { return {s, static_cast<int64_t>(std::char_traits<char>::length(s))}; }
  static std::string text(GoString s) {
    return std::string(s.ptr == nullptr ? "" : s.ptr, static_cast<size_t>(s.len));
  }

  const TypeDesc* Int = basicType(TKind::Int);
  const TypeDesc* Str = basicType(TKind::String);
  G gg{};
  M mm{};
  P pp{};
  G* g = &gg;
  P* p = &pp;
};

}  // namespace gosub::rt
