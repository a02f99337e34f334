// One collection: stop the world, mark from the roots, flip mark and allocation bits lazily, start the world.
//
// Purpose: the simplest exact collector, and what `--gc=stw` stays (G8). Protocol, on g0 of the M that saw
// the request:
//   1. sweep what the last collection left (marks must be clear)         world runs
//   2. stop the world; flush all caches, so that every span is on a list
//   3. wbshadow: compare; mark roots, drain; shrink stacks
//   4. sweepgen += 2: all spans are unswept now; new goal; start the world
//   5. large objects are swept at once: there are few, and their pages matter
// Allocation in between runs on swept spans only.
//
// Rejected here, for the concurrent collector: barriers that shade, assists, workers (the hooks are in
// gc/barrier.cpp, sched/collect.h and G's assistBytes). Locks: stopTheWorld's; a request that finds a
// collection already done since returns at once.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "runtime/gc/finalizers.h"
#include "runtime/gc/gc.h"
#include "runtime/gc/mark_team.h"
#include "runtime/gc/pacer.h"
#include "runtime/gc/roots.h"
#include "runtime/gc/shadow.h"
#include "runtime/mem/malloc.h"
#include "runtime/mem/mcache.h"
#include "runtime/sched/collect.h"
#include "runtime/sched/debug_flags.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/trace.h"
#include "runtime/sched/trace_text.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

struct Cycles {
  std::atomic<uint32_t> done{0};
  std::atomic<uint32_t> forced{0};
  std::atomic<bool> forcedPending{false};  // runtime.GC asked for the next one
  std::atomic<uint64_t> pauseTotal{0}, lastEnd{0};
  uint64_t pauseNs[256], pauseEnd[256];
  int64_t began = 0;  // nanotime of start-up
  std::atomic<uint64_t> gcTime{0};
};
Cycles gCycles;

struct StartHooks {
  std::vector<void (*)()> list;
};
StartHooks& startHooks() {
  static auto* made = new StartHooks;
  return *made;
}

// What one collection reports.
struct Report {
  int64_t start, sweepDone, stopped, end;
  uint64_t liveBefore, liveAfter, goal, stacks, globals;
  bool forced;
};

// gc's line. With the world stopped all the while, the concurrent phase's figures are 0; marking counts as
// the second pause.
void printTrace(const Report& r, uint32_t cycle) {
  int64_t total = r.end - gCycles.began, procs = gomaxprocs();
  auto percent =
      total > 0 ? static_cast<int64_t>(100 * gCycles.gcTime.load() / static_cast<uint64_t>(total)) : 0;
  int64_t first = r.stopped - r.sweepDone, second = r.end - r.stopped;
  auto mb = [](uint64_t bytes) { return std::to_string(bytes >> 20); };
  char since[32];
  std::snprintf(since, sizeof since, "%.3f", static_cast<double>(r.start - gCycles.began) / 1e9);
  std::string line = "gc " + std::to_string(cycle) + " @" + since + "s " + std::to_string(percent) + "%: ";
  line += msText(first) + "+0+" + msText(second) + " ms clock, ";
  line += msText(first * procs) + "+0/0/0+" + msText(second * procs) + " ms cpu, ";
  line += mb(r.liveBefore) + "->" + mb(r.liveBefore) + "->" + mb(r.liveAfter) + " MB, " + mb(r.goal) +
          " MB goal, ";
  line += mb(r.stacks) + " MB stacks, " + mb(r.globals) + " MB globals, " + std::to_string(procs) + " P";
  writeStderr(line + (r.forced ? " (forced)\n" : "\n"));
}

void sweepLarge() {
  for (uint32_t cls : {spanClass(0, false), spanClass(0, true)}) {
    Mcentral& c = gHeap.central[cls];
    for (;;) {
      Mspan* s;
      {
        MutexGuard guard(c.lock);
        s = c.full[gHeap.sweepIndex() ^ 1].pop();
      }
      if (s == nullptr) break;
      if (!sweepSpan(s)) continue;
      MutexGuard guard(c.lock);
      c.full[gHeap.sweepIndex()].push(s);
    }
  }
}

void record(const Report& r) {
  uint32_t n = gCycles.done.load(std::memory_order_relaxed);
  auto pause = static_cast<uint64_t>(r.end - r.sweepDone);
  gCycles.pauseNs[n % 256] = pause;
  int64_t sec;
  int32_t nsec;
  walltime(&sec, &nsec);
  gCycles.pauseEnd[n % 256] = static_cast<uint64_t>(sec) * 1'000'000'000 + static_cast<uint64_t>(nsec);
  gCycles.lastEnd.store(gCycles.pauseEnd[n % 256]);
  gCycles.pauseTotal.fetch_add(pause);
  gCycles.gcTime.fetch_add(static_cast<uint64_t>(r.end - r.start));
  gCycles.done.store(n + 1, std::memory_order_release);
}

void flushAll() {
  forEachM(
      [](M* m, void*) {
        if (m->p != nullptr && m->p->mcache != nullptr) flushMcache(m->p->mcache);
      },
      nullptr);
}

// Where there is enough to do, helper threads mark along, as many threads as there may be running Ms.
uint64_t markAll(uint64_t heapLive) {
  constexpr uint64_t kWorthHelp = uint64_t{2} << 20;
  auto threads = static_cast<uint32_t>(std::min(gomaxprocs(), numCpus()));
  if (threads < 2 || heapLive < kWorthHelp) {
    Marker marker;
    markRoots(marker);
    markFinalizers(marker);
    marker.drain();
    return marker.markedBytes;
  }
  static MarkTeam& team = *new MarkTeam;
  Marker marker(&team, team.open(threads - 1));
  markRoots(marker);
  markFinalizers(marker);
  marker.drain();
  team.close(marker);
  return marker.markedBytes;
}

