// System calls of packages os and syscall.
//
// Purpose: files, directories and facts about the process, for stdlib/os/natives.go, where each function is
// described. Invariants: detached functions touch their slots and byte buffers alone (the Go caller's frame
// keeps these alive), never allocate, and answer with error numbers. Paths are copied out of Go strings,
// which have no NUL at the end.
#include "stdlib/os/os_args.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <vector>

#include "runtime/obj/string.h"
#include "runtime/sched/sched.h"
#include "runtime/sched/signals.h"
#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

int gArgCount = 0;
const char* const* gArgs = nullptr;

// A path as system calls want it.
struct CPath {
  char text[PATH_MAX];
  int error = 0;

  explicit CPath(std::string_view s) {
    if (s.size() >= sizeof text) {
      error = ENAMETOOLONG;
    } else if (s.find('\0') != s.npos) {
      error = EINVAL;
    } else {
      s.copy(text, s.size());
      text[s.size()] = 0;
    }
  }
};

template <typename F>
int64_t retried(F call) {
  int64_t r;
  do {
    r = call();
  } while (r < 0 && errno == EINTR);
  return r;
}

// (value, errno) from the usual convention of -1 and errno.
Next answer(rt::NativeCtx& c, int64_t r) {
  return Out(c).i64(r).i64(r < 0 ? errno : 0).done();
}
Next status(rt::NativeCtx& c, int64_t r) {
  return Out(c).i64(r < 0 ? errno : 0).done();
}
Next failed(rt::NativeCtx& c, int error) {
  return Out(c).i64(error).done();
}

template <typename F>
Next onPath(rt::NativeCtx& c, F call) {
  CPath path(In(c).view());
  if (path.error != 0) return failed(c, path.error);
  return status(c, retried([&] { return call(path.text); }));
}

template <typename F>
Next onTwoPaths(rt::NativeCtx& c, F call) {
  In in(c);
  CPath a(in.view());
  CPath b(in.view());
  if (a.error != 0 || b.error != 0) return failed(c, a.error != 0 ? a.error : b.error);
  return status(c, retried([&] { return call(a.text, b.text); }));
}

// The order that stat.go names.
void describe(const struct stat& s, int64_t* out) {
  out[0] = static_cast<int64_t>(s.st_dev);
  out[1] = static_cast<int64_t>(s.st_ino);
  out[2] = s.st_mode;
  out[3] = static_cast<int64_t>(s.st_nlink);
  out[4] = s.st_uid;
  out[5] = s.st_gid;
  out[6] = static_cast<int64_t>(s.st_rdev);
  out[7] = s.st_size;
  out[8] = s.st_blksize;
  out[9] = s.st_blocks;
  out[10] = s.st_mtim.tv_sec;
  out[11] = s.st_mtim.tv_nsec;
  out[12] = s.st_atim.tv_sec;
  out[13] = s.st_atim.tv_nsec;
  out[14] = s.st_ctim.tv_sec;
  out[15] = s.st_ctim.tv_nsec;
}

int intArg(In& in) {
  return static_cast<int>(in.i64());
}

struct Buffer {
  void* ptr;
  size_t len;
};
Buffer bufferArg(In& in) {
  rt::GoSlice s = in.slice();
  return {s.ptr, static_cast<size_t>(s.len)};
}

Next text(rt::NativeCtx& c, const char* s) {
  if (s == nullptr) return Out(c).str({nullptr, 0}).flag(false).done();
  return Out(c).str(rt::newString(c.p, s, std::strlen(s))).flag(true).done();
}

}  // namespace

void setProgramArgs(int count, const char* const* args) {
  gArgCount = count;
  gArgs = args;
}

Next osOpen(rt::NativeCtx& c) {
  In in(c);
  CPath path(in.view());
  int flags = intArg(in);
  auto perm = static_cast<mode_t>(in.i64());
  if (path.error != 0) return Out(c).i64(-1).i64(path.error).done();
  return answer(c, retried([&] { return open(path.text, flags | O_CLOEXEC, perm); }));
}

// close is not tried again: the descriptor is gone whatever it says.
Next osClose(rt::NativeCtx& c) {
  In in(c);
  return status(c, close(intArg(in)));
}

