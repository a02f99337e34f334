#include "runtime/sched/status.h"

#include "base/check.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {
namespace {

bool legal(uint32_t from, uint32_t to) {
  switch (from) {
    case kGidle: return to == kGdead;
    case kGdead: return to == kGrunnable;
    case kGrunnable: return to == kGrunning;
    case kGrunning: return to != kGidle && to != kGrunning;
    case kGsyscall: return to == kGrunning || to == kGrunnable;
    case kGwaiting: return to == kGrunnable || to == kGrunning;
    case kGcopystack: return to == kGrunning;
    case kGpreempted: return to == kGrunnable || to == kGwaiting;
    default: return false;
  }
}

}  // namespace

void checkGStep(uint32_t from, uint32_t to) {
  GOSUB_CHECK(legal(from, to));
}

void awaitGStatus(G* g, uint32_t from) {
  for (;;) {
    uint32_t now = g->status.load(std::memory_order_acquire);
    if (now == from) return;
    GOSUB_CHECK(now == (from | kGscan));
    spinPause(10);
  }
}

const char* statusText(uint32_t status) {
  switch (status & ~kGscan) {
    case kGidle: return "idle";
    case kGrunnable: return "runnable";
    case kGrunning: return "running";
    case kGsyscall: return "syscall";
    case kGwaiting: return "waiting";
    case kGdead: return "dead";
    case kGcopystack: return "copystack";
    case kGpreempted: return "preempted";
    default: return "???";
  }
}

}  // namespace gosub::rt
