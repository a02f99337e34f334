// Channel operations, select and semaphores as awaited operations of tests/runtime/support/tasks.h.
#pragma once

#include "runtime/abi/type_table.h"
#include "runtime/obj/chan.h"
#include "runtime/obj/panics.h"
#include "runtime/obj/select.h"
#include "runtime/obj/sema.h"
#include "tests/runtime/support/tasks.h"

namespace gosub::rt::test {

// The message of the panic that is pending, which is dropped; "" if there is none.
inline std::string takePanic(G* g) {
  std::string text = rtErrorText(g->pendingPanic);
  if (text.empty() && g->pendingPanic.type == basicType(TKind::String)) {
    auto* s = reinterpret_cast<const GoString*>(g->pendingPanic.data);
    text.assign(s->ptr, static_cast<size_t>(s->len));
  }
  g->pendingPanic = {};
  return text;
}

inline const TypeDesc* intType() {
  return basicType(TKind::Int);
}
inline Hchan* newChan(int64_t size, const TypeDesc* elem = intType()) {
  Hchan* c = nullptr;
  makeChan(self(), proc(), chanOf(elem, kChanBoth), size, &c);
  return c;
}

struct Send : Op<Send> {
  Hchan* c;
  int64_t value;
  std::string panic;
  bool waited = false;
  Outcome finish(G* g, Next next) {
    if (next == Next::Panic) panic = takePanic(g);
    return outcomeOf(next);
  }
  Outcome begin(G* g, P* p) override {
    Next next = chanSend(g, p, c, &value);
    waited = next == Next::Park;
    return finish(g, next);
  }
  Outcome resume(G* g, P* p) override { return finish(g, chanSendResume(g, p)); }
};
inline Send send(Hchan* c, int64_t value) {
  Send op;
  op.c = c;
  op.value = value;
  return op;
}

struct Recv : Op<Recv> {
  Hchan* c;
  int64_t value = -1;
  bool ok = false, waited = false;
  Outcome begin(G* g, P* p) override {
    Next next = chanRecv(g, p, c, &value, &ok);
    waited = next == Next::Park;
    return outcomeOf(next);
  }
  Outcome resume(G* g, P* p) override {
    ok = chanRecvResume(g, p, &value);
    return {Outcome::Go};
  }
};
inline Recv recv(Hchan* c) {
  Recv op;
  op.c = c;
  return op;
}

// "" or the panic's text.
inline std::string closeChan(Hchan* c) {
  return chanClose(self(), proc(), c) == Next::Panic ? takePanic(self()) : std::string();
}

struct Select : Op<Select> {
  std::vector<SelectCase> cases;
  bool hasDefault = false;
  int32_t chosen = -2;
  bool ok = false, waited = false;
  std::string panic;
  Outcome finish(G* g, Next next) {
    if (next == Next::Panic) panic = takePanic(g);
    return outcomeOf(next);
  }
  Outcome begin(G* g, P* p) override {
    Next next = selectGo(g, p, cases.data(), static_cast<uint32_t>(cases.size()), hasDefault, &chosen, &ok);
    waited = next == Next::Park;
    return finish(g, next);
  }
  Outcome resume(G* g, P* p) override {
    return finish(g, selectResume(g, p, cases.data(), static_cast<uint32_t>(cases.size()), &chosen, &ok));
  }
};
inline SelectCase in(Hchan* c, int64_t* to) {
  return {c, to, false};
}
inline SelectCase out(Hchan* c, int64_t* from) {
  return {c, from, true};
}
inline Select selectOf(std::vector<SelectCase> cases, bool hasDefault = false) {
  Select op;
  op.cases = std::move(cases);
  op.hasDefault = hasDefault;
  return op;
}
// (No initializer lists in coroutines: g++ 12 cannot keep them over an await.)
template <typename... Cases>
Select select(Cases... cases) {
  return selectOf(std::vector<SelectCase>{cases...});
}
template <typename... Cases>
Select selectOr(Cases... cases) {  // with default
  return selectOf(std::vector<SelectCase>{cases...}, true);
}

struct Acquire : Op<Acquire> {
  uint32_t* addr;
  bool lifo;
  bool waited = false;
  int again = 0;
  Outcome begin(G* g, P* p) override {
    Next next = semacquire(g, p, addr, lifo, WaitReason::Semacquire);
    waited = waited || next == Next::Park;
    return outcomeOf(next);
  }
  Outcome resume(G* g, P* p) override {
    Next next = semacquireResume(g, p, addr);
    again += next == Next::Again;
    return outcomeOf(next);
  }
};
inline Acquire acquire(uint32_t* addr, bool lifo = false) {
  Acquire op;
  op.addr = addr;
  op.lifo = lifo;
  return op;
}
// True: the caller is to give its slice away.
inline bool release(uint32_t* addr, bool handoff = false) {
  bool yields = false;
  semrelease(proc(), addr, handoff, &yields);
  return yields;
}

struct CondWait : Op<CondWait> {
  NotifyList* list;
  uint32_t ticket;
  Outcome begin(G* g, P* p) override { return outcomeOf(notifyListWait(g, p, list, ticket)); }
  Outcome resume(G* g, P* p) override {
    notifyListResume(g, p);
    return {Outcome::Go};
  }
};
inline CondWait condWait(NotifyList* list, uint32_t ticket) {
  CondWait op;
  op.list = list;
  op.ticket = ticket;
  return op;
}

// What tests count: goroutines that are not through yet.
struct Latch {
  explicit Latch(int n) : left(n) {}
  std::atomic<int> left;
  void down() { left.fetch_sub(1); }
};
#define WAIT(latch) \
  while ((latch).left.load() > 0) co_await yield()

inline void setProcs(void* n) {
  setGomaxprocs(static_cast<int32_t>(reinterpret_cast<intptr_t>(n)));
}
#define PROCS(n) co_await onG0(setProcs, reinterpret_cast<void*>(intptr_t{n}))

}  // namespace gosub::rt::test
