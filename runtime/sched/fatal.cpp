// Fatal errors and goroutine traces, in gc's format without its arguments and code offsets.
//
// Purpose: the process's last words. Everything is built in one buffer and written at once, so that two dying
// threads do not mix their lines; the second one waits for ever. No locks are needed to print: the goroutines
// shown are parked, or the caller's own.
#include "runtime/sched/fatal.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include "runtime/sched/state.h"
#include "runtime/sched/status.h"
#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

constexpr int kExitFatal = 2;
// gc's limits: of a deep trace the innermost and outermost 50 frames are shown.
constexpr uint32_t kInnermost = 50, kOutermost = 50;

const char* const kWaitTexts[] = {
#define WAIT_REASON(Name, text) text,
#include "runtime/abi/wait_reasons.def"
#undef WAIT_REASON
};

void appendPosition(std::string& out, uint32_t pos, uint64_t offset = 0) {
  const char* file = "";
  uint32_t len = 0, line = 0;
  if (gEngine.position != nullptr && pos != 0) gEngine.position(pos, &file, &len, &line);
  out += "\t";
  out.append(file, len);
  out += ':';
  out += std::to_string(line);
  if (offset != 0) {
    char hex[24];
    std::snprintf(hex, sizeof hex, " +%#" PRIx64, offset);
    out += hex;
  }
  out += '\n';
}

void appendFrame(std::string& out, const TraceFrame& f) {
  out.append(f.name, f.nameLen);
  // The values of arguments are not shown.
  out += f.fn->argSlots == 0 && !f.inlined ? "()\n" : "(...)\n";
  auto pc = reinterpret_cast<uintptr_t>(f.pc);
  uintptr_t code = entryAddress(f.fn->entry.load(std::memory_order_acquire));
  appendPosition(out, f.pos, f.inlined || pc <= code ? 0 : (pc & ~uintptr_t{7}) - code);
}

// Both ends of a stack; what is between them is counted.
struct Ends final : TraceSink {
  std::vector<TraceFrame> inner;
  TraceFrame outer[kOutermost];  // a ring
  uint64_t n = 0;

  bool frame(const TraceFrame& f) override {
    if (f.pos == 0) return true;  // the runtime's own are not shown
    if (n < kInnermost)
      inner.push_back(f);
    else
      outer[(n - kInnermost) % kOutermost] = f;
    n++;
    return true;
  }
};

void appendFrames(std::string& out, G* g) {
  Ends ends;
  gEngine.traceback(g, ends, false);
  for (const TraceFrame& f : ends.inner) appendFrame(out, f);
  if (ends.n <= kInnermost) return;
  uint64_t rest = ends.n - kInnermost, first = rest > kOutermost ? rest - kOutermost : 0;
  if (first != 0) out += "..." + std::to_string(first) + " frames elided...\n";
  for (uint64_t i = first; i < rest; i++) appendFrame(out, ends.outer[i % kOutermost]);
}

void appendHeader(std::string& out, G* g, bool running = false) {
  uint32_t status = readGStatus(g) & ~kGscan;
  out += "goroutine " + std::to_string(g->goid) + " [";
  std::string_view why = kWaitTexts[static_cast<int>(g->waitReason)];
  bool waits = !running && status == kGwaiting && !why.empty();
  out += waits ? why : std::string_view(statusText(running ? uint32_t{kGrunning} : status));
  constexpr int64_t kMinute = 60'000'000'000;
  int64_t minutes = waits && g->waitSince != 0 ? (nanotime() - g->waitSince) / kMinute : 0;
  if (minutes >= 1) out += ", " + std::to_string(minutes) + " minutes";
  if ((g->lockedCount & ~kLockedByInit) != 0) out += ", locked to thread";
  out += "]:\n";
}

void appendGoroutine(std::string& out, G* g, bool running = false) {
  appendHeader(out, g, running);
  appendFrames(out, g);
  if (g->createdBy == nullptr) return;
  out += "created by ";
  out.append(g->createdBy->name, g->createdBy->nameLen);
  out += " in goroutine " + std::to_string(g->parentGoid) + "\n";
  appendPosition(out, g->createdPos);
}

// Goroutines that can be shown: not dead, not the runtime's, not running on another thread right now.
std::vector<G*> shown(G* except) {
  std::vector<G*> all;
  for (G* g = gSched.allGs.load(std::memory_order_acquire); g; g = g->allLink) {
    uint32_t status = readGStatus(g) & ~kGscan;
    if (g != except && !g->isSystem && status != kGdead && status != kGidle) all.push_back(g);
  }
  std::sort(all.begin(), all.end(), [](G* a, G* b) { return a->goid < b->goid; });
  return all;
}

void appendAll(std::string& out, G* except) {
  for (G* g : shown(except)) {
    if (!out.empty()) out += '\n';
    bool elsewhere = (readGStatus(g) & ~kGscan) == kGrunning && g->m != currentM();
    if (elsewhere) {
      appendHeader(out, g);
      out += "\tgoroutine running on other thread; stack unavailable\n";
    } else {
      appendGoroutine(out, g);
    }
  }
}

// The first thread to die prints; others stop here.
void claimDeath() {
  static std::atomic<bool> dying{false};
  if (dying.exchange(true)) {
    for (;;) sleepNanos(INT64_MAX / 2);
  }
}

}  // namespace

const char* waitReasonText(WaitReason why) {
  return kWaitTexts[static_cast<int>(why)];
}

void writeStderr(std::string_view text) {
  while (!text.empty()) {
    ssize_t n = ::write(2, text.data(), text.size());
    if (n <= 0 && errno != EINTR) return;
    if (n > 0) text.remove_prefix(static_cast<size_t>(n));
  }
}

void fatalError(G* g, std::string_view text, TraceScope scope) {
  claimDeath();
  std::string out = "fatal error: ";
  out += text;
  out += '\n';
  if (scope != TraceScope::None && g != nullptr) {
    out += '\n';
    appendGoroutine(out, g);
  }
  writeStderr(out);
  if (scope == TraceScope::All) {
    std::string rest;
    appendAll(rest, g);
    if (!rest.empty()) writeStderr("\n" + rest);
  }
  exitProcess(kExitFatal);
}

void printGoroutine(G* g) {
  std::string out;
  appendGoroutine(out, g);
  writeStderr(out);
}

void printAllGoroutines(G* except) {
  std::string out;
  appendAll(out, except);
  writeStderr(out);
}

std::string goroutineTrace(G* g, bool all, uint64_t most) {
  std::string text;
  appendGoroutine(text, g, true);
  if (all) {
    std::string rest;
    appendAll(rest, g);
    if (!rest.empty()) text += "\n" + rest;
  }
  if (text.size() > most) text.resize(most);
  return text;
}

void exitProcess(int32_t status) {
  ::_exit(status);
}

}  // namespace gosub::rt
