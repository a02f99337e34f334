// Interned strings: identifiers compare and hash as pointers. The table is one per process and
// belongs to the front-end thread; the text of an atom may be read from any thread, for ever.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace gosub {

class Atom {
 public:
  struct Entry {
    std::string_view text;
    uint32_t hash;
    bool exported;  // begins with an upper-case letter (spec, Exported identifiers)
    bool blank;     // is "_"
  };

  Atom() = default;
  static Atom intern(std::string_view text);

  std::string_view text() const { return entry_ ? entry_->text : std::string_view(); }
  bool exported() const { return entry_ && entry_->exported; }
  bool blank() const { return entry_ && entry_->blank; }
  explicit operator bool() const { return entry_ != nullptr; }
  const Entry* entry() const { return entry_; }
  friend bool operator==(Atom a, Atom b) { return a.entry_ == b.entry_; }
  friend bool operator!=(Atom a, Atom b) { return a.entry_ != b.entry_; }

 private:
  explicit Atom(const Entry* e) : entry_(e) {}
  const Entry* entry_ = nullptr;
};

}  // namespace gosub

template <>
struct std::hash<gosub::Atom> {
  size_t operator()(gosub::Atom a) const noexcept { return a.entry() ? a.entry()->hash : 0; }
};
