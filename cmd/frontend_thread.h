// The front end's own thread: its stack is deep (256 MiB, committed as it is used), because trees and
// types nest. It serves one request after the other for the life of the process; compiling a body
// that a running program calls for the first time is such a request, too.
#pragma once

#include <cstdint>

namespace gosub::cmd {

#if defined(GOSUB_ASAN)
constexpr uint64_t kFrontEndStack = uint64_t{1} << 30;  // the sanitizer makes frames several times as large
#else
constexpr uint64_t kFrontEndStack = uint64_t{256} << 20;
#endif

// False after a message on stderr if the thread cannot be made.
bool startFrontEnd();

// Runs fn(arg) on the front-end thread and waits for it. From any thread but that one; a thread of the
// scheduler must be in the syscall state, since this sleeps.
void onFrontEnd(void (*fn)(void*), void* arg);

}  // namespace gosub::cmd
