#include "frontend/diag/diag.h"

#include <algorithm>

#include "base/check.h"

namespace gosub::diag {
namespace {

constexpr uint32_t kMaxColumn = 254;  // the largest one that gc prints

#define DIAG(Name, format, section, example)                        \
  Row{#Name, std::string_view(format, sizeof(format) - 1), section, \
      std::string_view(example, sizeof(example) - 1)},
const std::initializer_list<Row> kRows = {
#include "frontend/diag/diagnostics.def"
};
#undef DIAG

bool before(const Diagnostic& a, const Diagnostic& b) {
  return a.pos < b.pos;
}

bool isSyntaxError(std::string_view text) {
  return text.starts_with("syntax error");
}

}  // namespace

std::initializer_list<Row> rows() {
  return kRows;
}

std::string format(Id id, std::initializer_list<Arg> args) {
  GOSUB_CHECK(id != Id::None && static_cast<size_t>(id) <= kRows.size());
  std::string_view f = kRows.begin()[static_cast<size_t>(id) - 1].format;
  std::string out;
  const Arg* next = args.begin();
  for (size_t i = 0; i < f.size(); i++) {
    bool number = f.substr(i, 3) == "{d}";
    if (!number && f.substr(i, 3) != "{s}") {
      out += f[i];
      continue;
    }
    GOSUB_CHECK(next != args.end());
    GOSUB_DCHECK(next->isNumber() == number);
    if (next->isNumber()) {
      out += std::to_string(next->number());
    } else {
      out += next->text();
    }
    next++;
    i += 2;
  }
  GOSUB_DCHECK(next == args.end());
  return out;
}

Diagnostics::LineMark Diagnostics::lineOf(Pos pos) const {
  const SourceFile* f = files_.fileOf(pos);
  return f ? LineMark{f, f->position(pos, false).line} : LineMark{};
}

void Diagnostics::add(Pos pos, Id id, std::string text) {
  if (full() && sortedFrom_ == kNotSorting) return;
  LineMark line = lineOf(pos);
  if (isSyntaxError(text)) {
    if (line.file && line == lastSyntaxLine_) return;
    lastSyntaxLine_ = line;
    syntaxErrors_++;
  } else {
    if (line.file && line == lastOtherLine_ && text == lastOtherText_) return;
    lastOtherLine_ = line;
    lastOtherText_ = text;
  }
  list_.push_back({pos, id, std::move(text)});
}

void Diagnostics::endSorted() {
  std::stable_sort(list_.begin() + static_cast<ptrdiff_t>(sortedFrom_), list_.end(), before);
  sortedFrom_ = kNotSorting;
  if (limit_ != 0 && list_.size() > limit_) list_.resize(limit_, {});
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> v = list_;
  std::stable_sort(v.begin(), v.end(), before);
  auto same = [](const Diagnostic& a, const Diagnostic& b) { return a.pos == b.pos && a.text == b.text; };
  v.erase(std::unique(v.begin(), v.end(), same), v.end());
  return v;
}

void Diagnostics::printLine(Pos pos, std::string_view text, std::string& out) const {
  Position p = files_.position(pos);
  if (p.line != 0) {
    out += p.file;
    out += ':';
    out += std::to_string(p.line);
    if (p.column != 0 && p.column <= kMaxColumn) {
      out += ':';
      out += std::to_string(p.column);
    }
    out += ": ";
  }
  for (size_t i = 0; i < text.size(); i++) {
    out += text[i];
    if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\t') out += '\t';
  }
  out += '\n';
}

void Diagnostics::print(std::string& out) const {
  for (const Diagnostic& d : sorted()) printLine(d.pos, d.text, out);
  if (full()) printLine(list_.back().pos, "too many errors", out);
}

void Diagnostics::clear() {
  list_.clear();
  syntaxErrors_ = 0;
  sortedFrom_ = kNotSorting;
  lastSyntaxLine_ = lastOtherLine_ = {};
  lastOtherText_.clear();
}

}  // namespace gosub::diag
