// Diagnostics: collects the errors of one compilation and prints them as gc does.
//
// Sources of the rules: gc's reporting, observed. Errors are printed in source order, each as
// `file:line:col: message` (the column is left out where a directive took it away or it exceeds 254);
// further lines of a message begin with a tab. At most one error beginning with "syntax error" is
// kept per line, and an error that repeats the previous one's text on the same line is dropped. The
// 10th error is the last one ("too many errors") unless the limit is 0.
//
// An object belongs to the front-end thread. The FileSet must outlive it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/atom.h"
#include "frontend/source/source.h"

namespace gosub::diag {

enum class Id : uint16_t {
  None,  // free text
#define DIAG(Name, format, section, example) Name,
#include "frontend/diag/diagnostics.def"
#undef DIAG
};

struct Row {
  std::string_view name, format, section, example;
};
// All rows of diagnostics.def; row i belongs to Id(i + 1).
std::initializer_list<Row> rows();

// An argument of a format: a string or an integer.
class Arg {
 public:
  Arg(std::string_view s) : text_(s) {}
  Arg(const char* s) : text_(s) {}
  Arg(const std::string& s) : text_(s) {}
  Arg(Atom a) : text_(a.text()) {}
  template <typename T>
    requires std::is_integral_v<T>
  Arg(T v) : number_(static_cast<int64_t>(v)), isNumber_(true) {}

  bool isNumber() const { return isNumber_; }
  int64_t number() const { return number_; }
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
  int64_t number_ = 0;
  bool isNumber_ = false;
};

// The text of a message. Types and number of the arguments are checked in debug builds.
std::string format(Id id, std::initializer_list<Arg> args);

struct Diagnostic {
  Pos pos;
  Id id;
  std::string text;
};

class Diagnostics {
 public:
  // limit: errors after which the rest is not recorded any more; 0 means all.
  explicit Diagnostics(const FileSet& files, size_t limit = 10) : files_(files), limit_(limit) {}

  template <typename... Args>
  void report(Pos pos, Id id, const Args&... args) {
    add(pos, id, format(id, {Arg(args)...}));
  }
  void report(Pos pos, std::string text) { add(pos, Id::None, std::move(text)); }

  bool empty() const { return list_.empty(); }
  size_t count() const { return list_.size(); }
  // Errors that begin with "syntax error": after one of these nothing is type-checked (after a
  // merely lexical error gc goes on).
  size_t syntaxErrors() const { return syntaxErrors_; }
  // A stage that does not report in source order (the lexer runs ahead of the parser) brackets its reports:
  // the limit is applied when they have been sorted.
  void beginSorted() { sortedFrom_ = list_.size(); }
  void endSorted();

  // The limit is reached: stages may stop early.
  bool full() const { return limit_ != 0 && list_.size() >= limit_; }

  // In order of position, errors of equal position in order of reporting.
  std::vector<Diagnostic> sorted() const;
  // Appends every error and, where the limit is reached, "too many errors".
  void print(std::string& out) const;

  const FileSet& files() const { return files_; }
  void clear();

 private:
  struct LineMark {  // a line of a file; file null: none
    const SourceFile* file = nullptr;
    uint32_t line = 0;
    bool operator==(const LineMark&) const = default;
  };
  void add(Pos pos, Id id, std::string text);
  LineMark lineOf(Pos pos) const;
  void printLine(Pos pos, std::string_view text, std::string& out) const;

  static constexpr size_t kNotSorting = ~size_t{0};

  const FileSet& files_;
  size_t limit_;
  size_t syntaxErrors_ = 0;
  std::vector<Diagnostic> list_;
  size_t sortedFrom_ = kNotSorting;
  LineMark lastSyntaxLine_, lastOtherLine_;
  std::string lastOtherText_;
};

}  // namespace gosub::diag
