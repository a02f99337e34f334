// G, M, P, Sudog, Hchan: their layouts. Behaviour lives in sched/, obj/ and gc/.
//
// Ownership: a G's status says who owns its stack and context fields (see sched/status.h). Fields marked
// (owner) are touched only by that owner; atomics say so in their type. Offsets that the engine's hot paths
// use come first in G so that they share one cache line.
#pragma once

#include <atomic>
#include <cstdint>

#include "runtime/abi/func_rec.h"
#include "runtime/abi/type_desc.h"

namespace gosub::rt {

struct M;
struct P;
struct G;
struct Hchan;
struct Sudog;
struct Mcache;
struct Timer;

// Status of a goroutine (runtime2.go's names). kGscan is a bit that may be added: its holder owns the stack.
enum GStatus : uint32_t {
  kGidle = 0,
  kGrunnable = 1,
  kGrunning = 2,
  kGsyscall = 3,
  kGwaiting = 4,
  kGdead = 6,
  kGcopystack = 8,
  kGpreempted = 9,
  kGscan = 0x1000,
};

enum class WaitReason : uint8_t {
#define WAIT_REASON(Name, text) Name,
#include "runtime/abi/wait_reasons.def"
#undef WAIT_REASON
};

// Why engine.run(g) returned.
enum class StopReason : uint8_t {
  Exited,     // the goroutine's entry function returned, or Goexit ended it
  Parked,     // waiting: unlock what park() noted, on g0
  Preempted,  // at a safepoint, because of g->preempt: slice over, stop-the-world, stack scan or gc request
  Yielded,    // Gosched: to the tail of the global queue
  Syscall,    // a detached native is to run without P
  Fatal,      // unrecovered panic or fatal error is reported and the process must exit
};

// What a panic in flight is. Lives in native memory from a pool; `value` is a GC root through G.
struct Panic {
  Panic* link;  // older panic that was in flight when this one began
  Eface value;
  uint64_t frame;           // offset (from the stack's top) of this panic's own frame (vm/interp/panic.h)
  uint64_t deferFrame;      // offset of the frame whose deferred call is running
  const uint64_t* deferPc;  // where that frame deferred it
  bool recovered, goexit, aborted, runtimeError, repanicked;
  uint8_t printed;  // the fatal end: 0 not asked, 1 Error/String is being called, 2 `text` holds its result
  GoString text;
  uint8_t signal;  // 11: print the [signal SIGSEGV…] line
  uint64_t faultAddr, faultPc;
};
// A deferred call: a closure without arguments. Newest first.
struct Defer {
  Defer* link;
  Closure* fn;
  uint64_t frame;      // offset of its frame's fp from the stack's top
  const uint64_t* pc;  // the Defer instruction: names the function
};

// How a goroutine that must wait hands its lock over: `unlock(g, lock)` runs on g0 after the goroutine has
// stopped running; false: do not park after all, run it again.
using ParkUnlock = bool (*)(G* g, void* lock);

struct G {
  // -- hot: the engine
  uint8_t* guard;  // a call whose new frame would lie below goes to the slow path; kPoisonGuard asks for a
                   // preemption
  std::atomic<uint32_t> preempt;  // the truth about a preemption request (RUNTIME S12): kPreempt… bits;
                                  // polled at back-edges
  std::atomic<uint32_t> status;
  uint8_t* stackLo;
  uint8_t* stackHi;
  Word* fp;            // (owner) saved when not running
  const uint64_t* pc;  // (owner) next instruction
  M* m;                // the M that runs it, or null
  Defer* defers;       // (owner)
  Panic* panics;       // (owner)
  // -- waiting
  Sudog* waiting;       // (owner) sudogs it waits on, in lock order for select
  uint8_t* stackGuard;  // the true guard, restored after poisoning
  WaitReason waitReason;
  bool inSelect;                     // waiting in a select: wakers compete by selectDone
  std::atomic<uint32_t> selectDone;  // a select's winner is decided by a CAS on this
  FuncRec* entering;      // (owner) set while a call of it waits for a larger stack: its arguments are live
  Word wakeValue;         // written by the waker: outcome (ok/closed, case index, timer fired…)
  void* wakeParam;        // sudog that woke it
  ParkUnlock parkUnlock;  // (owner → g0)
  void* parkLock;
  int64_t waitSince;  // nanotime, for "N minutes" in traces
  // -- scheduling
  G* schedLink;  // queue linkage
  uint64_t goid;
  G* allLink;
  FuncRec* startFn;  // for traces ("created by")
  FuncRec* createdBy;
  uint32_t createdPos;   // Pos::raw of the go statement
  uint32_t lockedCount;  // (owner) calls of LockOSThread, and kLockedByInit
  M* lockedM;            // (owner) the only M that may run it, or null
  uint64_t parentGoid;
  // -- panic in delivery
  Eface pendingPanic;  // set with Next::Panic
  uint8_t pendingSignal;
  // -- natives in two halves
  const NativeRec* native;
  Word nativeState;
  void (*detached)(G* g);  // (owner) with StopReason::Syscall: what to run without P; must not touch Go
                           // memory with pointers
  // -- collector
  int64_t assistBytes;  // credit; negative: debt
  std::atomic<uint8_t> scanned;
  bool fatalTrace, isSystem, goexiting, paniconfault;
  uint64_t eventSeq;  // tracing: this goroutine's event number
  void* bubble;       // synctest
};
static_assert(sizeof(G) <= 320, "budget per parked goroutine (DESIGN §4)");

// Bits of G::preempt: somebody asked; it asked itself (its own allocation wants a collection).
constexpr uint32_t kPreemptAsked = 1, kPreemptOwn = 2;
// Bit of G::lockedCount: the main goroutine, until package initialisation is over.
constexpr uint32_t kLockedByInit = uint32_t{1} << 31;

inline uint8_t* const kPoisonGuard = reinterpret_cast<uint8_t*>(~uintptr_t{0} - 1313);

struct Sudog {
  G* g;
  Sudog *next, *prev;  // wait queue of the channel, guarded by its lock
  void* elem;          // data word(s): a frame slot or heap; adjusted when its stack moves
  Hchan* chan;
  Sudog* waitLink;  // g->waiting list
  uint64_t ticket;  // semaphores: treap; select: case index
  int64_t acquireTime;
  Sudog *parent, *waitTail;  // semaphores
  bool isSelect, success;
  uint16_t caseIndex;
};
static_assert(sizeof(Sudog) <= 96, "budget per parked goroutine (DESIGN §4)");

struct WaitQ {
  Sudog *first, *last;
};

// A channel. Lies in the Go heap; buf is a separate object (or null). Everything below `lock` is guarded by
// it; qcount and closed may be read without it for fast paths that may be wrong for an instant (obj/chan.cpp
// says why).
struct Hchan {
  std::atomic<uint64_t> qcount;  // elements in the buffer
  uint64_t dataqsiz;             // capacity
  uint8_t* buf;
  const TypeDesc* elemType;
  uint64_t elemSize;
  std::atomic<uint32_t> closed;
  std::atomic<uint32_t> lock;  // sync/ranked_mutex.h: lockWord, LockRank::Channel
  uint64_t sendx, recvx;       // indices into buf
  WaitQ recvq, sendq;
  struct Timer* timer;  // channel of a timer (len and cap are reported as 0)
};

// One-shot sleep and wake-up for Ms (sync/note.h): 0 clear, 1 signalled.
struct Note {
  std::atomic<uint32_t> key{0};
};

struct Event;  // sched/trace.h

// An OS thread. Fields are its own thread's unless said otherwise.
struct M {
  G* curg;  // the goroutine it runs, or null
  P* p;     // null while in a syscall or idle
  uint64_t id;
  M* allLink;    // list of all Ms, published with release, never shortened
  M* schedLink;  // idle list, guarded by the scheduler's lock
  void (*onG0)(G* g);  // see runOnG0 (sched/sched.h)
  Note park;
  P* oldp;     // the P it left in entersyscall
  G* lockedG;  // LockOSThread: the only goroutine that it may run, or null
  G* nextG;    // lockedG, handed over by the M that found it runnable; guarded by the scheduler's lock
  P* nextp;    // handed over by its waker
  bool spinning, blocked, isSysmon, returning;
  bool lockedParked;  // sleeps until its lockedG is handed over; guarded by the scheduler's lock
  bool slotless;      // gave its share of GOMAXPROCS up in detached work and did not get it back
  std::atomic<uint32_t> inSyscall;
  uint32_t locks;  // > 0: pinned (procPin): its goroutine keeps running at back-edges and calls
  uint64_t rng;    // state of the sync/random door's per-thread generators
  Event* ring;     // tracing ring or null
  uint64_t ringNext;
  void* os;  // sync::Thread
};

// The token to run Go code, and the bundle of per-processor caches. Owned by the M that holds it.
struct P {
  Mcache* mcache;  // mem/mcache.h
  int32_t id;
  std::atomic<uint32_t> status;
  M* m;
  G* runNext;
  uint32_t schedTick;  // goroutines started
  uint32_t syscallTick;
  Sudog* sudogs;  // free list
  uint32_t numSudogs;
  uint32_t numFreeG;
  G* freeG;       // dead goroutines with their stacks
  Defer* defers;  // free list
  Panic* panics;  // free list
  uint32_t numDefers, numPanics;
  int64_t liveGs;              // goroutines made here less those that ended here: the sum over all Ps counts
  uint64_t goidNext, goidEnd;  // batch of goroutine ids
  P* allLink;
  P* idleLink;
  struct TimerHeap* timers;
};

}  // namespace gosub::rt
