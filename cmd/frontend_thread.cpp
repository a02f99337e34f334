#include "cmd/frontend_thread.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "runtime/sync/note.h"
#include "runtime/sync/thread.h"

namespace gosub::cmd {
namespace {

// Requests form a stack that callers push to and the thread takes whole. kAsleep as its head says that the
// thread sleeps on gWork and must be woken by whoever replaces it.
struct Request {
  void (*fn)(void*);
  void* arg;
  Request* next;
  rt::Note done;
};

std::atomic<Request*> gHead{nullptr};
rt::Note gWork;
Request gAsleepMark;
Request* const kAsleep = &gAsleepMark;

Request* takeAll() {
  while (true) {
    Request* list = gHead.exchange(nullptr, std::memory_order_acquire);
    if (list) return list;
    rt::noteclear(gWork);
    Request* none = nullptr;
    if (gHead.compare_exchange_strong(none, kAsleep)) rt::notesleep(gWork);
  }
}

void serve(void*) {
  while (true) {
    Request* oldest = nullptr;
    for (Request* r = takeAll(); r;) {  // the newest comes first
      Request* next = r->next;
      r->next = oldest;
      oldest = r;
      r = next;
    }
    while (oldest) {
      Request* r = oldest;
      oldest = r->next;  // r is gone once its owner wakes
      r->fn(r->arg);
      rt::notewakeup(r->done);
    }
  }
}

}  // namespace

bool startFrontEnd() {
  if (rt::startThread(serve, nullptr, kFrontEndStack)) return true;
  fprintf(stderr, "gosub: cannot start the front-end thread (a stack of %llu MiB): %s\n",
          static_cast<unsigned long long>(kFrontEndStack >> 20), strerror(errno));
  return false;
}

void onFrontEnd(void (*fn)(void*), void* arg) {
  Request r{fn, arg, nullptr, {}};
  Request* head = gHead.load(std::memory_order_relaxed);
  do {
    r.next = head == kAsleep ? nullptr : head;
  } while (!gHead.compare_exchange_weak(head, &r, std::memory_order_acq_rel, std::memory_order_relaxed));
  if (head == kAsleep) rt::notewakeup(gWork);
  rt::notesleep(r.done);
}

}  // namespace gosub::cmd
