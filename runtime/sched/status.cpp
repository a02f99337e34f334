#include "runtime/sched/status.h"

#include "base/check.h"

namespace gosub::rt {
#ifdef GOSUB_DEBUG
namespace {

[[maybe_unused]] bool legal(uint32_t from, uint32_t to) {
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

void casGStatus(G* g, uint32_t from, uint32_t to) {
  GOSUB_CHECK(legal(from, to));
  uint32_t was = g->status.exchange(to, std::memory_order_acq_rel);
  GOSUB_CHECK(was == from);
}
#endif

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
