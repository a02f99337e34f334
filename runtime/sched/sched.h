// The scheduler's interface: goroutines, threads, parking, stopping the world, start-up and exit.
//
// Who runs where: engine.run(g) executes bytecode on an M's own stack; everything below runs there too ("on
// g0"). Nothing below run parks, stops the world or moves a stack: it returns Next / StopReason and the
// schedule loop acts.
//
// Parking protocol: a runtime function that must wait sets g->waitReason, g->parkUnlock/parkLock (see
// setPark) and returns Next::Park with that lock held. The engine saves pc and fp and returns
// StopReason::Parked. The schedule loop changes the status to waiting and only then calls parkUnlock(g,
// parkLock); false means "do not park": the goroutine runs on. The waker, who holds the same lock when it
// finds the goroutine, writes g->wakeValue / wakeParam and calls ready(g).
#pragma once

#include "runtime/abi/engine_hooks.h"
#include "runtime/abi/native.h"
#include "runtime/abi/proc.h"
#include "runtime/sched/debug_flags.h"

namespace gosub::rt {

// Start-up (RUNTIME S18). args: for tracing only; GODEBUG, GOMAXPROCS, GOGC are read from the environment.
struct SchedOptions {
  const char* policy = nullptr;  // "gm" or null: the default
  int32_t maxProcs = 0;          // 0: GOMAXPROCS or the number of CPUs the process may use
};
// Allocator, m0 (the calling thread) with its P, signals. Before anything else of the runtime is used. After
// it the calling thread may allocate with bootP(), e.g. while the compiler builds constants.
void schedInit(const SchedOptions& options = {});
P* bootP();
// Runs `main` as goroutine 1 on the calling thread until the program ends; never returns (exit status 0).
[[noreturn]] void schedRun(Closure* main);
// As schedRun, but returns when goroutine 1 has returned (unit tests, REPL). Other goroutines stay where they
// are.
void schedRunUntilMainReturns(Closure* main);

// A new goroutine that calls fn (a closure without arguments); made runnable unless it has no creator.
// createdBy, createdPos: function and Pos::raw of the go statement, for traces.
G* newproc(P* p, G* creator, Closure* fn, FuncRec* createdBy, uint32_t createdPos);

// The running goroutine becomes the runtime's own: not counted, not shown.
void becomeSystem(G* g, P* p);

// Makes a goroutine without a creator (a timer's) runnable, on the M that owns p.
void readyNew(P* p, G* g);

// The current M; null on threads that are not Ms.
M* currentM();

// First half of every wait.
inline Next setPark(G* g, WaitReason why, ParkUnlock unlock, void* lock) {
  g->waitReason = why;
  g->parkUnlock = unlock;
  g->parkLock = lock;
  return Next::Park;
}
// Makes a waiting goroutine runnable. Callable with locks of lower rank held; from any M, with or without a
// P.
void ready(G* g);

// Preemption requests (RUNTIME S12). requestPreempt may be called from anywhere while g cannot be freed.
void requestPreempt(G* g, uint32_t why = kPreemptAsked);
void clearPreempt(G* g);  // (owner)
// The guard as stack limit, preemption request and hostile modes want it. (owner)
void resetGuard(G* g);
// Modes stackmove and preemptall: every call takes its slow path.
inline bool hostileCalls() {
  return gDebug.stackmove != 0 || gDebug.preemptall != 0;
}
inline bool preemptRequested(const G* g) {
  return g->preempt.load(std::memory_order_relaxed) != 0;
}

// Stacks. growStack gives g a stack with room for at least `need` more bytes below g->fp (saved by the
// caller; g must be the caller's running goroutine, all frames at safepoints), moving it and adjusting every
// pointer into it. False: the next size is over the limit (debug.SetMaxStack, 1,000,000,000 bytes): fatal stack
// overflow is the caller's to report by stackOverflow.
bool growStack(G* g, P* p, uint64_t need);
// Moves the stack to one of the given size (power of two); used by growStack, shrinking and
// GODEBUG=stackmove.
void moveStack(G* g, P* p, uint64_t newSize);
[[noreturn]] void stackOverflow(G* g);
// Room below the guard, which the engine's panic frames use (a panic never grows the stack).
constexpr uint64_t kStackGuardBytes = 64;

// The defer and panic pools.
Defer* allocDefer(P* p);
void freeDefer(P* p, Defer* d);
Panic* allocPanic(P* p);
void freePanic(P* p, Panic* q);

// For natives that need the world stopped, or more time than a native may take: fn(g) runs on g0 once g has
// stopped running; it may stop the world. Then the native is called again, and finds in g->nativeState what
// fn left there: it must be 0 before and afterwards, and not 0 in between.
Next runOnG0(G* g, void (*fn)(G* g));

// Stopping the world. Called on g0 of an M with a P and no goroutine running on it; no locks held.
void stopTheWorld(const char* why);
void startTheWorld();

// LockOSThread and UnlockOSThread, for the running goroutine. A goroutine that ends locked ends its thread.
void lockOSThread(G* g);
void unlockOSThread(G* g);
// Package initialisation is over: the main goroutine stays locked only if it asked for it.
void initFinished(G* g);

// Between the two, g keeps running on its P: neither back-edges nor calls yield (RUNTIME S25). It must not
// block. Returns the P's number: below numPs(), but not below GOMAXPROCS.
inline int32_t procPin(M* m) {
  m->locks++;
  return m->p->id;
}
inline void procUnpin(M* m) {
  m->locks--;
}

// Settings.
int32_t gomaxprocs();
int32_t setGomaxprocs(int32_t n);  // stops the world; returns the old value. On g0 (runOnG0).
int32_t numCpus();
int64_t numGoroutines();
int32_t setMaxThreads(int32_t n);
int64_t setMaxStack(int64_t n);

// Ends the process with status; flushes nothing of Go's. Never returns.
[[noreturn]] void exitProcess(int32_t status);

// Every M ever made; they are never freed.
void forEachM(void (*fn)(M* m, void* arg), void* arg);
// Every goroutine ever made (dead ones too, with status kGdead). The world should be stopped, or dying.
void forEachG(void (*fn)(G* g, void* arg), void* arg);

}  // namespace gosub::rt
