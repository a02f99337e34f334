#include "cmd/frontend_thread.h"
#include "cmd/options.h"
#include "cmd/pipeline.h"

namespace gosub::cmd {
namespace {

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
  gosub::cmd::Options options;
  int status = 0;
  if (!gosub::cmd::readOptions(argc, argv, options, &status)) return status;
  return gosub::cmd::dispatch(options);
}
