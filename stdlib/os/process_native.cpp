// Starting processes and waiting for them, for package os; see natives.go.
//
// A new process comes of posix_spawn, which shares this one's memory until the program is replaced, so that
// nothing of the many threads here is copied. Signals that are blocked or ignored here are not there.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

// The pointers to strings that stand one behind the other, with a null at the end.
std::vector<char*> pointers(std::string_view packed) {
  std::vector<char*> list;
  for (size_t at = 0; at < packed.size(); at = packed.find('\0', at) + 1) {
    list.push_back(const_cast<char*>(packed.data() + at));
  }
  list.push_back(nullptr);
  return list;
}

struct Spawn {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attr;
  std::vector<int> extra;  // descriptors of ours, made for this call

  Spawn() {
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attr);
  }
  ~Spawn() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attr);
    for (int fd : extra) close(fd);
  }
  Spawn(const Spawn&) = delete;
  Spawn& operator=(const Spawn&) = delete;

  // Descriptor i of the new process is fds[i] of this one. One that another would overwrite first is moved
  // away.
  int setFiles(const int64_t* fds, int64_t n) {
    for (int i = 0; i < n; i++) {
      int fd = static_cast<int>(fds[i]);
      if (fd >= 0 && fd < n && fd != i) {
        fd = fcntl(fd, F_DUPFD_CLOEXEC, static_cast<int>(n));
        if (fd < 0) return errno;
        extra.push_back(fd);
      }
      int error = fd < 0 ? posix_spawn_file_actions_addclose(&actions, i)
                         : posix_spawn_file_actions_adddup2(&actions, fd, i);
      if (error != 0) return error;
    }
    return 0;
  }
  void setAttributes(bool session, int64_t group) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    posix_spawnattr_setsigmask(&attr, &none);
    posix_spawnattr_setsigdefault(&attr, &all);
    if (session) flags |= POSIX_SPAWN_SETSID;
    if (group >= 0) {
      flags |= POSIX_SPAWN_SETPGROUP;
      posix_spawnattr_setpgroup(&attr, static_cast<pid_t>(group));
    }
    posix_spawnattr_setflags(&attr, flags);
  }
};

}  // namespace

Next osSpawn(rt::NativeCtx& c) {
  In in(c);
  std::string path(in.view());
  auto args = pointers(in.view());
  in.word();  // the slices' capacities
  auto env = pointers(in.view());
  in.word();
  std::string dir(in.view());
  rt::GoSlice fds = in.slice();
  bool session = in.flag();
  int64_t group = in.i64();
  if (path.find('\0') != std::string::npos || dir.find('\0') != std::string::npos) {
    return Out(c).i64(-1).i64(EINVAL).done();
  }
  Spawn s;
  s.setAttributes(session, group);
  int error = dir.empty() ? 0 : posix_spawn_file_actions_addchdir_np(&s.actions, dir.c_str());
  if (error == 0) error = s.setFiles(static_cast<const int64_t*>(fds.ptr), fds.len);
  pid_t pid = -1;
  if (error == 0) error = posix_spawn(&pid, path.c_str(), &s.actions, &s.attr, args.data(), env.data());
  return Out(c).i64(pid).i64(error).done();
}

Next osWait(rt::NativeCtx& c) {
  In in(c);
  auto pid = static_cast<pid_t>(in.i64());
  auto* used = static_cast<int64_t*>(in.slice().ptr);
  int status = 0;
  struct rusage u;
  pid_t r;
  do {
    r = wait4(pid, &status, 0, &u);
  } while (r < 0 && errno == EINTR);
  if (r < 0) return Out(c).i64(0).i64(errno).done();
  const int64_t numbers[] = {
      u.ru_utime.tv_sec, u.ru_utime.tv_usec, u.ru_stime.tv_sec, u.ru_stime.tv_usec, u.ru_maxrss, u.ru_ixrss,
      u.ru_idrss,        u.ru_isrss,         u.ru_minflt,       u.ru_majflt,        u.ru_nswap,  u.ru_inblock,
      u.ru_oublock,      u.ru_msgsnd,        u.ru_msgrcv,       u.ru_nsignals,      u.ru_nvcsw,  u.ru_nivcsw};
  for (size_t i = 0; i < std::size(numbers); i++) used[i] = numbers[i];
  return Out(c).i64(status).i64(0).done();
}

}  // namespace gosub::lib
