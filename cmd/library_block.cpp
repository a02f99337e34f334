// The embedded library's bytes (frontend/load/library_format.h), as the build made them.
#include "cmd/library_block.h"

__asm__(
    ".section .rodata.gosub_library,\"a\",@progbits\n"
    ".balign 16\n"
    "gosub_library_begin:\n"
    ".incbin \"" GOSUB_LIBRARY_BLOCK
    "\"\n"
    "gosub_library_end:\n"
    ".byte 0\n"
    ".text\n");

extern "C" const char gosub_library_begin[], gosub_library_end[];

namespace gosub::cmd {

std::string_view libraryBlock() {
  return {gosub_library_begin, static_cast<size_t>(gosub_library_end - gosub_library_begin)};
}

}  // namespace gosub::cmd
