// See trace_text.h. A report is a snapshot under the scheduler's lock; what other threads change without it
// (ticks, current goroutines, statuses) is read atomically and may be a moment old. Under this policy every M
// has its P, so there are as many Ps as Ms ever made; the queue of a P is its runNext.
#include "runtime/sched/trace_text.h"

#include <algorithm>
#include <string>
#include <vector>

#include "runtime/sched/fatal.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

std::string number(const char* name, int64_t v) {
  return std::string(" ") + name + "=" + std::to_string(v);
}
std::string flag(const char* name, bool v) {
  return std::string(" ") + name + (v ? "=true" : "=false");
}
std::string idOf(const char* name, bool there, uint64_t id) {
  return std::string(" ") + name + "=" + (there ? std::to_string(id) : "nil");
}

// Oldest first.
std::vector<M*> allMs() {
  std::vector<M*> list;
  for (M* m = gSched.allMs.load(std::memory_order_acquire); m; m = m->allLink) list.push_back(m);
  std::reverse(list.begin(), list.end());
  return list;
}

G* current(M* m) {
  return __atomic_load_n(&m->curg, __ATOMIC_ACQUIRE);
}
int64_t waitingOn(M* m) {
  return __atomic_load_n(&m->p->runNext, __ATOMIC_RELAXED) != nullptr;
}
uint32_t ticksOf(M* m) {
  return __atomic_load_n(&m->p->schedTick, __ATOMIC_RELAXED);
}

// Of a P, as gc numbers them: 0 idle, 1 running, 2 in a system call.
int64_t procStatus(M* m) {
  G* g = current(m);
  if (g == nullptr) return 0;
  return (readGStatus(g) & ~kGscan) == kGsyscall ? 2 : 1;
}

void appendProcs(std::string& out, const std::vector<M*>& ms) {
  for (M* m : ms) {
    int64_t status = procStatus(m);
    out += "  P" + std::to_string(m->p->id) + ":" + number("status", status) +
           number("schedtick", ticksOf(m)) +
           number("syscalltick", __atomic_load_n(&m->p->syscallTick, __ATOMIC_RELAXED)) +
           idOf("m", status != 0, m->id) + number("runqsize", waitingOn(m)) +
           number("gfreecnt", __atomic_load_n(&m->p->numFreeG, __ATOMIC_RELAXED)) + number("timerslen", 0) +
           "\n";
  }
}

void appendMs(std::string& out, const std::vector<M*>& ms) {
  for (M* m : ms) {
    G* g = current(m);
    G* locked = __atomic_load_n(&m->lockedG, __ATOMIC_RELAXED);
    out += "  M" + std::to_string(m->id) + ":" + idOf("p", g != nullptr, static_cast<uint64_t>(m->p->id)) +
           idOf("curg", g != nullptr, g != nullptr ? g->goid : 0) + number("mallocing", 0) +
           number("throwing", 0) +
           " preemptoff=" + number("locks", __atomic_load_n(&m->locks, __ATOMIC_RELAXED)) +
           number("dying", 0) + flag("spinning", __atomic_load_n(&m->spinning, __ATOMIC_RELAXED)) +
           flag("blocked", g == nullptr) +
           idOf("lockedg", locked != nullptr, locked != nullptr ? locked->goid : 0) + "\n";
  }
}

void appendGs(std::string& out) {
  std::vector<G*> all;
  for (G* g = gSched.allGs.load(std::memory_order_acquire); g; g = g->allLink) all.push_back(g);
  std::reverse(all.begin(), all.end());
  for (G* g : all) {
    uint32_t status = readGStatus(g) & ~kGscan;
    M* m = __atomic_load_n(&g->m, __ATOMIC_RELAXED);
    M* locked = __atomic_load_n(&g->lockedM, __ATOMIC_RELAXED);
    out += "  G" + std::to_string(g->goid) + ":" + number("status", status) + "(";
    if (status == kGwaiting) out += waitReasonText(g->waitReason);
    out += ")" + idOf("m", m != nullptr, m != nullptr ? m->id : 0) +
           idOf("lockedm", locked != nullptr, locked != nullptr ? locked->id : 0) + "\n";
  }
}

}  // namespace

std::string msText(int64_t ns) {
  int64_t us = ns / 1000;
  if (ns >= 10'000'000) return std::to_string(ns / 1'000'000);
  if (us <= 0) return "0";
  int64_t unit = us >= 1000 ? 100 : us >= 100 ? 10 : 1;  // what the second digit counts, in µs
  int64_t fraction = us % 1000 / unit;
  std::string digits = std::to_string(fraction);
  size_t width = unit == 100 ? 1 : unit == 10 ? 2 : 3;
  return std::to_string(us / 1000) + "." + std::string(width - digits.size(), '0') + digits;
}

void printSchedTrace(bool detail) {
  static const int64_t start = nanotime();
  std::string out = "SCHED " + std::to_string((nanotime() - start) / 1'000'000) + "ms:";
  {
    MutexGuard hold(gSched.lock);
    std::vector<M*> ms = allMs();
    int64_t procs = gSched.maxProcs.load(), idle = 0, locked = 0;
    for (M* m = gSched.idle; m; m = m->schedLink) idle++;
    for (M* m : ms) locked += m->lockedParked;
    out += number("gomaxprocs", procs) + number("idleprocs", procs - gSched.running.load()) +
           number("threads", gSched.numMs) + number("spinningthreads", gSched.spinning.load()) +
           number("needspinning", 0) + number("idlethreads", idle) +
           number("runqueue", gSched.runqSize.load());
    if (detail) {
      out += flag("gcwaiting", gSched.stopping.load()) + number("nmidlelocked", locked) +
             number("stopwait", 0) + flag("sysmonwait", false) + "\n";
      appendProcs(out, ms);
      appendMs(out, ms);
      appendGs(out);
    } else {
      out += " [";
      for (M* m : ms) out += " " + std::to_string(waitingOn(m));
      out += " ] schedticks=[";
      for (M* m : ms) out += " " + std::to_string(ticksOf(m));
      out += " ]\n";
    }
  }
  writeStderr(out);
}

}  // namespace gosub::rt
