// GODEBUG. One table (debug_flags.def) declares the settings; this reads their values.
#include "runtime/sched/debug_flags.h"

#include <charconv>
#include <string_view>

namespace gosub::rt {

DebugFlags gDebug;

namespace {

void setFlag(std::string_view name, std::string_view value) {
  int64_t v = 0;
  auto r = std::from_chars(value.data(), value.data() + value.size(), v);
  if (r.ec != std::errc() || r.ptr != value.data() + value.size()) return;
#define DEBUG_FLAG(flag, initial, text) \
  if (name == #flag) gDebug.flag = v;
#include "runtime/sched/debug_flags.def"
#undef DEBUG_FLAG
}

}  // namespace

void parseDebugFlags(const char* text) {
  std::string_view rest = text == nullptr ? "" : text;
  while (!rest.empty()) {
    size_t comma = rest.find(',');
    std::string_view one = rest.substr(0, comma);
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    size_t eq = one.find('=');
    if (eq != std::string_view::npos) setFlag(one.substr(0, eq), one.substr(eq + 1));
  }
}

}  // namespace gosub::rt
