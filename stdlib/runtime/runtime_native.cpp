// The natives of runtime and runtime/debug.
#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>

#include "runtime/gc/gc.h"
#include "runtime/gc/init_trace.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/string.h"
#include "runtime/sched/fatal.h"
#include "runtime/sched/sched.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

rt::GoString text(rt::P* p, const char* s, size_t n) {
  return rt::newString(p, s, n);
}

struct Place {
  rt::GoString function, file;
  int64_t line;
};
Place placeOf(rt::P* p, const char* name, uint32_t nameLen, uint32_t pos) {
  const char* file = "";
  uint32_t len = 0, line = 0;
  if (pos != 0 && rt::gEngine.position) rt::gEngine.position(pos, &file, &len, &line);
  return {text(p, name, nameLen), text(p, file, len), line};
}

}  // namespace

Next runtimeErrorText(rt::NativeCtx& c) {
  std::string s = rt::rtErrorText(In(c).eface());
  return Out(c).str(text(c.p, s.data(), s.size())).done();
}

Next runtimeNativeGC(rt::NativeCtx& c) {
  return rt::runtimeGC(c.g);
}
Next runtimeBreakpoint(rt::NativeCtx&) {
  raise(SIGTRAP);
  return Next::Done;
}
Next runtimeGosched(rt::NativeCtx&) {
  return Next::Yield;
}
Next runtimeGoexit(rt::NativeCtx&) {
  return Next::Exit;
}
Next runtimeNumGoroutine(rt::NativeCtx& c) {
  return Out(c).i64(rt::numGoroutines()).done();
}
Next runtimeNumCPU(rt::NativeCtx& c) {
  return Out(c).i64(rt::numCpus()).done();
}

Next runtimeGOMAXPROCS(rt::NativeCtx& c) {
  int64_t n = In(c).i64();
  if (Word old = std::exchange(c.g->nativeState, 0)) return Out(c).word(old).done();
  if (n <= 0 || n == rt::gomaxprocs()) return Out(c).i64(rt::gomaxprocs()).done();
  return rt::runOnG0(c.g, [](rt::G* g) {
    int64_t wanted = std::min<int64_t>(static_cast<int64_t>(*g->fp), INT32_MAX);
    g->nativeState = static_cast<Word>(rt::setGomaxprocs(static_cast<int32_t>(wanted)));
  });
}

Next runtimeGOROOT(rt::NativeCtx& c) {
  const char* root = std::getenv("GOROOT");
  if (root == nullptr) root = "";
  return Out(c).str(text(c.p, root, std::strlen(root))).done();
}

Next runtimeLockOSThread(rt::NativeCtx& c) {
  rt::lockOSThread(c.g);
  return Next::Done;
}
Next runtimeUnlockOSThread(rt::NativeCtx& c) {
  rt::unlockOSThread(c.g);
  return Next::Done;
}

// What the program's entry calls: before and after each package's initialisation (GODEBUG=inittrace=1), and
// before main.main.
Next runtimeInitBegins(rt::NativeCtx& c) {
  rt::flushOwnCache(c.p);
  rt::initTraceBegin();
  return Next::Done;
}
Next runtimeInitEnds(rt::NativeCtx& c) {
  rt::flushOwnCache(c.p);
  rt::initTraceEnd(In(c).ptr<const char>());
  return Next::Done;
}
Next runtimeMainBegins(rt::NativeCtx& c) {
  rt::initFinished(c.g);
  return Next::Done;
}