Next osRead(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  Buffer b = bufferArg(in);
  return answer(c, retried([&] { return read(fd, b.ptr, b.len); }));
}

Next osWrite(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  Buffer b = bufferArg(in);
  int64_t n = retried([&] { return write(fd, b.ptr, b.len); });
  if (n < 0 && errno == EPIPE && (fd == 1 || fd == 2)) rt::dieOfSigpipe();
  return answer(c, n);
}

Next osPread(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  Buffer b = bufferArg(in);
  int64_t off = in.i64();
  return answer(c, retried([&] { return pread(fd, b.ptr, b.len, off); }));
}

Next osPwrite(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  Buffer b = bufferArg(in);
  int64_t off = in.i64();
  return answer(c, retried([&] { return pwrite(fd, b.ptr, b.len, off); }));
}

Next osSeek(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  int64_t off = in.i64();
  return answer(c, lseek(fd, off, intArg(in)));
}

Next osSync(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  return status(c, retried([&] { return fsync(fd); }));
}

Next osStat(rt::NativeCtx& c) {
  In in(c);
  CPath path(in.view());
  bool follow = in.flag();
  auto* out = static_cast<int64_t*>(in.slice().ptr);
  if (path.error != 0) return failed(c, path.error);
  struct stat s;
  int64_t r = retried([&] { return follow ? stat(path.text, &s) : lstat(path.text, &s); });
  if (r == 0) describe(s, out);
  return status(c, r);
}

Next osFstat(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  auto* out = static_cast<int64_t*>(in.slice().ptr);
  struct stat s;
  int64_t r = retried([&] { return fstat(fd, &s); });
  if (r == 0) describe(s, out);
  return status(c, r);
}

Next osDirents(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  Buffer b = bufferArg(in);
  return answer(c, retried([&] { return getdents64(fd, b.ptr, b.len); }));
}

Next osMkdir(rt::NativeCtx& c) {
  auto perm = static_cast<mode_t>(c.slots[2]);
  return onPath(c, [&](const char* p) { return mkdir(p, perm); });
}

Next osUnlink(rt::NativeCtx& c) {
  return onPath(c, [](const char* p) { return unlink(p); });
}

Next osRmdir(rt::NativeCtx& c) {
  return onPath(c, [](const char* p) { return rmdir(p); });
}

Next osRename(rt::NativeCtx& c) {
  return onTwoPaths(c, [](const char* a, const char* b) { return rename(a, b); });
}

Next osLink(rt::NativeCtx& c) {
  return onTwoPaths(c, [](const char* a, const char* b) { return link(a, b); });
}

Next osSymlink(rt::NativeCtx& c) {
  return onTwoPaths(c, [](const char* a, const char* b) { return symlink(a, b); });
}

Next osReadlink(rt::NativeCtx& c) {
  In in(c);
  CPath path(in.view());
  Buffer b = bufferArg(in);
  if (path.error != 0) return Out(c).i64(-1).i64(path.error).done();
  return answer(c, retried([&] { return readlink(path.text, static_cast<char*>(b.ptr), b.len); }));
}

Next osChmod(rt::NativeCtx& c) {
  auto perm = static_cast<mode_t>(c.slots[2]);
  return onPath(c, [&](const char* p) { return chmod(p, perm); });
}

Next osFchmod(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  auto perm = static_cast<mode_t>(in.i64());
  return status(c, retried([&] { return fchmod(fd, perm); }));
}

Next osChown(rt::NativeCtx& c) {
  auto uid = static_cast<uid_t>(c.slots[2]);
  auto gid = static_cast<gid_t>(c.slots[3]);
  bool follow = (c.slots[4] & 0xff) != 0;
  return onPath(c, [&](const char* p) { return follow ? chown(p, uid, gid) : lchown(p, uid, gid); });
}

Next osFchown(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  auto uid = static_cast<uid_t>(in.i64());
  auto gid = static_cast<gid_t>(in.i64());
  return status(c, retried([&] { return fchown(fd, uid, gid); }));
}

