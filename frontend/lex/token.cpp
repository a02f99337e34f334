#include "frontend/lex/token.h"

namespace gosub::lex {
namespace {

struct Row {
  std::string_view name, text;
  bool keyword;
};

constexpr Row kRows[] = {
#define TOKEN(Name, text, ends) {#Name, text, false},
#define KEYWORD(Name, text, ends) {#Name, text, true},
#define VIRTUAL(Name, alias, text) {#Name, text, false},
#include "frontend/lex/tokens.def"
#undef TOKEN
#undef KEYWORD
#undef VIRTUAL
};

const Row& row(Tok t) {
  return kRows[static_cast<size_t>(t)];
}

}  // namespace

std::string_view tokText(Tok t) {
  return row(t).text;
}
std::string_view tokName(Tok t) {
  return row(t).name;
}
bool isKeyword(Tok t) {
  return row(t).keyword;
}

}  // namespace gosub::lex
