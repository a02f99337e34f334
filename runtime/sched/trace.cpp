// The tracing point. See trace.h. Rings are native memory, made when an M meets its first event while tracing
// is on.
#include "runtime/sched/trace.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include "runtime/mem/mheap.h"
#include "runtime/sched/sched.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {

uint32_t gTraceOn = 0;

namespace {

constexpr uint64_t kRing = 4096;
std::atomic<uint64_t> gCounts[static_cast<int>(Ev::kCount)];

const char* const kTexts[] = {
#define TRACE_EVENT(Name, text, arg) text,
#include "runtime/sched/trace_events.def"
#undef TRACE_EVENT
};

}  // namespace

void traceSlow(Ev what, const void* arg) {
  gCounts[static_cast<int>(what)].fetch_add(1, std::memory_order_relaxed);
  M* m = currentM();
  if (m == nullptr) return;  // the collector's helpers, the signal thread: counted only
  if (m->ring == nullptr) m->ring = static_cast<Event*>(persistentAlloc(sizeof(Event) * kRing));
  G* g = m->curg;
  Event& e = m->ring[m->ringNext++ % kRing];
  e.when = nanotime();
  e.goid = g == nullptr ? 0 : g->goid;
  e.seq = g == nullptr ? 0 : ++g->eventSeq;
  e.arg = reinterpret_cast<uint64_t>(arg);
  e.p = m->p == nullptr ? -1 : m->p->id;
  e.what = what;
}

void traceStart() {
  for (auto& c : gCounts) c.store(0, std::memory_order_relaxed);
  forEachM([](M* m, void*) { m->ringNext = 0; }, nullptr);
  gTraceOn = 1;
}
void traceStop() {
  gTraceOn = 0;
}
uint64_t traceCount(Ev what) {
  return gCounts[static_cast<int>(what)].load(std::memory_order_relaxed);
}
const char* traceText(Ev what) {
  return kTexts[static_cast<int>(what)];
}

uint64_t traceRead(Event* out, uint64_t max) {
  std::vector<Event> all;
  forEachM(
      [](M* m, void* arg) {
        if (m->ring == nullptr) return;
        auto& list = *static_cast<std::vector<Event>*>(arg);
        uint64_t n = std::min(m->ringNext, kRing);
        for (uint64_t i = m->ringNext - n; i < m->ringNext; i++) list.push_back(m->ring[i % kRing]);
      },
      &all);
  std::stable_sort(all.begin(), all.end(), [](const Event& a, const Event& b) { return a.when < b.when; });
  uint64_t n = std::min<uint64_t>(max, all.size());
  std::copy_n(all.begin() + static_cast<ptrdiff_t>(all.size() - n), n, out);
  return n;
}

}  // namespace gosub::rt
