// Syntax errors: their text, and where parsing goes on.
//
// gc's parser, after an error, skips to a token of a set that depends on the construct, and inside
// functions never past a keyword that begins a statement; then it goes on in the middle of the construct. Our
// automaton drops the statement, field or declaration instead, so after the same skipping the rest of
// that is passed over too, brackets that begin in it as a whole.
#include <initializer_list>
#include <iterator>

#include "frontend/parse/builder.h"
#include "frontend/parse/syntax_table.h"

namespace gosub::parse {

using lex::Tok;

namespace {

// The tokens that end the skipping, chosen by the beginning of the message. One: skip the token itself.
struct Follow {
  std::string_view message;
  std::initializer_list<Tok> set;
};
const Follow kFollow[] = {
    {"in type declaration", {Tok::Semi, Tok::Rparen}},
    {"in ", {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"at end of statement", {Tok::Semi, Tok::Rbrace, Tok::Case, Tok::Default}},
    {"expected expression", {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected type", {Tok::Comma, Tok::Colon, Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected ~ term", {Tok::Or, Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected name or (", {Tok::Semi, Tok::Rparen, Tok::Lbrace}},
    {"expected field name", {Tok::Semi, Tok::Rbrace}},
    {"expected case or default", {Tok::Colon, Tok::Case, Tok::Default, Tok::Rbrace}},
    {"missing import path", {Tok::Semi, Tok::Rparen}},
    {"expected := or =", {Tok::Semi, Tok::Rbrace}},
    {"else must be", {Tok::Name, Tok::Rbrace}},
    {"expected { after", {Tok::Name, Tok::Rbrace}},
    {"expected {", {Tok::Lbrace, Tok::BodyBrace, Tok::Rbrace}},
    {"missing { after", {Tok::Case, Tok::Default, Tok::Rbrace}},
};

bool contains(std::initializer_list<Tok> set, Tok t) {
  for (Tok s : set) {
    if (s == t) return true;
  }
  return false;
}

bool startsDecl(Tok t) {
  return t == Tok::Const || t == Tok::Type || t == Tok::Var || t == Tok::Func || t == Tok::Import;
}

// Statements are hardly ever continued by these keywords, so skipping stops there.
bool startsStatement(Tok t) {
  switch (t) {
    case Tok::Break:
    case Tok::Const:
    case Tok::Continue:
    case Tok::Defer:
    case Tok::Fallthrough:
    case Tok::For:
    case Tok::Go:
    case Tok::Goto:
    case Tok::If:
    case Tok::Return:
    case Tok::Select:
    case Tok::Switch:
    case Tok::Type:
    case Tok::Var: return true;
    default: return false;
  }
}

bool forTopLevel(std::string_view message) {
  return message.starts_with("after top level") || message.starts_with("non-declaration") ||
         message.starts_with("unexpected semicolon or newline before");
}

bool opens(Tok t) {
  return t == Tok::Lparen || t == Tok::Lbrack || t == Tok::Lbrace || t == Tok::BodyBrace ||
         t == Tok::InstBrack || t == Tok::TparamBrack;
}

}  // namespace

std::string Builder::describe(const lex::Token& t) const {
  std::string text(file_.text().substr(t.begin, t.end - t.begin));
  switch (t.kind) {
    case Tok::Name: return "name " + text;
    case Tok::Semi:
      return t.semi == lex::Semi::Newline ? "newline" : t.semi == lex::Semi::Eof ? "EOF" : "semicolon";
    case Tok::Comma: return "comma";
    default: break;
  }
  if (lex::isLiteral(t.kind)) return "literal " + text;
  if (lex::isKeyword(t.kind)) return "keyword " + text;
  return std::string(lex::tokText(t.kind));
}

// Does `:=` stand where a declaration has its "="?
bool Builder::inDeclaration() const {
  for (size_t i = current_; i-- > 0;) {
    switch (tokens_[i].kind) {
      case Tok::Name:
      case Tok::Comma:
      case Tok::Dot:
      case Tok::Mul:
      case Tok::Lbrack:
      case Tok::Rbrack: break;
      case Tok::Var:
      case Tok::Const:
      case Tok::Type: return true;
      default: return false;
    }
  }
  return false;
}

// What the table cannot know, since it takes a look at the tokens before.
std::string_view Builder::refineMessage(std::string_view message, Pos& at) const {
  auto before = [&](size_t n) { return current_ >= n ? tokens_[current_ - n].kind : Tok::Eof; };
  if (message == "at end of statement" && before(1) == Tok::Return) return "expected expression";
  if (message == "missing statement after label")
    at = posOf(static_cast<uint32_t>(current_ - 1));  // the colon
  if (before(0) == Tok::Define && inDeclaration()) return "expected =";
  if (message.starts_with("non-declaration") && before(0) == Tok::Lbrace && before(1) == Tok::Semi &&
      before(2) == Tok::Rparen) {
    return "unexpected semicolon or newline before {";
  }
  return message;
}

void Builder::syntaxError(const SyntaxContext& context) {
  if (stopped_) return;
  const lex::Token& t = tokens_[current_];
  if (t.kind == Tok::Eof && failed_) return;  // a consequence
  bool fresh = current_ == 0 || !lex::endsStatement(tokens_[current_ - 1].kind);
  std::string_view message = syntaxMessage(context.state, fresh, t.kind);
  Pos at = file_.pos(t.begin);
  message = refineMessage(message, at);
  std::string text = "unexpected " + describe(t);
  if (message.starts_with("expected ")) {
    errorAt(at, text + ", " + std::string(message));
  } else if (message.empty() || message.starts_with("in ") || message.starts_with("at ") ||
             message.starts_with("after ")) {
    errorAt(at, text + (message.empty() ? "" : " ") + std::string(message));
  } else {
    errorAt(at, std::string(message));
  }
  if (!package_) {
    const lex::Token& after = tokens_[t.kind == Tok::Eof ? current_ : current_ + 1];
    if (current_ == 1 && after.kind != Tok::Semi && after.kind != Tok::Eof) {
      errorAt(file_.pos(after.begin), "unexpected " + describe(after) + ", expected semicolon or newline");
    }
    stopped_ = true;
    return;
  }
  resync(context, message);
}

// gc's skipping: past the tokens that are not in the message's follow set.
size_t Builder::skipToFollow(const SyntaxContext& context, std::string_view message, bool top) {
  size_t i = current_;
  auto kind = [&](size_t n) { return tokens_[n].kind; };
  const Follow* follow = nullptr;
  for (const Follow& f : kFollow) {
    if (message.starts_with(f.message)) {
      follow = &f;
      break;
    }
  }
  if (!follow) {
    bool skip = !top && kind(i) != Tok::Eof && message != "missing channel element type" &&
                !(context.kept == SyntaxContext::Kept::Function && message == "expected name");
    return skip ? i + 1 : i;
  }
  while (kind(i) != Tok::Eof && !contains(follow->set, kind(i)) &&
         !(context.inFunction && startsStatement(kind(i))))
    i++;
  if (context.inFunction && startsStatement(kind(i)) && context.kept != SyntaxContext::Kept::Header &&
      !contains(follow->set, Tok::Semi)) {
    errorAt(posOf(static_cast<uint32_t>(i)), "unexpected " + describe(tokens_[i]) + " at end of statement");
  }
  return i;
}

// Then past the rest of what is dropped.
size_t Builder::skipRest(const SyntaxContext& context, size_t i, bool top) const {
  using Kept = SyntaxContext::Kept;
  uint32_t start = static_cast<uint32_t>(context.start.valid() ? indexOf(context.start) : current_);
  for (;; i++) {
    Tok k = tokens_[i].kind;
    uint32_t partner = stream_.match[i];
    bool matched = partner != TokenStream::kNoMatch;
    if (k == Tok::Eof) return i;
    if (top) {
      if (startsDecl(k)) return i;
      continue;
    }
    if (k == Tok::Semi || (context.kept == Kept::Header && k == Tok::BodyBrace)) return i;
    bool typeBody = tokens_[i - 1].kind == Tok::Struct || tokens_[i - 1].kind == Tok::Interface;
    if (context.kept == Kept::Function && k == Tok::Lbrace && !typeBody) return i;
    if (k == Tok::Rbrace || (context.kept == Kept::Group && k == Tok::Rparen)) {
      if (!matched || partner < start) return i;
    } else if (context.inFunction && (k == Tok::Case || k == Tok::Default || startsStatement(k))) {
      return i;
    } else if (opens(k) && matched && i >= current_) {
      i = partner;
    } else if (!context.inFunction && startsDecl(k) && k != Tok::Func) {
      return i;
    }
  }
}

void Builder::resync(const SyntaxContext& context, std::string_view message) {
  using Kept = SyntaxContext::Kept;
  auto kind = [&](size_t n) { return tokens_[n].kind; };
  bool top = !context.inFunction && forTopLevel(message);
  size_t i = skipToFollow(context, message, top);
  bool header = context.kept == Kept::Header;
  bool intoBody = message.starts_with("expected { after") || message.starts_with("missing { after");
  if (!header || !intoBody) i = skipRest(context, i, top);
  if (header && !intoBody && kind(i) != Tok::BodyBrace) {  // gc takes what follows for the body
    while (kind(i) != Tok::Name && kind(i) != Tok::Rbrace && kind(i) != Tok::Eof && !startsStatement(kind(i)))
      i++;
  }
  if (i <= lastSync_ && kind(lastSync_) != Tok::Eof)
    i = lastSync_ + 1;  // here we have been: go on, whatever it is
  next_ = lastSync_ = i;
  pending_.clear();
  if (header) {
    if (kind(i) != Tok::BodyBrace) pending_ = {Tok::BodyBrace};
  } else if (startsDecl(kind(i)) || startsStatement(kind(i))) {
    pending_ = {Tok::Semi};
  }
}

}  // namespace gosub::parse