void collect() {
  uint32_t before = gCycles.done.load();
  Report r{};
  r.start = nanotime();
  finishSweep();
  r.sweepDone = nanotime();
  stopTheWorld("GC");
  if (gCycles.done.load() != before || !collectionRequested())
    return startTheWorld();  // another M was quicker
  gCollectionRequest.store(0);
  r.stopped = nanotime();
  r.forced = gCycles.forcedPending.exchange(false);
  flushAll();
  finishSweep();
  trace(Ev::GcStart, uint64_t{before} + 1);
  if (shadowOn()) shadowCompare();
  for (auto* fn : startHooks().list) fn();
  r.liveBefore = gHeap.stats.live.load();
  r.goal = currentGoal();
  Marker last;
  r.liveAfter = markAll(r.liveBefore);
  queueFinalizers(last);
  r.liveAfter += last.markedBytes;
  shrinkStacks();
  gHeap.sweepgen.fetch_add(2);
  gHeap.stats.live.store(r.liveAfter);
  r.stacks = gHeap.stats.stackInUse.load();
  r.globals = globalsBytes();
  setTrigger(r.liveAfter, r.stacks, r.globals);
  r.end = nanotime();
  trace(Ev::GcEnd, r.liveAfter);
  record(r);
  startTheWorld();
  wakeFinalizers();
  sweepLarge();
  if (gDebug.gctrace > 0) printTrace(r, gCycles.done.load());
}

void onMalloc(void* at, size_t) {
  if (shadowOn()) shadowNewObject(at);
  if (gDebug.gcevery <= 0) return;
  static std::atomic<int64_t> count{0};
  if (count.fetch_add(1, std::memory_order_relaxed) % gDebug.gcevery == gDebug.gcevery - 1)
    requestCollection();
}

void readGogc() {
  const char* text = std::getenv("GOGC");
  if (text == nullptr || *text == 0) return;
  if (std::strcmp(text, "off") == 0) {
    setGCPercent(-1);
    return;
  }
  char* end;
  long v = std::strtol(text, &end, 10);
  if (*end == 0 && v >= 0 && v < INT32_MAX) setGCPercent(static_cast<int32_t>(v));
}

}  // namespace

void requestCollection() {
  gCollectionRequest.store(1);
  M* m = currentM();
  if (m != nullptr && m->curg != nullptr) requestPreempt(m->curg, kPreemptOwn);
}

void finishSweep() {
  while (sweepOne()) {
  }
}

Next runtimeGC(G* g) {
  constexpr Word kAsked = Word{1} << 63;
  uint32_t done = gCycles.done.load(std::memory_order_acquire);
  if ((g->nativeState & kAsked) == 0) {
    g->nativeState = kAsked | done;
    gCycles.forced.fetch_add(1);
    gCycles.forcedPending.store(true);
    requestCollection();
    return Next::Again;
  }
  if (static_cast<uint32_t>(g->nativeState) == done) {
    requestCollection();
    return Next::Again;
  }
  g->nativeState = 0;
  finishSweep();
  return Next::Done;
}

void addGcStartHook(void (*fn)()) {
  startHooks().list.push_back(fn);
}
int64_t gcInitTime() {
  return gCycles.began;
}
uint32_t gcCycles() {
  return gCycles.done.load(std::memory_order_acquire);
}

void gcInit() {
  gCycles.began = nanotime();
  gCollect = collect;
  gGcRequestHook = requestCollection;
  readGogc();
  if (gDebug.clobber != 0) gClobberFreed = 1;
  if (gDebug.wbshadow != 0) shadowInit();
  if (gDebug.gcevery > 0) gMallocSlowMode |= 2;
  gMallocHook = onMalloc;
}

void flushOwnCache(P* p) {
  flushMcache(p->mcache);
}

void readMemFigures(MemFigures* out) {
  const HeapStats& s = gHeap.stats;
  *out = {};
  out->mallocs = s.mallocs.load() + s.tinyAllocs.load();
  out->frees = s.frees.load() + s.tinyAllocs.load();
  out->totalAlloc = s.totalAlloc.load();
  out->heapAlloc = out->alloc = s.totalAlloc.load() - s.freedBytes.load();
  out->sys = out->heapSys = s.sys.load();
  out->stackInuse = s.stackInUse.load();
  out->heapInuse = s.inUse.load() - out->stackInuse;
  out->heapIdle = out->heapSys - s.inUse.load();
  out->heapReleased = s.released.load();
  out->heapObjects = s.mallocs.load() - s.frees.load();
  out->nextGC = currentGoal();
  out->lastGC = gCycles.lastEnd.load();
  out->pauseTotalNs = gCycles.pauseTotal.load();
  out->numGC = gCycles.done.load();
  out->numForcedGC = gCycles.forced.load();
  std::memcpy(out->pauseNs, gCycles.pauseNs, sizeof out->pauseNs);
  std::memcpy(out->pauseEnd, gCycles.pauseEnd, sizeof out->pauseEnd);
  double total = static_cast<double>(nanotime() - gCycles.began);
  out->cpuFraction = total > 0 ? static_cast<double>(gCycles.gcTime.load()) / total : 0;
}

}  // namespace gosub::rt
