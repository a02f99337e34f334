#include "frontend/parse/builder.h"

#include <algorithm>

#include "frontend/parse/parse.h"

namespace gosub::parse {

using namespace ast;
using lex::Tok;

Builder::Builder(SourceFile& file, Arena& arena, diag::Diagnostics& diags, const TokenStream& stream,
                 bool lexicalErrors)
    : file_(file),
      arena_(arena),
      diags_(diags),
      stream_(stream),
      tokens_(stream.tokens),
      failed_(lexicalErrors) {}

void Builder::finish() {
  if (failed_) return;
  for (LateError& e : lateErrors_) diags_.report(e.pos, std::move(e.text));
}

// An inserted token's value is that of no token: its text is "_".
int Builder::nextToken(uint32_t* value, Pos* pos, size_t stackDepth) {
  if (!started_) {
    started_ = true;
    *value = 0;
    *pos = posOf(0);
    return symbolOf(start_);
  }
  const lex::Token& t = tokens_[next_];
  *value = static_cast<uint32_t>(next_);
  *pos = file_.pos(t.begin);
  if (stackDepth > kMaxDepth && !stopped_) {
    error(*pos, "nesting depth limit exceeded");
    stopped_ = true;
  }
  if (stopped_) return 0;
  readLast_[1] = readLast_[0];
  if (inserted_ != Tok::Eof) {
    *value |= kInserted;
    readLast_[0] = inserted_;
    inserted_ = Tok::Eof;
    return symbolOf(readLast_[0]);
  }
  readLast_[0] = t.kind == Tok::Lbrace && next_ == noLiteralAt_ ? Tok::BodyBrace : t.kind;
  current_ = next_;
  if (t.kind != Tok::Eof) next_++;
  return symbolOf(readLast_[0]);
}

size_t Builder::indexOf(Pos pos) const {
  uint32_t offset = static_cast<uint32_t>(file_.offset(pos));
  auto it = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                             [](const lex::Token& t, uint32_t o) { return t.begin < o; });
  return static_cast<size_t>(it - tokens_.begin());
}

std::string_view Builder::textOf(uint32_t token) const {
  if (token & kInserted) return "_";
  const lex::Token& t = tokens_[token];
  return file_.text().substr(t.begin, t.end - t.begin);
}

void Builder::error(Pos pos, std::string text) {
  failed_ = true;
  if (!lastError_.valid() || lastError_ < pos) lastError_ = pos;
  if (!stopped_) diags_.report(pos, std::move(text));
}

void Builder::file(Vec* decls) {
  Vec* all = imports_ ? concat(imports_, decls) : decls;
  decls_ = take<Decl>(all);
}

void Builder::single(Vec* decls) {
  decls_ = take<Decl>(decls);
}

Vec* Builder::list() {
  Vec* v = free_;
  if (v) {
    free_ = v->next;
  } else {
    v = arena_.make<Vec>();
  }
  *v = {nullptr, 0, 0, nullptr};
  return v;
}

void Builder::grow(Vec* v) {
  uint32_t cap = v->cap == 0 ? 2 : v->cap * 2;
  auto** data = static_cast<Node**>(arena_.allocate(cap * sizeof(Node*), alignof(Node*)));
  if (v->size) std::memcpy(data, v->data, v->size * sizeof(Node*));
  v->data = data;
  v->cap = cap;
}

Vec* Builder::concat(Vec* a, Vec* b) {
  for (uint32_t i = 0; i < b->size; i++) add(a, b->data[i]);
  b->next = free_;
  free_ = b;
  return a;
}

}  // namespace gosub::parse