Next runtimeStack(rt::NativeCtx& c) {
  In in(c);
  rt::GoSlice buf = in.slice();
  if (auto* all = reinterpret_cast<std::string*>(std::exchange(c.g->nativeState, 0))) {
    size_t length = std::min(all->size(), static_cast<size_t>(buf.len));
    std::copy_n(all->data(), length, static_cast<char*>(buf.ptr));
    delete all;
    return Out(c).i64(static_cast<int64_t>(length)).done();
  }
  if (in.flag()) {
    // Other goroutines' frames stand still only while the world does.
    return rt::runOnG0(c.g, [](rt::G* g) {
      auto wanted = static_cast<uint64_t>(g->fp[1]);  // the buffer's length
      rt::stopTheWorld("all goroutines' stacks");
      g->nativeState = reinterpret_cast<Word>(new std::string(rt::goroutineTrace(g, true, wanted)));
      rt::startTheWorld();
    });
  }
  std::string text = rt::goroutineTrace(c.g, false, static_cast<uint64_t>(buf.len));
  std::copy_n(text.data(), text.size(), static_cast<char*>(buf.ptr));
  return Out(c).i64(static_cast<int64_t>(text.size())).done();
}

struct NthFrame final : rt::TraceSink {
  int64_t skip;
  bool found = false;
  rt::TraceFrame f{};

  explicit NthFrame(int64_t n) : skip(n) {}
  bool frame(const rt::TraceFrame& at) override {
    if (skip-- != 0) return true;
    f = at;
    found = true;
    return false;
  }
};

// The innermost frames are callerFrame's wrapper (hidden) and the library function that called it.
Next runtimeCallerFrame(rt::NativeCtx& c) {
  NthFrame nth(In(c).i64() + 1);
  rt::gEngine.traceback(c.g, nth, false);
  Place place{};
  if (nth.found) place = placeOf(c.p, nth.f.name, nth.f.nameLen, nth.f.pos);
  auto pc = nth.found ? reinterpret_cast<Word>(nth.f.pc) : 0;
  return Out(c).word(pc).str(place.function).str(place.file).i64(place.line).flag(nth.found).done();
}

Next runtimeFrameOfPC(rt::NativeCtx& c) {
  rt::TraceFrame f{};
  bool ok = rt::gEngine.frameOfPc(In(c).ptr<const uint64_t>(), &f);
  Place place = placeOf(c.p, ok ? f.name : "", ok ? f.nameLen : 0, f.pos);
  Word entry = ok ? rt::entryAddress(f.fn->entry.load()) : 0;
  return Out(c).str(place.function).str(place.file).i64(place.line).word(entry).flag(ok).done();
}

Next runtimeReadMemStats(rt::NativeCtx& c) {
  rt::GoSlice s = In(c).slice();
  rt::flushOwnCache(c.p);
  rt::MemFigures m;
  rt::readMemFigures(&m);
  const uint64_t figures[] = {m.alloc,        m.totalAlloc,   m.sys,        m.mallocs,
                              m.frees,        m.heapSys,      m.heapIdle,   m.heapInuse,
                              m.heapReleased, m.heapObjects,  m.stackInuse, m.nextGC,
                              m.lastGC,       m.pauseTotalNs, m.numGC,      m.numForcedGC};
  auto* out = static_cast<uint64_t*>(s.ptr);
  for (size_t i = 0; i < std::size(figures) && i < static_cast<size_t>(s.len); i++) out[i] = figures[i];
  return Next::Done;
}

Next debugSetGCPercent(rt::NativeCtx& c) {
  return Out(c).i64(rt::setGCPercent(static_cast<int32_t>(In(c).i64()))).done();
}
Next debugFreeOSMemory(rt::NativeCtx& c) {
  Next next = rt::runtimeGC(c.g);
  if (next == Next::Done) rt::releaseFreePages();
  return next;
}
Next debugSetMaxStack(rt::NativeCtx& c) {
  return Out(c).i64(rt::setMaxStack(In(c).i64())).done();
}
Next debugSetMaxThreads(rt::NativeCtx& c) {
  return Out(c).i64(rt::setMaxThreads(static_cast<int32_t>(In(c).i64()))).done();
}
Next debugSetPanicOnFault(rt::NativeCtx& c) {
  bool old = c.g->paniconfault;
  c.g->paniconfault = In(c).flag();
  return Out(c).flag(old).done();
}

}  // namespace gosub::lib
