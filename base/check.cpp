#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace gosub {

void checkFailed(const char* file, int line, const char* text) {
  std::fprintf(stderr, "gosub: internal error: %s:%d: %s\n", file, line, text);
  std::abort();
}

}  // namespace gosub
