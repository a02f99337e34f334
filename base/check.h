// Checks: an invariant of ours that does not hold ends the process with a message, never with
// undefined behaviour. GOSUB_CHECK is always on; GOSUB_DCHECK only in debug and sanitizer builds.
#pragma once

namespace gosub {

// Prints "gosub: internal error: FILE:LINE: TEXT" to stderr and aborts. Does not allocate.
[[noreturn]] void checkFailed(const char* file, int line, const char* text);

}  // namespace gosub

#define GOSUB_CHECK(cond) \
  (__builtin_expect(!!(cond), 1) ? (void)0 : ::gosub::checkFailed(__FILE__, __LINE__, #cond))

#ifdef GOSUB_DEBUG
#define GOSUB_DCHECK(cond) GOSUB_CHECK(cond)
#else
#define GOSUB_DCHECK(cond) ((void)sizeof(!(cond)))
#endif

#define GOSUB_UNREACHABLE(text) ::gosub::checkFailed(__FILE__, __LINE__, "unreachable: " text)
