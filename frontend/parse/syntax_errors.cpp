#include "frontend/parse/builder.h"

namespace gosub::parse {

void Builder::syntaxError(int) {
  uint32_t at = static_cast<uint32_t>(next_ == 0 ? 0 : next_ - 1);
  if (tokens_[next_].kind == lex::Tok::Eof) at = static_cast<uint32_t>(next_);
  errorAt(posOf(at), "unexpected " + std::string(lex::tokText(tokens_[at].kind)));
}

}  // namespace gosub::parse
