#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

#include <cerrno>
#include <new>

#include "cmd/frontend_thread.h"
#include "cmd/options.h"
#include "cmd/pipeline.h"

namespace gosub::cmd {
namespace {

// There are no exceptions to recover with: where memory ends, the process does, as Go's own do.
[[noreturn]] void outOfMemory() {
  static const char kText[] = "fatal error: runtime: out of memory\n";
  ssize_t ignored = write(2, kText, sizeof kText - 1);
  (void)ignored;
  _exit(2);
}

// A standard stream that is closed becomes /dev/null, as in Go's programs, so that no other file takes its
// number.
void openStandardStreams() {
  for (int fd = 0; fd <= 2; fd++) {
    if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF) continue;
    if (open("/dev/null", O_RDWR) < 0) _exit(2);
  }
}

int dispatch(const Options& o) {
  if (o.command == Command::Version) return version();
  if (!startFrontEnd()) return 1;
  switch (o.command) {
    case Command::Run: return run(o);
    case Command::Check: return check(o);
    case Command::Dump: return dump(o);
    default: return 2;
  }
}

}  // namespace
}  // namespace gosub::cmd

int main(int argc, char** argv) {
  gosub::cmd::openStandardStreams();
  std::set_new_handler(gosub::cmd::outOfMemory);
  // One arena: a second one, which the front end's thread would get, grows page by page with a system call
  // each.
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 1 << 20);
  gosub::cmd::Options options;
  int status = 0;
  if (!gosub::cmd::readOptions(argc, argv, options, &status)) return status;
  return gosub::cmd::dispatch(options);
}