Next osGroups(rt::NativeCtx& c) {
  constexpr int kMost = 65536;  // the system's own limit
  In in(c);
  rt::GoSlice list = in.slice();
  int n = getgroups(0, nullptr);
  if (n <= 0 || n > list.len || n > kMost) return answer(c, n);
  std::vector<gid_t> groups(static_cast<size_t>(n));
  n = getgroups(n, groups.data());
  for (int i = 0; i < n; i++) static_cast<int64_t*>(list.ptr)[i] = groups[static_cast<size_t>(i)];
  return answer(c, n);
}

Next osTimes(rt::NativeCtx& c) {
  constexpr int64_t kSecond = 1000000000;
  timespec times[2];
  for (int i = 0; i < 2; i++) {
    auto ns = static_cast<int64_t>(c.slots[2 + i]);
    if (ns == INT64_MIN) {
      times[i] = {0, UTIME_OMIT};
      continue;
    }
    int64_t rest = ns % kSecond;
    if (rest < 0) rest += kSecond;
    times[i] = {(ns - rest) / kSecond, rest};
  }
  return onPath(c, [&](const char* p) { return utimensat(AT_FDCWD, p, times, 0); });
}

Next osTruncate(rt::NativeCtx& c) {
  auto size = static_cast<int64_t>(c.slots[2]);
  return onPath(c, [&](const char* p) { return truncate(p, size); });
}

Next osFtruncate(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  int64_t size = in.i64();
  return status(c, retried([&] { return ftruncate(fd, size); }));
}

Next osChdir(rt::NativeCtx& c) {
  return onPath(c, [](const char* p) { return chdir(p); });
}

Next osFchdir(rt::NativeCtx& c) {
  In in(c);
  int fd = intArg(in);
  return status(c, retried([&] { return fchdir(fd); }));
}

Next osGetwd(rt::NativeCtx& c) {
  In in(c);
  Buffer b = bufferArg(in);
  auto* at = static_cast<char*>(b.ptr);
  if (getcwd(at, b.len) == nullptr) return answer(c, -1);
  return answer(c, static_cast<int64_t>(std::strlen(at)));
}

Next osPipe(rt::NativeCtx& c) {
  int fds[2] = {-1, -1};
  int r = pipe2(fds, O_CLOEXEC);
  return Out(c).i64(fds[0]).i64(fds[1]).i64(r < 0 ? errno : 0).done();
}

Next osHostname(rt::NativeCtx& c) {
  In in(c);
  Buffer b = bufferArg(in);
  auto* at = static_cast<char*>(b.ptr);
  if (gethostname(at, b.len) < 0) return answer(c, -1);
  return answer(c, static_cast<int64_t>(strnlen(at, b.len)));
}

Next osIDs(rt::NativeCtx& c) {
  return Out(c).i64(getpid()).i64(getppid()).i64(getuid()).i64(geteuid()).i64(getgid()).i64(getegid()).done();
}

Next osExit(rt::NativeCtx& c) {
  In in(c);
  rt::exitProcess(static_cast<int32_t>(in.i64()));
}

Next osArgument(rt::NativeCtx& c) {
  In in(c);
  int64_t i = in.i64();
  return text(c, i >= 0 && i < gArgCount ? gArgs[i] : nullptr);
}

Next osSetting(rt::NativeCtx& c) {
  In in(c);
  int64_t i = in.i64();
  for (int64_t n = 0; n < i; n++) {
    if (environ == nullptr || environ[n] == nullptr) return text(c, nullptr);
  }
  return text(c, environ == nullptr ? nullptr : environ[i]);
}

Next syscallKill(rt::NativeCtx& c) {
  In in(c);
  int pid = intArg(in);
  return status(c, kill(pid, intArg(in)));
}

Next syscallProcessIDs(rt::NativeCtx& c) {
  In in(c);
  switch (in.i64()) {
    case 0: return Out(c).i64(getpid()).done();
    case 1: return Out(c).i64(getppid()).done();
    case 2: return Out(c).i64(getuid()).done();
    case 3: return Out(c).i64(geteuid()).done();
    case 4: return Out(c).i64(getgid()).done();
    default: return Out(c).i64(getegid()).done();
  }
}

Next syscallErrorText(rt::NativeCtx& c) {
  In in(c);
  const char* s = strerrordesc_np(static_cast<int>(in.i64()));
  return text(c, s);
}

}  // namespace gosub::lib
