#include "frontend/source/source.h"

#include <algorithm>

namespace gosub {

SourceFile::SourceFile(std::string name, std::string text, uint32_t base)
    : name_(std::move(name)), text_(std::move(text)), base_(base), lines_{0} {}

void SourceFile::addLine(size_t offset) {
  if (offset > lines_.back()) lines_.push_back(static_cast<uint32_t>(offset));
}

void SourceFile::addLineDirective(size_t offset, std::string file, uint32_t line, uint32_t column) {
  directives_.push_back({offset, std::move(file), line, column});
}

Position SourceFile::position(Pos p, bool directives) const {
  size_t off = offset(p);
  auto lineAt = [&](size_t o) {
    return static_cast<uint32_t>(std::upper_bound(lines_.begin(), lines_.end(), o) - lines_.begin());
  };
  uint32_t line = lineAt(off);
  uint32_t column = static_cast<uint32_t>(off - lines_[line - 1]) + 1;
  if (!directives || directives_.empty() || off < directives_.front().offset) return {name_, line, column};
  auto after = std::upper_bound(directives_.begin(), directives_.end(), off,
                                [](size_t o, const Directive& d) { return o < d.offset; });
  const Directive& d = *std::prev(after);
  uint32_t from = lineAt(d.offset);
  if (d.column == 0) {
    column = 0;
  } else if (line == from) {
    column = d.column + static_cast<uint32_t>(off - d.offset);
  }
  return {d.file, d.line + (line - from), column};
}

std::string_view SourceFile::line(uint32_t number) const {
  if (number == 0 || number > lines_.size()) return {};
  size_t from = lines_[number - 1];
  size_t to = number < lines_.size() ? lines_[number] : text_.size();
  std::string_view s = std::string_view(text_).substr(from, to - from);
  while (!s.empty() && (s.back() == '\n' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

FileSet::~FileSet() {
  for (uint32_t i = 0; i < count_; i++) delete file(i);
  for (SourceFile** chunk : chunks_) delete[] chunk;
}

SourceFile* FileSet::add(std::string name, std::string text) {
  uint32_t n = count_.load(std::memory_order_relaxed);
  if (text.size() >= UINT32_MAX - next_ - 1 || n == kChunk * kChunks) return nullptr;
  uint32_t base = next_;
  next_ += static_cast<uint32_t>(text.size()) + 1;
  if (n % kChunk == 0) chunks_[n / kChunk] = new SourceFile*[kChunk];
  auto* f = new SourceFile(std::move(name), std::move(text), base);
  chunks_[n / kChunk][n % kChunk] = f;
  count_.store(n + 1, std::memory_order_release);
  return f;
}

SourceFile* FileSet::fileOf(Pos p) const {
  uint32_t low = 0, high = count_.load(std::memory_order_acquire);
  if (!p.valid() || high == 0) return nullptr;
  while (high - low > 1) {
    uint32_t mid = low + (high - low) / 2;
    if (file(mid)->base() <= p.raw)
      low = mid;
    else
      high = mid;
  }
  return file(low);
}

Position FileSet::position(Pos p) const {
  SourceFile* f = fileOf(p);
  return f ? f->position(p) : Position{"-", 0, 0};
}

}  // namespace gosub
