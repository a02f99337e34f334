// See init_trace.h. Packages of the embedded library initialise their variables when code first names them,
// so only what has init functions or belongs to the program gets a line. One goroutine uses this, in turn.
#include "runtime/gc/init_trace.h"

#include <string>

#include "runtime/gc/gc.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/trace_text.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

MemFigures gBefore;
int64_t gBegan;

}  // namespace

void initTraceBegin() {
  readMemFigures(&gBefore);
  gBegan = nanotime();
}

void initTraceEnd(const char* path) {
  int64_t now = nanotime();
  static MemFigures after;
  readMemFigures(&after);
  std::string line = "init ";
  line += path;
  line += " @" + msText(gBegan - gcInitTime()) + " ms, " + msText(now - gBegan) + " ms clock, ";
  line += std::to_string(after.totalAlloc - gBefore.totalAlloc) + " bytes, ";
  line += std::to_string(after.mallocs - gBefore.mallocs) + " allocs\n";
  writeStderr(line);
}

}  // namespace gosub::rt
