// The embedded library as it lies in the binary: one block of plain rows, made by tools/library_index
// and used in place. Offsets count bytes from the block's start; strings are {offset, length}.
//
// A row range of a package is contiguous. Declarations are sorted by name, methods by receiver type
// and then in source order. Texts are followed by a NUL byte.
#pragma once

#include <cstdint>

namespace gosub::load {

constexpr uint32_t kLibraryMagic = 0x31594c47;  // "GLY1"

struct LibraryString {
  uint32_t offset, size;
};
struct LibraryRange {
  uint32_t first, count;
};

struct LibraryHeader {
  uint32_t magic, size;
  // Row tables: byte offset of the first row, number of rows.
  LibraryRange packages, files, imports, declarations, methods, inits;
};

struct LibraryPackage {  // sorted by path
  LibraryString path, name;
  LibraryRange files, declarations, methods, inits;
};
struct LibraryFile {
  LibraryString name, text;  // name: "fmt/print.go"
  LibraryRange imports;
};
struct LibraryImport {
  LibraryString path, local;  // local: empty, "." or "_" too
  uint32_t at;                // byte of the path literal
};

enum class DeclWord : uint32_t { Const, Type, Var, Func };

// A name and the declaration that it stems from. For const the range is the whole declaration with its
// keyword (rows of a group depend on each other), as for func; for type and var it is one spec without
// keyword. sigEnd: where a function's body begins (== end: it has none).
struct LibraryDeclaration {
  LibraryString name;
  DeclWord word;
  uint32_t file, begin, sigEnd, end;  // file: row number in the package's range
};
struct LibraryMethod {
  LibraryString base, name;
  uint32_t ptrRecv;
  uint32_t file, begin, sigEnd, end;
};
// What runs when the package is initialised: func init, and `var _ = x` (word Var).
struct LibraryInit {
  DeclWord word;
  uint32_t file, begin, sigEnd, end;
};

}  // namespace gosub::load
