#include "runtime/obj/sudog.h"

#include <cstdlib>

#include "runtime/abi/gomem.h"
#include "runtime/sched/fatal.h"

namespace gosub::rt {
namespace {

constexpr uint32_t kCache = 128;

}  // namespace

Sudog* acquireSudog(P* p) {
  Sudog* s = p->sudogs;
  if (s != nullptr) {
    p->sudogs = s->next;
    p->numSudogs--;
  } else {
    s = static_cast<Sudog*>(std::malloc(sizeof(Sudog)));
    if (s == nullptr) fatalError(nullptr, "runtime: out of memory", TraceScope::None);
  }
  *s = Sudog{};
  return s;
}

void releaseSudog(P* p, Sudog* s) {
  if (p->numSudogs >= kCache) {
    for (uint32_t i = 0; i < kCache / 2; i++) {
      Sudog* old = p->sudogs;
      p->sudogs = old->next;
      std::free(old);
    }
    p->numSudogs -= kCache / 2;
  }
  s->next = p->sudogs;
  p->sudogs = s;
  p->numSudogs++;
}

void enqueue(WaitQ& q, Sudog* s) {
  s->next = nullptr;
  s->prev = q.last;
  (q.last ? q.last->next : q.first) = s;
  q.last = s;
}

Sudog* dequeue(WaitQ& q) {
  for (;;) {
    Sudog* s = q.first;
    if (s == nullptr) return nullptr;
    q.first = s->next;
    (q.first ? q.first->prev : q.last) = nullptr;
    s->next = s->prev = nullptr;
    // A goroutine in a select stands in several queues: the first waker to set selectDone has it.
    uint32_t open = 0;
    if (s->isSelect && !s->g->selectDone.compare_exchange_strong(open, 1)) continue;
    return s;
  }
}

void removeFromQueue(WaitQ& q, Sudog* s) {
  if (s->prev == nullptr && s->next == nullptr && q.first != s) return;  // a waker has taken it out
  (s->prev ? s->prev->next : q.first) = s->next;
  (s->next ? s->next->prev : q.last) = s->prev;
  s->next = s->prev = nullptr;
}

void* parkedElem(Sudog* s, const TypeDesc* type, const void* elem, bool send) {
  if (elem == nullptr || !keptInSudog(type)) return const_cast<void*>(elem);
  if (send) s->ticket = loadWord(elem);
  return &s->ticket;
}

}  // namespace gosub::rt
