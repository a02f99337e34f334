// Where an import path leads: the embedded library, the program's own module, a replaced or required
// module, vendor/, or nowhere (with the go command's words for it).
//
// Modules are found by their go.mod; nothing is downloaded: a required module is used where the module
// cache of an installed Go has it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "frontend/load/go_mod.h"

namespace gosub::load {

struct Location {
  enum class Kind { Unsafe, Embedded, Directory, Missing };
  Kind kind = Kind::Missing;
  std::string path;               // import path as other packages name it ("vendor/" parts resolved)
  std::string dir;                // Kind::Directory
  const GoMod* module = nullptr;  // of the directory; null outside of modules
  std::string error;              // Kind::Missing
};

class Workspace {
 public:
  // isEmbedded: is there an embedded package of this path?
  using IsEmbedded = bool (*)(std::string_view path);
  Workspace(std::string cwd, IsEmbedded isEmbedded);

  // The module that a directory lies in (null: none), its go.mod read. Errors go to `error`.
  const GoMod* moduleOf(const std::string& dir, std::string* error);
  // The program's module: the one that required and replaced modules are taken from.
  void setMain(const GoMod* module) { main_ = module; }
  const std::string& cwd() const { return cwd_; }

  // The import `path` found in a file of the package `importer` (its import path; "" for a program).
  Location locate(std::string_view path, std::string_view importer);
  // The import path of a directory ("command-line-arguments" outside of modules).
  std::string pathOfDir(const std::string& dir, const GoMod* module) const;

 private:
  Location missing(std::string_view path, std::string error) const;
  bool inModule(std::string_view path, const GoMod& module, const std::string& root, Location& out);
  bool inOtherModules(std::string_view path, Location& out);
  std::string notFound(std::string_view path) const;
  const std::string& goroot() const;

  std::string cwd_;
  IsEmbedded isEmbedded_;
  const GoMod* main_ = nullptr;
  std::map<std::string, std::unique_ptr<GoMod>, std::less<>> modules_;  // by directory; null: no go.mod there
  mutable std::string goroot_;
  mutable bool gorootKnown_ = false;
};

// Why the path cannot be an import path ("malformed import path \"a b\": invalid char ' '"), or "".
std::string checkImportPath(std::string_view path);
// Without empty and "." elements, ".." resolved.
std::string canonicalImportPath(std::string_view path);
// May `importer` import `path` (rule of internal directories)?
bool internalAllowed(std::string_view path, std::string_view importer);

}  // namespace gosub::load
