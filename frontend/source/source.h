// Source files and positions.
//
// A position is one 32-bit number: files of a FileSet lie one after the other in one address space
// (as in go/token), so a node carries 4 bytes and the file, line and column are computed when a
// message is printed. 0 is "no position".
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gosub {

struct Pos {
  uint32_t raw = 0;
  bool valid() const { return raw != 0; }
  Pos plus(uint32_t n) const { return {raw + n}; }
  friend bool operator==(Pos a, Pos b) { return a.raw == b.raw; }
  friend bool operator<(Pos a, Pos b) { return a.raw < b.raw; }
};

// A position as printed. Columns count bytes from 1, as gc's do.
struct Position {
  std::string_view file;
  uint32_t line = 0;
  uint32_t column = 0;
};

class SourceFile {
 public:
  // `text` is kept; a NUL byte follows it (the lexer's sentinel).
  SourceFile(std::string name, std::string text, uint32_t base);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  uint32_t base() const { return base_; }
  Pos pos(size_t offset) const { return {base_ + static_cast<uint32_t>(offset)}; }
  size_t offset(Pos p) const { return p.raw - base_; }

  // The lexer reports each line's first byte, in order; line 1 begins at 0.
  void addLine(size_t offset);
  // A //line or /*line*/ directive: from `offset` on, positions are in `file` at `line`;
  // column 0 means that columns are not given any more.
  void addLineDirective(size_t offset, std::string file, uint32_t line, uint32_t column);

  Position position(Pos p, bool directives = true) const;
  // The text of a line (from 1) without its newline, for dumps and traces.
  std::string_view line(uint32_t number) const;

 private:
  struct Directive {
    size_t offset;
    std::string file;
    uint32_t line, column;
  };
  std::string name_, text_;
  uint32_t base_;
  std::vector<uint32_t> lines_;
  std::vector<Directive> directives_;
};

// All files of one run. Files are never removed. Adding a file is for the front-end thread only; positions
// may be asked for from any thread, in files that are read completely (a running program's traces).
class FileSet {
 public:
  FileSet() = default;
  FileSet(const FileSet&) = delete;
  FileSet& operator=(const FileSet&) = delete;
  ~FileSet();

  // nullptr if the address space (4 GiB of source text, 2^18 files) is used up.
  SourceFile* add(std::string name, std::string text);
  SourceFile* fileOf(Pos p) const;
  Position position(Pos p) const;  // {"-",0,0} for no position

 private:
  // Chunks do not move when files are added; count_ publishes a file.
  static constexpr uint32_t kChunk = 512, kChunks = 512;
  SourceFile* file(uint32_t i) const { return chunks_[i / kChunk][i % kChunk]; }

  SourceFile** chunks_[kChunks] = {};
  std::atomic<uint32_t> count_{0};
  uint32_t next_ = 1;
};

}  // namespace gosub
