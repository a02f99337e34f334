// Goroutines whose bodies are C++ coroutines, on the real scheduler: an engine for unit tests of sched/ and
// obj/.
//
//     Task pingPong(Hchan* c) { co_await send(c, 1); auto r = co_await recv(c); … }
//
// What a goroutine may wait in is an awaited operation of two halves, as an instruction of the interpreter
// is: the first half runs after the coroutine has stopped, so the engine returns Parked with nothing of the
// body on the C++ stack; the second runs when the goroutine is scheduled again, perhaps on another M. Between
// two awaits a body runs without interruption.
//
// Sessions: `runTask` starts the scheduler once per process on a thread of its own and runs a body there as a
// goroutine; the caller waits until it has ended. `runAlone` makes the calling thread m0 and the body
// goroutine 1, and never returns (death tests).
#pragma once

#include <atomic>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "runtime/mem/malloc.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/timers.h"

namespace gosub::rt {

extern std::atomic<int32_t> gOutsideWakers;  // sched/deadlock.cpp

namespace test {

// What a half says: go on, begin anew, or why the engine returns.
struct Outcome {
  enum What : uint8_t {
    Go,
    Anew,
    Stop,
    StopDone
  } what;  // Stop: the second half follows; StopDone: it is complete
  StopReason reason = StopReason::Parked;
};
inline Outcome outcomeOf(Next next) {
  switch (next) {
    case Next::Done: return {Outcome::Go};
    case Next::Park: return {Outcome::Stop, StopReason::Parked};
    case Next::Yield: return {Outcome::StopDone, StopReason::Yielded};
    case Next::Again: return {Outcome::Anew};
    case Next::Panic: return {Outcome::Go};  // the operation looks at g->pendingPanic
    case Next::Exit: return {Outcome::StopDone, StopReason::Exited};
  }
  return {Outcome::Go};
}

struct OpBase {
  virtual Outcome begin(G* g, P* p) = 0;
  virtual Outcome resume(G*, P*) { return {Outcome::Go}; }

 protected:
  ~OpBase() = default;
};

struct Task {
  struct promise_type {
    OpBase* op = nullptr;
    bool begun = false;
    Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::abort(); }
  };
  using Handle = std::coroutine_handle<promise_type>;
  Handle handle;
};

// An awaited operation: await_resume gives the operation itself, with its results.
template <typename Derived>
struct Op : OpBase {
  bool await_ready() const { return false; }
  void await_suspend(Task::Handle h) { h.promise().op = this; }
  Derived& await_resume() { return static_cast<Derived&>(*this); }
};

// ---- The engine ----

inline Task::Handle handleOf(G* g) {
  auto* closure = reinterpret_cast<Closure*>(*g->fp);
  return Task::Handle::from_address(reinterpret_cast<void*>(closure->captures[0]));
}

inline StopReason runGoroutine(G* g) {
  Task::Handle h = handleOf(g);
  Task::promise_type& promise = h.promise();
  for (;;) {
    while (OpBase* op = promise.op) {
      Outcome o = promise.begun ? op->resume(g, g->m->p) : op->begin(g, g->m->p);
      promise.begun = o.what == Outcome::Stop;
      if (o.what == Outcome::Stop) return o.reason;
      if (o.what == Outcome::Anew) continue;
      promise.op = nullptr;
      if (o.what == Outcome::StopDone) return o.reason;
    }
    h.resume();
    if (!h.done()) continue;
    delete reinterpret_cast<Closure*>(*g->fp);
    h.destroy();
    return StopReason::Exited;
  }
}

inline FuncRec& taskRec() {
  static FuncRec& rec = *[] {
    auto* r = new FuncRec{};
    r->name = "test.task";
    r->nameLen = 9;
    r->entry.store(packEntry(0, kHeaderSlots));
    return r;
  }();
  return rec;
}
inline Closure* closureOf(Task t) {
  return new Closure{&taskRec(), {reinterpret_cast<Word>(t.handle.address())}};
}
inline void installTasks() {
  gEngine.run = runGoroutine;
  gEngine.walkFrames = [](G*, FrameVisitor&) {};
  gEngine.traceback = [](G*, TraceSink&, bool) {};
  gEngine.initStack = [](G* g, Closure* fn) {
    g->fp = reinterpret_cast<Word*>(g->stackHi) - 1;
    *g->fp = reinterpret_cast<Word>(fn);
    g->pc = nullptr;
  };
}

// ---- For bodies ----

inline G* self() {
  return currentM()->curg;
}
inline P* proc() {
  return currentM()->p;
}
inline G* spawn(Task t) {
  return newproc(proc(), self(), closureOf(t), nullptr, 0);
}

// Gosched.
struct Yield : Op<Yield> {
  Outcome begin(G*, P*) override { return {Outcome::StopDone, StopReason::Yielded}; }
};
inline Yield yield() {
  return {};
}
// A back-edge: stops if somebody asked for it.
struct Poll : Op<Poll> {
  bool stopped = false;
  Outcome begin(G* g, P*) override {
    stopped = preemptRequested(g);
    return stopped ? Outcome{Outcome::StopDone, StopReason::Preempted} : Outcome{Outcome::Go};
  }
};
inline Poll poll() {
  return {};
}
struct SleepOp : Op<SleepOp> {
  int64_t ns;
  Outcome begin(G* g, P*) override { return outcomeOf(sleepGoroutine(g, ns)); }
};
inline SleepOp sleepFor(int64_t ns) {
  SleepOp op;
  op.ns = ns;
  return op;
}
// Detached work: fn(arg) runs without a slot.
struct Detached : Op<Detached> {
  void (*fn)(void*);
  void* arg;
  Outcome begin(G* g, P*) override {
    g->nativeState = reinterpret_cast<Word>(this);
    g->detached = [](G* away) {
      auto* op = reinterpret_cast<Detached*>(away->nativeState);
      op->fn(op->arg);
    };
    return {Outcome::Stop, StopReason::Syscall};
  }
};
inline Detached detached(void (*fn)(void*), void* arg) {
  Detached op;
  op.fn = fn;
  op.arg = arg;
  return op;
}
// Parks until somebody calls ready(g). The goroutine is published through `place` only once it waits.
struct ParkOp : Op<ParkOp> {
  std::atomic<G*>* place;
  Outcome begin(G* g, P*) override {
    return outcomeOf(setPark(
        g, WaitReason::Select,
        [](G* who, void* where) {
          static_cast<std::atomic<G*>*>(where)->store(who);
          return true;
        },
        place));
  }
};
inline ParkOp parkIn(std::atomic<G*>& place) {
  ParkOp op;
  op.place = &place;
  return op;
}
// Runs fn(arg) on g0 with no goroutine on this M (as the schedule loop calls stopTheWorld): the goroutine is
// waiting meanwhile, and runs on after it.
struct OnG0 : Op<OnG0> {
  void (*fn)(void*);
  void* arg;
  Outcome begin(G* g, P*) override {
    return outcomeOf(setPark(
        g, WaitReason::Select,
        [](G*, void* self) {
          auto* op = static_cast<OnG0*>(self);
          op->fn(op->arg);
          return false;
        },
        this));
  }
};
inline OnG0 onG0(void (*fn)(void*), void* arg) {
  OnG0 op;
  op.fn = fn;
  op.arg = arg;
  return op;
}

// ---- Sessions ----

class Session {
 public:
  static Session& get() {
    static Session& s = *new Session;
    return s;
  }
  void run(Task body) {
    std::unique_lock<std::mutex> hold(lock_);
    jobs_.push_back(body);
    G* g = std::exchange(waiting_, nullptr);
    if (g != nullptr) ready(g);
    uint64_t ticket = ++given_;
    done_.wait(hold, [&] { return finished_ >= ticket; });
  }

