// Start-up and settings (RUNTIME S18, S3).
//
// Order: CPUs → allocator → m0 with its P → (the caller builds the program) → goroutine 1 → sysmon → the
// schedule loop.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>
#include <string>

#include "base/check.h"
#include "runtime/mem/malloc.h"
#include "runtime/sched/debug_flags.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/signals.h"
#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/chance.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {

EngineHooks gEngine;

namespace {

M* gM0 = nullptr;
constexpr int32_t kMostProcs = 1024;

std::string readSmallFile(const char* path) {
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return {};
  char buf[256];
  ssize_t n = read(fd, buf, sizeof buf);
  close(fd);
  return n > 0 ? std::string(buf, static_cast<size_t>(n)) : std::string();
}

// CPUs that a cgroup quota allows ("max 100000" or "quota period"), rounded up, at least 2; 0: no limit.
int32_t cgroupCpus() {
  std::string text = readSmallFile("/sys/fs/cgroup/cpu.max");
  if (text.empty() || !std::isdigit(static_cast<unsigned char>(text[0]))) return 0;
  char* end;
  double quota = std::strtod(text.c_str(), &end);
  double period = std::strtod(end, nullptr);
  if (quota <= 0 || period <= 0) return 0;
  int32_t n = static_cast<int32_t>((quota + period - 1) / period);
  return std::max(n, 2);
}

int32_t defaultProcs() {
  int32_t n = static_cast<int32_t>(cpuCount());
  int32_t limit = cgroupCpus();
  return limit > 0 ? std::min(n, limit) : n;
}

void prepareMain(Closure* main) {
  gSched.mainG = newproc(gM0->p, nullptr, main, nullptr, 0);
  // Package initialisation runs on the process's first thread (RUNTIME S18, S19).
  if (!gSched.returnFromMain) {
    gSched.mainG->lockedCount = kLockedByInit;
    gSched.mainG->lockedM = gM0;
    gM0->lockedG = gSched.mainG;
  }
  runqputNext(gM0->p, gSched.mainG);
  startSysmon();
  gSched.running.store(1);
}

}  // namespace

void schedInit(const SchedOptions& options) {
  GOSUB_CHECK(gM0 == nullptr);
  parseDebugFlags(std::getenv("GODEBUG"));
  if (gDebug.seed != 0) seedChance(static_cast<uint64_t>(gDebug.seed));
  mallocInit();
  int32_t procs = options.maxProcs;
  if (procs <= 0) {
    const char* env = std::getenv("GOMAXPROCS");
    procs = env ? std::atoi(env) : 0;
  }
  if (procs <= 0) procs = defaultProcs();
  gSched.maxProcs.store(std::min(procs, kMostProcs));
  signalsInit();
  gM0 = newM();
  setCurrentM(gM0);
}

P* bootP() {
  return gM0->p;
}

void schedRun(Closure* main) {
  prepareMain(main);
  scheduleForever(gM0);
}

void schedRunUntilMainReturns(Closure* main) {
  gSched.returnFromMain = true;
  gSched.mainReturned = false;
  prepareMain(main);
  schedule(gM0);
  gSched.running.fetch_sub(1);
}

int32_t gomaxprocs() {
  return gSched.maxProcs.load(std::memory_order_relaxed);
}

int32_t setGomaxprocs(int32_t n) {
  int32_t old = gomaxprocs();
  if (n <= 0 || n == old) return old;
  stopTheWorld("GOMAXPROCS");
  gSched.maxProcs.store(std::min(n, kMostProcs));
  startTheWorld();
  return old;
}

int32_t numCpus() {
  return static_cast<int32_t>(cpuCount());
}

int32_t setMaxThreads(int32_t n) {
  MutexGuard hold(gSched.lock);
  int32_t old = gSched.maxMs;
  gSched.maxMs = n;
  return old;
}

}  // namespace gosub::rt
