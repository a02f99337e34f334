#include "frontend/parse/syntax_table.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace gosub::parse {
namespace {

struct Entry {
  uint32_t key;  // (state * 2 + fresh) * 256 + token, or + kAnyToken
  uint16_t message;
};
constexpr uint32_t kAnyToken = 255;

#include "frontend/parse/syntax_errors.inc"  // kEntries, sorted by key, and kMessages

std::string_view find(uint32_t key) {
  auto it = std::lower_bound(std::begin(kEntries), std::end(kEntries), key,
                             [](const Entry& e, uint32_t k) { return e.key < k; });
  return it != std::end(kEntries) && it->key == key ? kMessages[it->message] : std::string_view();
}

}  // namespace

std::string_view syntaxMessage(int state, bool fresh, lex::Tok tok) {
  uint32_t base = static_cast<uint32_t>(state) * 2;
  std::string_view m = find((base + fresh) * 256 + static_cast<uint32_t>(tok));
  if (m.empty()) m = find((base + fresh) * 256 + kAnyToken);
  if (m.empty()) m = find((base + !fresh) * 256 + kAnyToken);
  return m;
}

}  // namespace gosub::parse
