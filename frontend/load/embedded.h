// The embedded library: Go packages that lie in the binary with an index (library_format.h), and are
// declared name by name as the program uses them (check::LazySource).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "frontend/check/check.h"
#include "frontend/load/library_format.h"

namespace gosub::load {

class LibrarySource;

class Library {
 public:
  // The block made by tools/library_index; kept, 8-byte aligned. Once, before anything else; an empty or
  // foreign block is a library without packages.
  static void setBlock(std::string_view block);
  static bool has(std::string_view path);

  explicit Library(FileSet& files);
  ~Library();
  // The importer that library packages import with.
  void setImporter(check::Importer* importer) { importer_ = importer; }
  // The package, opened lazily at the first call; null if there is none of this path.
  types::Package* package(std::string_view path);
  // Checks every declaration and body of every package; errors go to diags().
  void checkAll();
  // Errors in library packages (ours); empty if all is well.
  diag::Diagnostics& diags() { return diags_; }

 private:
  FileSet& files_;
  diag::Diagnostics diags_;
  check::Importer* importer_ = nullptr;
  std::map<std::string, std::unique_ptr<LibrarySource>, std::less<>> open_;
};

}  // namespace gosub::load
