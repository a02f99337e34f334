// go.mod files, as far as finding packages needs them: module, go, require and replace. Other known
// directives are passed over. Syntax and messages: the Go modules reference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gosub::load {

struct GoMod {
  struct Require {
    std::string path, version;
  };
  struct Replace {
    std::string path, version;          // version may be empty: any
    std::string target, targetVersion;  // without a version the target is a directory
    bool local() const { return targetVersion.empty(); }
  };
  std::string dir;  // where the file lies
  std::string module;
  std::string goVersion;  // "1.26", "1.21.3"; "1.16" where the line is missing
  std::vector<Require> requires_;
  std::vector<Replace> replaces;
};

// False with `error` set ("go.mod:3: unknown directive: foo", several lines possible).
bool parseGoMod(std::string_view text, std::string_view fileName, GoMod& out, std::string* error);

// The version's second number: 26 of "1.26.1"; `fallback` if it is no version.
int minorVersion(std::string_view version, int fallback);

}  // namespace gosub::load