 private:
  Session() {
    gOutsideWakers.fetch_add(1);  // the test's thread
    installTasks();
    std::thread([this] {
      SchedOptions options;
      options.maxProcs = 4;
      schedInit(options);
      schedRun(closureOf(dispatch(this)));
    }).detach();
  }
  // Goroutine 1: waits for jobs.
  struct NextJob : Op<NextJob> {
    Session* session;
    Task job{};
    Outcome begin(G* g, P*) override {
      session->lock_.lock();
      if (!session->jobs_.empty()) {
        job = session->jobs_.front();
        session->jobs_.pop_front();
        session->lock_.unlock();
        return {Outcome::Go};
      }
      session->waiting_ = g;
      return outcomeOf(setPark(
          g, WaitReason::Select,
          [](G*, void* lock) {
            static_cast<std::mutex*>(lock)->unlock();
            return true;
          },
          &session->lock_));
    }
    Outcome resume(G*, P*) override { return {Outcome::Anew}; }
  };
  static Task dispatch(Session* s) {
    initFinished(self());
    for (;;) {
      NextJob next;
      next.session = s;
      co_await next;
      spawn(next.job);
    }
  }

  friend void finishJob();
  std::mutex lock_;
  std::condition_variable done_;
  std::deque<Task> jobs_;
  G* waiting_ = nullptr;
  uint64_t given_ = 0, finished_ = 0;
};

// The last thing that a body given to runTask does.
inline void finishJob() {
  Session& s = Session::get();
  std::lock_guard<std::mutex> hold(s.lock_);
  s.finished_++;
  s.done_.notify_all();
}

// The body is a function that makes a Task, called with the arguments.
template <typename Body, typename... Args>
Task finishing(Body body, Args... args) {
  // The body's coroutine is driven from here, so that its end is seen; its operations are ours.
  Task inner = body(args...);
  for (;;) {
    inner.handle.resume();
    if (inner.handle.done()) break;
    struct Forward : Op<Forward> {
      Task::Handle inner;
      Outcome begin(G* g, P* p) override { return inner.promise().op->begin(g, p); }
      Outcome resume(G* g, P* p) override { return inner.promise().op->resume(g, p); }
    };
    Forward forward;
    forward.inner = inner.handle;
    co_await forward;
    inner.handle.promise().op = nullptr;
  }
  inner.handle.destroy();
  finishJob();
}
template <typename Body, typename... Args>
void runTask(Body body, Args... args) {
  Session::get().run(finishing(body, args...));
}

template <typename Body, typename... Args>
[[noreturn]] void runAlone(int32_t procs, Body body, Args... args) {
  installTasks();
  SchedOptions options;
  options.maxProcs = procs;
  schedInit(options);
  schedRun(closureOf(body(args...)));
}

}  // namespace test
}  // namespace gosub::rt
