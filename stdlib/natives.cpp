// The table of natives, from natives.def.
#include <cstring>

#include "runtime/abi/native.h"

namespace gosub::lib {

#define NATIVE(pkg, name, cls, fn) rt::Next fn(rt::NativeCtx&);
#define NATIVE2(pkg, name, cls, fn, finish) \
  rt::Next fn(rt::NativeCtx&);              \
  rt::Next finish(rt::NativeCtx&);
#include "stdlib/natives.def"
#undef NATIVE
#undef NATIVE2

namespace {

constexpr rt::NativeClass leaf = rt::NativeClass::Leaf;
constexpr rt::NativeClass detached = rt::NativeClass::Detached;
[[maybe_unused]] constexpr rt::NativeClass start_finish = rt::NativeClass::StartFinish;

const rt::NativeRec kNatives[] = {
#define NATIVE(pkg, name, cls, fn) {pkg, name, cls, fn, nullptr},
#define NATIVE2(pkg, name, cls, fn, finish) {pkg, name, cls, fn, finish},
#include "stdlib/natives.def"
#undef NATIVE
#undef NATIVE2
};

}  // namespace
}  // namespace gosub::lib

namespace gosub::rt {

const NativeRec* findNative(const char* pkg, const char* name) {
  for (const NativeRec& n : lib::kNatives) {
    if (std::strcmp(n.name, name) == 0 && std::strcmp(n.pkg, pkg) == 0) return &n;
  }
  return nullptr;
}

}  // namespace gosub::rt
