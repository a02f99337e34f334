// Semaphores (RUNTIME Y1) and notify lists (sync.Cond).
//
// Purpose: a waiting place for any address, without memory in the address's owner. 251 roots by address; in
// each a treap of the addresses waited on, random priorities in `ticket`; the waiters of one address hang on
// its node by waitLink, the node itself being the first. So many waiters on one address do not slow the
// others of its root down.
//
// Invariants: treap order by elem (the address), heap order by ticket (children's are larger); `waiters` of a
// root counts them all, read without the lock by semrelease. A release that finds waiters == 0 happened
// before the acquirer's check of *addr under the root's lock, so no wake-up is lost (both are seq_cst).
//
// Locks: the root's (rank Semaphore); a notify list's own word (rank Leaf... taken alone).
#include "runtime/obj/sema.h"

#include "base/check.h"
#include "runtime/obj/sudog.h"
#include "runtime/sched/sched.h"
#include "runtime/sync/chance.h"
#include "runtime/sync/ranked_mutex.h"

namespace gosub::rt {
namespace {

constexpr uint32_t kRoots = 251;

struct Root {
  RankedMutex lock{LockRank::Semaphore};
  std::atomic<uint32_t> waiters{0};
  Sudog* treap = nullptr;  // prev: left, next: right

  Sudog** linkTo(Sudog* s) {
    if (s->parent == nullptr) return &treap;
    return s->parent->prev == s ? &s->parent->prev : &s->parent->next;
  }
  void rotateLeft(Sudog* x) {
    Sudog* y = x->next;
    *linkTo(x) = y;
    y->parent = x->parent;
    x->next = y->prev;
    if (x->next) x->next->parent = x;
    y->prev = x;
    x->parent = y;
  }
  void rotateRight(Sudog* y) {
    Sudog* x = y->prev;
    *linkTo(y) = x;
    x->parent = y->parent;
    y->prev = x->next;
    if (y->prev) y->prev->parent = y;
    x->next = y;
    y->parent = x;
  }
  Sudog* find(void* addr) {
    Sudog* s = treap;
    while (s && s->elem != addr) s = addr < s->elem ? s->prev : s->next;
    return s;
  }
  void insertNode(Sudog* s) {
    Sudog** at = &treap;
    Sudog* parent = nullptr;
    while (*at) {
      parent = *at;
      at = s->elem < parent->elem ? &parent->prev : &parent->next;
    }
    *at = s;
    s->parent = parent;
    s->prev = s->next = nullptr;
    s->ticket = draw32(Chance::Select) | 1;
    while (s->parent && s->parent->ticket > s->ticket) {
      if (s->parent->prev == s) {
        rotateRight(s->parent);
      } else {
        rotateLeft(s->parent);
      }
    }
  }
  // s takes old's place in the treap.
  void replaceNode(Sudog* old, Sudog* s) {
    *linkTo(old) = s;
    s->parent = old->parent;
    s->ticket = old->ticket;
    s->prev = old->prev;
    s->next = old->next;
    if (s->prev) s->prev->parent = s;
    if (s->next) s->next->parent = s;
  }
  void removeNode(Sudog* s) {
    while (s->prev || s->next) {
      if (s->next == nullptr || (s->prev && s->prev->ticket < s->next->ticket)) {
        rotateRight(s);
      } else {
        rotateLeft(s);
      }
    }
    *linkTo(s) = nullptr;
  }

