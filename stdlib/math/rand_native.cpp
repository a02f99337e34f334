#include "runtime/sync/chance.h"
#include "stdlib/native_args.h"

namespace gosub::lib {

Next randEntropy(rt::NativeCtx& c) {
  return Out(c).word(rt::draw64(rt::Chance::User)).done();
}

}  // namespace gosub::lib
