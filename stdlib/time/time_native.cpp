// Clocks, sleeping and timers of package time; see its natives.go.
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <new>
#include <string>

#include "runtime/obj/chan_timer.h"
#include "runtime/obj/string.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/timers.h"
#include "runtime/sync/clock.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

int64_t monotonic() {
  static const int64_t start = rt::nanotime() - 1;
  return rt::nanotime() - start;
}
int64_t origin() {
  return rt::nanotime() - monotonic();
}

// time.runtimeTimer: the engine's timer lies in its first words.
struct GoTimer {
  Word state[8];
  rt::Hchan* c;
  rt::Closure* f;
  void* loc;

  rt::Timer* timer() { return reinterpret_cast<rt::Timer*>(state); }
};
static_assert(sizeof(rt::Timer) <= sizeof(GoTimer::state));

// time.Time, as time.go describes it.
struct GoTime {
  uint64_t wall;
  int64_t ext;
  void* loc;
};
constexpr uint64_t kMonoFlag = uint64_t{1} << 63;
constexpr int64_t kNsecBits = 30;
// Seconds from 1885 to 1970: wall's origin.
constexpr int64_t kSince1885 = 2682288000;

// The time `late` nanoseconds ago.
GoTime timeNowAt(void* loc, int64_t late) {
  constexpr int64_t kBillion = 1'000'000'000;
  int64_t sec;
  int32_t nsec;
  rt::walltime(&sec, &nsec);
  sec -= late / kBillion;
  int64_t fraction = nsec - late % kBillion;
  if (fraction < 0) {
    fraction += kBillion;
    sec--;
  }
  uint64_t wall =
      kMonoFlag | static_cast<uint64_t>(sec + kSince1885) << kNsecBits | static_cast<uint64_t>(fraction);
  return {wall, monotonic() - late, loc};
}

void fire(rt::Timer* t, int64_t) {
  auto* g = static_cast<GoTimer*>(t->arg);
  rt::P* p = rt::currentM()->p;
  rt::readyNew(p, rt::newproc(p, nullptr, g->f, nullptr, 0));
}

// What a channel timer sends: the time at which it was due.
void dueTime(rt::Timer* t, int64_t late, void* out) {
  auto* g = static_cast<GoTimer*>(t->arg);
  *static_cast<GoTime*>(out) = timeNowAt(g->loc, late);
}

// A time on the program's monotonic clock, as the timers' clock has it.
int64_t clockTime(int64_t when) {
  return when > INT64_MAX - origin() ? INT64_MAX - 1 : when + origin();
}

bool stop(GoTimer* g) {
  if (g->c != nullptr) return rt::stopChanTimer(g->c);
  return rt::deleteTimer(g->timer());
}

}  // namespace

Next timeNow(rt::NativeCtx& c) {
  int64_t sec;
  int32_t nsec;
  rt::walltime(&sec, &nsec);
  return Out(c).i64(sec).i64(nsec).i64(monotonic()).done();
}

Next timeMonotonic(rt::NativeCtx& c) {
  return Out(c).i64(monotonic()).done();
}
Next timeSleep(rt::NativeCtx& c) {
  return rt::sleepGoroutine(c.g, In(c).i64());
}

Next timeStartTimer(rt::NativeCtx& c) {
  In in(c);
  auto* g = in.ptr<GoTimer>();
  int64_t when = clockTime(in.i64()), period = in.i64();
  rt::Timer* t = new (g->timer()) rt::Timer();
  t->arg = g;
  t->fire = fire;
  if (g->c != nullptr) {
    rt::bindTimer(g->c, t, dueTime);
    rt::startChanTimer(g->c, when, period);
  } else {
    rt::addTimer(t, when, period);
  }
  return Next::Done;
}

Next timeStopTimer(rt::NativeCtx& c) {
  return Out(c).flag(stop(In(c).ptr<GoTimer>())).done();
}

Next timeResetTimer(rt::NativeCtx& c) {
  In in(c);
  auto* g = in.ptr<GoTimer>();
  int64_t when = clockTime(in.i64()), period = in.i64();
  bool was =
      g->c != nullptr ? rt::resetChanTimer(g->c, when, period) : rt::resetTimer(g->timer(), when, period);
  return Out(c).flag(was).done();
}

Next timeEnviron(rt::NativeCtx& c) {
  std::string name(In(c).view());
  const char* v = std::getenv(name.c_str());
  rt::GoString s{nullptr, 0};
  if (v != nullptr) s = rt::newString(c.p, v, std::char_traits<char>::length(v));
  return Out(c).str(s).flag(v != nullptr).done();
}

Next timeReadFile(rt::NativeCtx& c) {
  In in(c);
  std::string path(in.view());
  rt::GoSlice buf = in.slice();
  int64_t total = -1;
  int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd >= 0) {
    total = ::lseek(fd, 0, SEEK_END);
    int64_t want = total < buf.len ? total : buf.len;
    for (int64_t at = 0; at < want;) {
      ssize_t n = ::pread(fd, static_cast<char*>(buf.ptr) + at, static_cast<size_t>(want - at), at);
      if (n < 0 && errno == EINTR) continue;
      if (n <= 0) {
        total = -1;
        break;
      }
      at += n;
    }
    ::close(fd);
  }
  return Out(c).i64(total).done();
}

}  // namespace gosub::lib
