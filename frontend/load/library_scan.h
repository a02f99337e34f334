// Finds the top-level declarations of a file by its tokens alone, for the index of the embedded library.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frontend/load/library_format.h"
#include "frontend/source/source.h"

namespace gosub::load {

struct ScannedImport {
  std::string path, local;
  uint32_t at;
};
struct ScannedDeclaration {
  std::string_view name, base;  // base: receiver type of a method, else empty
  bool ptrRecv = false;
  DeclWord word = DeclWord::Func;
  uint32_t begin = 0, sigEnd = 0, end = 0;
};
struct ScannedFile {
  std::string_view package;
  std::vector<ScannedImport> imports;
  std::vector<ScannedDeclaration> declarations;  // a spec with several names gives several
};

// The file must be lexically right and its brackets balanced; else false with `error` set.
bool scanFile(SourceFile& source, const FileSet& files, ScannedFile& out, std::string* error);

}  // namespace gosub::load
