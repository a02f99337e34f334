#include "runtime/sync/thread.h"

#include <emmintrin.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <initializer_list>

namespace gosub::rt {
namespace {

struct Start {
  void (*fn)(void*);
  void* arg;
};

void* enter(void* p) {
  Start start = *static_cast<Start*>(p);
  std::free(p);
  start.fn(start.arg);
  return nullptr;
}

}  // namespace

bool startThread(void (*fn)(void*), void* arg, uint64_t stackBytes) {
  auto* start = static_cast<Start*>(std::malloc(sizeof(Start)));
  if (start == nullptr) return false;
  *start = {fn, arg};
  pthread_attr_t attr;
  pthread_attr_init(&attr);
  pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
  pthread_attr_setstacksize(&attr, stackBytes);
  // The new thread inherits the mask: everything but faults stays with the signal thread (RUNTIME X1).
  sigset_t all, old;
  sigfillset(&all);
  for (int sig : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT}) sigdelset(&all, sig);
  pthread_sigmask(SIG_SETMASK, &all, &old);
  pthread_t thread;
  int err = pthread_create(&thread, &attr, enter, start);
  pthread_sigmask(SIG_SETMASK, &old, nullptr);
  pthread_attr_destroy(&attr);
  if (err != 0) {
    std::free(start);
    errno = err;
    return false;
  }
  return true;
}

uint32_t cpuCount() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  int n = CPU_COUNT(&set);
  return n > 0 ? static_cast<uint32_t>(n) : 1;
}

void threadYield() {
  sched_yield();
}

void spinPause(uint32_t n) {
  while (n-- > 0) _mm_pause();
}

uint64_t threadId() {
  return static_cast<uint64_t>(syscall(SYS_gettid));
}

}  // namespace gosub::rt
