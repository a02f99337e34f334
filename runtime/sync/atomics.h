// The atomics policy: lock-free structures are templates over it, so that an interleaving test can run the
// same source with instrumented words. RealAtomics is std::atomic, as the product uses it.
#pragma once

#include <atomic>

namespace gosub::rt {

struct RealAtomics {
  template <typename T>
  using Atomic = std::atomic<T>;
  static void pause() { __builtin_ia32_pause(); }
};

}  // namespace gosub::rt
