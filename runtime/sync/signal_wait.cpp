#include "runtime/sync/signal_wait.h"

#include <signal.h>

#include <initializer_list>

namespace gosub::rt {
namespace {

sigset_t asyncSignals() {
  sigset_t set;
  sigfillset(&set);
  // Faults belong to the thread that causes them; job control keeps the system's default.
  for (int sig : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGPROF, SIGTSTP, SIGTTIN,
                  SIGTTOU, SIGCONT}) {
    sigdelset(&set, sig);
  }
  return set;
}

}  // namespace

void blockAsyncSignals() {
  sigset_t set = asyncSignals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

int waitAsyncSignal() {
  sigset_t set = asyncSignals();
  for (;;) {
    int sig = 0;
    if (sigwait(&set, &sig) == 0) return sig;
  }
}

}  // namespace gosub::rt
