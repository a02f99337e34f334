#include <cstring>

#include "runtime/obj/string.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

int64_t count(rt::GoString s) {
  int64_t n = 0;
  for (int64_t at = 0; at < s.len; n++) rt::decodeRune(s, at, &at);
  return n;
}

bool valid(rt::GoString s) {
  for (int64_t at = 0; at < s.len;) {
    // Eight ASCII bytes at a time.
    Word chunk;
    if (at + 8 <= s.len && (std::memcpy(&chunk, s.ptr + at, 8), (chunk & 0x8080808080808080) == 0)) {
      at += 8;
      continue;
    }
    int64_t from = at;
    if (rt::decodeRune(s, at, &at) == rt::kRuneError && at - from == 1) return false;
  }
  return true;
}

rt::GoString bytesAsString(In in) {
  rt::GoSlice b = in.slice();
  return {static_cast<const char*>(b.ptr), b.len};
}

}  // namespace

Next utf8RuneCount(rt::NativeCtx& c) {
  return Out(c).i64(count(bytesAsString(In(c)))).done();
}
Next utf8RuneCountInString(rt::NativeCtx& c) {
  return Out(c).i64(count(In(c).str())).done();
}
Next utf8Valid(rt::NativeCtx& c) {
  return Out(c).flag(valid(bytesAsString(In(c)))).done();
}
Next utf8ValidString(rt::NativeCtx& c) {
  return Out(c).flag(valid(In(c).str())).done();
}

}  // namespace gosub::lib
