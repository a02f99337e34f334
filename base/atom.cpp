#include "base/atom.h"

#include <unordered_map>

#include "base/arena.h"

namespace gosub {
namespace {

// An identifier is exported if its first character is in Unicode class Lu. ASCII decides nearly
// always; the ranges below are the upper-case blocks that identifiers meet in practice, two-way
// alternating blocks (even code point upper, odd lower) included.
bool isUpperRune(uint32_t r) {
  if (r < 0x80) return r >= 'A' && r <= 'Z';
  if (r >= 0xC0 && r <= 0xDE) return r != 0xD7;
  if (r >= 0x100 && r <= 0x137) return (r & 1) == 0;
  if (r >= 0x139 && r <= 0x148) return (r & 1) == 1;
  if (r >= 0x14A && r <= 0x177) return (r & 1) == 0;
  if (r >= 0x391 && r <= 0x3AB) return r != 0x3A2;
  if (r >= 0x400 && r <= 0x42F) return true;
  if (r >= 0x460 && r <= 0x481) return (r & 1) == 0;
  if (r >= 0x531 && r <= 0x556) return true;
  if (r >= 0x1E00 && r <= 0x1E95) return (r & 1) == 0;
  if (r >= 0x1EA0 && r <= 0x1EFF) return (r & 1) == 0;
  return r >= 0xFF21 && r <= 0xFF3A;
}

uint32_t firstRune(std::string_view s) {
  auto byte = [&](size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) & 0x3Fu : 0u; };
  unsigned char c = static_cast<unsigned char>(s[0]);
  if (c < 0x80) return c;
  if (c < 0xE0) return (c & 0x1Fu) << 6 | byte(1);
  if (c < 0xF0) return (c & 0x0Fu) << 12 | byte(1) << 6 | byte(2);
  return (c & 0x07u) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3);
}

struct Table {
  Arena arena;
  std::unordered_map<std::string_view, Atom::Entry*> entries;
};

}  // namespace

Atom Atom::intern(std::string_view text) {
  static Table& table = *new Table;  // never destroyed: atoms live as long as the process
  auto it = table.entries.find(text);
  if (it != table.entries.end()) return Atom(it->second);
  std::string_view kept = table.arena.text(text);
  uint32_t hash = static_cast<uint32_t>(std::hash<std::string_view>()(kept));
  bool exported = !kept.empty() && isUpperRune(firstRune(kept));
  Entry* e = table.arena.make<Entry>(kept, hash, exported, kept == "_");
  table.entries.emplace(kept, e);
  return Atom(e);
}

}  // namespace gosub