  void queue(Sudog* s, bool lifo) {
    Sudog* node = find(s->elem);
    if (node == nullptr) {
      s->waitLink = nullptr;
      s->waitTail = nullptr;
      insertNode(s);
    } else if (lifo) {
      replaceNode(node, s);
      s->waitLink = node;
      s->waitTail = node->waitTail ? node->waitTail : node;
      node->waitTail = nullptr;
    } else {
      (node->waitTail ? node->waitTail->waitLink : node->waitLink) = s;
      node->waitTail = s;
      s->waitLink = nullptr;
    }
  }
  Sudog* dequeue(void* addr) {
    Sudog* s = find(addr);
    if (s == nullptr) return nullptr;
    if (Sudog* second = s->waitLink) {
      replaceNode(s, second);
      second->waitTail = s->waitTail == second ? nullptr : s->waitTail;
      if (second->waitLink == nullptr) second->waitTail = nullptr;
    } else {
      removeNode(s);
    }
    s->parent = s->prev = s->next = nullptr;
    s->waitLink = s->waitTail = nullptr;
    return s;
  }
};

Root gRoots[kRoots];

Root& rootOf(const uint32_t* addr) {
  return gRoots[(reinterpret_cast<uintptr_t>(addr) >> 3) % kRoots];
}

bool tryTake(uint32_t* addr) {
  for (;;) {
    uint32_t v = __atomic_load_n(addr, __ATOMIC_SEQ_CST);
    if (v == 0) return false;
    if (__atomic_compare_exchange_n(addr, &v, v - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return true;
  }
}

bool unlockRoot(G*, void* lock) {
  static_cast<RankedMutex*>(lock)->unlock();
  return true;
}

// A notify list's lock is a word in Go memory.
void lockList(NotifyList* l) {
  lockWord(reinterpret_cast<std::atomic<uint32_t>&>(l->lock), LockRank::Semaphore);
}
void unlockList(NotifyList* l) {
  unlockWord(reinterpret_cast<std::atomic<uint32_t>&>(l->lock), LockRank::Semaphore);
}

// Is ticket a before b, in a count that wraps?
bool before(uint32_t a, uint32_t b) {
  return static_cast<int32_t>(a - b) < 0;
}

void wake(Sudog* s) {
  s->g->wakeParam = s;
  ready(s->g);
}

}  // namespace

Next semacquire(G* g, P* p, uint32_t* addr, bool lifo, WaitReason why) {
  if (tryTake(addr)) return Next::Done;
  Root& root = rootOf(addr);
  root.lock.lock();
  root.waiters.fetch_add(1);
  if (tryTake(addr)) {
    root.waiters.fetch_sub(1);
    root.lock.unlock();
    return Next::Done;
  }
  Sudog* s = acquireSudog(p);
  s->g = g;
  s->elem = addr;
  g->wakeParam = nullptr;
  root.queue(s, lifo);
  return setPark(g, why, unlockRoot, &root.lock);
}

Next semacquireResume(G* g, P* p, uint32_t* addr) {
  auto* s = static_cast<Sudog*>(g->wakeParam);
  bool handed = s->success;
  g->wakeParam = nullptr;
  releaseSudog(p, s);
  return handed || tryTake(addr) ? Next::Done : Next::Again;
}

void semrelease(P*, uint32_t* addr, bool handoff, bool* yield) {
  *yield = false;
  Root& root = rootOf(addr);
  __atomic_add_fetch(addr, 1, __ATOMIC_SEQ_CST);
  if (root.waiters.load() == 0) return;
  root.lock.lock();
  Sudog* s = root.waiters.load() == 0 ? nullptr : root.dequeue(addr);
  if (s != nullptr) root.waiters.fetch_sub(1);
  root.lock.unlock();
  if (s == nullptr) return;
  if (handoff && tryTake(addr)) {
    s->success = true;
    *yield = true;
  }
  wake(s);
}

uint32_t notifyListAdd(NotifyList* l) {
  return __atomic_fetch_add(&l->wait, 1, __ATOMIC_SEQ_CST);
}

Next notifyListWait(G* g, P* p, NotifyList* l, uint32_t ticket) {
  lockList(l);
  if (before(ticket, __atomic_load_n(&l->notify, __ATOMIC_RELAXED))) {  // notified before it came to wait
    unlockList(l);
    return Next::Done;
  }
  Sudog* s = acquireSudog(p);
  s->g = g;
  s->ticket = ticket;
  g->wakeParam = nullptr;
  (l->tail ? l->tail->next : l->head) = s;
  l->tail = s;
  return setPark(
      g, WaitReason::CondWait,
      [](G*, void* list) {
        unlockList(static_cast<NotifyList*>(list));
        return true;
      },
      l);
}

void notifyListResume(G* g, P* p) {
  auto* s = static_cast<Sudog*>(g->wakeParam);
  g->wakeParam = nullptr;
  if (s != nullptr) releaseSudog(p, s);
}

void notifyListAll(P*, NotifyList* l) {
  if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST)) return;
  lockList(l);
  Sudog* s = l->head;
  l->head = l->tail = nullptr;
  __atomic_store_n(&l->notify, __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST), __ATOMIC_SEQ_CST);
  unlockList(l);
  while (s != nullptr) {
    Sudog* next = s->next;
    s->next = nullptr;
    wake(s);
    s = next;
  }
}

void notifyListOne(P*, NotifyList* l) {
  if (__atomic_load_n(&l->wait, __ATOMIC_SEQ_CST) == __atomic_load_n(&l->notify, __ATOMIC_SEQ_CST)) return;
  lockList(l);
  uint32_t ticket = l->notify;
  if (ticket == __atomic_load_n(&l->wait, __ATOMIC_SEQ_CST)) return unlockList(l);
  __atomic_store_n(&l->notify, ticket + 1, __ATOMIC_SEQ_CST);
  for (Sudog *s = l->head, *prev = nullptr; s; prev = s, s = s->next) {
    if (s->ticket != ticket) continue;
    (prev ? prev->next : l->head) = s->next;
    if (l->tail == s) l->tail = prev;
    s->next = nullptr;
    unlockList(l);
    return wake(s);
  }
  unlockList(l);  // that ticket's holder has not come to wait yet: it will see `notify`
}

}  // namespace gosub::rt
