// Signals.
//
// Purpose: asynchronous signals reach one thread, which sleeps for them and acts outside of any handler: so
// nothing else in the process is ever interrupted by one. Defaults are Go's: SIGINT, SIGTERM and SIGHUP kill
// the process by the signal itself; SIGQUIT shows all goroutines and exits with 2; the rest is taken and
// forgotten. SIGPIPE is ignored: a failed write says EPIPE, and the writer of fd 1 or 2 dies by dieOfSigpipe.
//
// Faults (SIGSEGV, SIGBUS, SIGFPE) run their handler on an alternate stack. The engine checks for nil before
// it touches memory, so a fault on a thread that runs a goroutine is a program's own doing by unsafe: gc's
// `unexpected fault address`. Anywhere else it is a bug of ours, and says so. Handlers only format into a
// local buffer and write.
//
// Rejected: handlers for asynchronous signals (they interrupt system calls of linked libraries).
#include "runtime/sched/signals.h"

#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstring>

#include "runtime/sched/fatal.h"
#include "runtime/sched/sched.h"
#include "runtime/sync/signal_wait.h"
#include "runtime/sync/thread.h"

namespace gosub::rt {

bool (*gSignalHook)(int sig) = nullptr;

namespace {

constexpr size_t kAltStack = 64 << 10;
constexpr uint64_t kThreadStack = 64 << 10;

void setAction(int sig, void (*handler)(int)) {
  struct sigaction sa{};
  sa.sa_handler = handler;
  sigaction(sig, &sa, nullptr);
}

[[noreturn]] void dieOf(int sig) {
  setAction(sig, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, sig);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  kill(getpid(), sig);
  raise(sig);
  exitProcess(2);
}

void showAllAndExit() {
  writeStderr("SIGQUIT: quit\n\n");
  printAllGoroutines(nullptr);
  exitProcess(2);
}

void signalThread(void*) {
  for (;;) {
    int sig = waitAsyncSignal();
    if (gSignalHook != nullptr && gSignalHook(sig)) continue;
    switch (sig) {
      case SIGINT:
      case SIGTERM:
      case SIGHUP: dieOf(sig);
      case SIGQUIT: showAllAndExit(); break;
      default: break;
    }
  }
}

const char* faultName(int sig) {
  switch (sig) {
    case SIGSEGV: return "SIGSEGV: segmentation violation";
    case SIGBUS: return "SIGBUS: bus error";
    default: return "SIGFPE: floating-point exception";
  }
}

void onFault(int sig, siginfo_t* info, void* context) {
  static std::atomic<bool> dying{false};
  if (dying.exchange(true)) _exit(2);
  auto* uc = static_cast<ucontext_t*>(context);
  auto pc = static_cast<unsigned long>(uc->uc_mcontext.gregs[REG_RIP]);
  auto addr = reinterpret_cast<unsigned long>(info->si_addr);
  M* m = currentM();
  char text[512];
  int n;
  if (m != nullptr && m->curg != nullptr) {
    n = snprintf(text, sizeof text,
                 "unexpected fault address %#lx\nfatal error: fault\n[signal %s code=%#x addr=%#lx "
                 "pc=%#lx]\n\ngoroutine %lu "
                 "[running]:\n",
                 addr, faultName(sig), static_cast<unsigned>(info->si_code), addr, pc,
                 static_cast<unsigned long>(m->curg->goid));
  } else {
    n = snprintf(text, sizeof text, "gosub: internal error: %s, addr=%#lx pc=%#lx\n", faultName(sig), addr,
                 pc);
  }
  writeStderr({text, static_cast<size_t>(n)});
  _exit(2);
}

#if defined(GOSUB_ASAN) || defined(GOSUB_TSAN)
constexpr bool kFaultsAreOurs = false;  // the sanitizer reports them better
#else
constexpr bool kFaultsAreOurs = true;
#endif

}  // namespace

void signalsInitThread() {
  if (!kFaultsAreOurs) return;
  void* at =
      mmap(nullptr, kAltStack, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (at == MAP_FAILED) return;  // a fault on an overflowing stack kills then
  stack_t st{};
  st.ss_sp = at;
  st.ss_size = kAltStack;
  sigaltstack(&st, nullptr);
}

void signalsExitThread() {
  stack_t off{}, old{};
  off.ss_flags = SS_DISABLE;
  if (!kFaultsAreOurs || sigaltstack(&off, &old) != 0) return;
  if (old.ss_sp != nullptr && (old.ss_flags & SS_DISABLE) == 0) munmap(old.ss_sp, old.ss_size);
}

void signalsInit() {
  blockAsyncSignals();
  setAction(SIGPIPE, SIG_IGN);
  signalsInitThread();
  struct sigaction sa{};
  sa.sa_sigaction = onFault;
  sa.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&sa.sa_mask);
  for (int sig : {SIGSEGV, SIGBUS, SIGFPE}) {
    if (kFaultsAreOurs) sigaction(sig, &sa, nullptr);
  }
  startThread(signalThread, nullptr, kThreadStack);
}

void dieOfSigpipe() {
  dieOf(SIGPIPE);
}

}  // namespace gosub::rt
