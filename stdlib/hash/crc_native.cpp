// The inner loops of hash/crc32 and hash/crc64: one table lookup a byte.
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

template <typename U>
Next update(rt::NativeCtx& c) {
  In in(c);
  U crc = static_cast<U>(in.word());
  const U* table = in.ptr<const U>();
  for (char ch : in.view()) crc = table[static_cast<uint8_t>(crc) ^ static_cast<uint8_t>(ch)] ^ crc >> 8;
  return Out(c).word(crc).done();
}

}  // namespace

Next crc32Update(rt::NativeCtx& c) {
  return update<uint32_t>(c);
}
Next crc64Update(rt::NativeCtx& c) {
  return update<uint64_t>(c);
}

}  // namespace gosub::lib
