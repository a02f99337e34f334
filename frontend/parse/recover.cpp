// Syntax errors: their text, and how parsing goes on.
//
// gc's parser, after an error, skips to a token of a set that depends on the construct (in functions never
// past a keyword that begins a statement), and goes on in the middle of the construct as if what it missed
// had been there. So does ours: the message tells what was missed, kMendings which tokens end the skipping
// and which token is put in instead of what was passed over. The automaton is asked first whether it takes
// that token; this tells apart the constructs that share a message.
#include <initializer_list>
#include <iterator>

#include "frontend/parse/builder.h"
#include "frontend/parse/syntax_table.h"

namespace gosub::parse {

using lex::Tok;

namespace {

struct Mending {
  std::string_view message;  // its beginning
  Tok insert;                // Eof: nothing
  enum Skip : uint8_t { None, One, ToFollow, ToHeader } skip;
  std::initializer_list<Tok> follow = {};
};

// The first row counts whose message it is and whose token the automaton takes.
const Mending kMendings[] = {
    {"in type declaration", Tok::BadType, Mending::ToFollow, {Tok::Semi, Tok::Rparen}},
    {"at end of statement", Tok::Semi, Mending::ToFollow, {Tok::Semi, Tok::Rbrace, Tok::Case, Tok::Default}},
    {"at end of statement",
     Tok::MoreStmts,
     Mending::ToFollow,
     {Tok::Semi, Tok::Rbrace, Tok::Case, Tok::Default}},
    {"after top level",
     Tok::Semi,
     Mending::ToFollow,
     {Tok::Import, Tok::Const, Tok::Type, Tok::Var, Tok::Func}},
    {"non-declaration",
     Tok::Eof,
     Mending::ToFollow,
     {Tok::Import, Tok::Const, Tok::Type, Tok::Var, Tok::Func}},
    {"unexpected semicolon or newline before",
     Tok::Eof,
     Mending::ToFollow,
     {Tok::Import, Tok::Const, Tok::Type, Tok::Var, Tok::Func}},
    {"expected expression", Tok::BadExpr, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected operand", Tok::BadExpr, Mending::None},
    {"var declaration not allowed", Tok::BadExpr, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected type argument list", Tok::BadType, Mending::None},
    {"expected type",
     Tok::BadType,
     Mending::ToFollow,
     {Tok::Comma, Tok::Colon, Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"missing channel element type", Tok::BadType, Mending::None},
    {"... is missing type", Tok::BadType, Mending::None},
    {"expected ~ term",
     Tok::BadType,
     Mending::ToFollow,
     {Tok::Not, Tok::Tilde,  Tok::OrOr, Tok::AndAnd, Tok::Eql,  Tok::Neq,    Tok::Lss,    Tok::Leq,
      Tok::Gtr, Tok::Geq,    Tok::Add,  Tok::Sub,    Tok::Or,   Tok::Xor,    Tok::Div,    Tok::Rem,
      Tok::And, Tok::AndNot, Tok::Shl,  Tok::Shr,    Tok::Semi, Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"expected name or (", Tok::BadFunc, Mending::ToFollow, {Tok::Lbrace, Tok::Semi}},
    {"expected name or (", Tok::Name, Mending::ToFollow, {Tok::Semi, Tok::Rparen}},
    {"expected name", Tok::BadFunc, Mending::ToFollow, {Tok::Lbrace, Tok::Semi}},
    {"expected name", Tok::BadEmbedded, Mending::ToFollow, {Tok::Dot, Tok::Semi, Tok::Rbrace}},
    {"expected name", Tok::Name, Mending::One},
    {"expected field name", Tok::BadField, Mending::ToFollow, {Tok::Semi, Tok::Rbrace}},
    {"missing import path", Tok::StringLit, Mending::ToFollow, {Tok::Semi, Tok::Rparen}},
    {"expected := or =", Tok::BadAssign, Mending::ToFollow, {Tok::Semi, Tok::Rbrace}},
    {"else must be", Tok::BadElse, Mending::ToFollow, {Tok::Name, Tok::Rbrace}},
    {"missing statement after label", Tok::Semi, Mending::None},
    {"expected for loop condition", Tok::Semi, Mending::None},
    {"expected case or default",
     Tok::BadCase,
     Mending::ToFollow,
     {Tok::Colon, Tok::Case, Tok::Default, Tok::Rbrace}},
    {"expected comma, : or ]", Tok::Colon, Mending::ToFollow, {Tok::Comma, Tok::Colon, Tok::Rbrack}},
    {"unexpected comma; expected ]", Tok::Eof, Mending::One},
    {"expected { after", Tok::BodyBrace, Mending::ToFollow, {Tok::Name, Tok::Rbrace}},
    {"missing { after", Tok::BodyBrace, Mending::ToFollow, {Tok::Case, Tok::Default, Tok::Rbrace}},
    {"missing { after", Tok::Lbrace, Mending::ToFollow, {Tok::Case, Tok::Default, Tok::Rbrace}},
    {"expected {", Tok::Semi, Mending::ToHeader},
    {"expected {", Tok::Lbrace, Mending::One},
    {"expected }", Tok::Rbrace, Mending::One},
    {"expected )", Tok::BadParam, Mending::ToFollow, {Tok::Comma, Tok::Rparen}},
    {"expected )", Tok::Rparen, Mending::One},
    {"expected ]", Tok::BadParam, Mending::ToFollow, {Tok::Comma, Tok::Rbrack}},
    {"expected ]", Tok::Rbrack, Mending::One},
    {"expected (", Tok::Lparen, Mending::One},
    {"expected [", Tok::Lbrack, Mending::One},
    {"expected :", Tok::Colon, Mending::One},
    {"expected keyword chan", Tok::Chan, Mending::One},
    {"expected semicolon", Tok::Semi, Mending::One},
    // Of a list: its end is put in, unless skipping has found it.
    {"in ", Tok::Rparen, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"in ", Tok::Rbrack, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"in ", Tok::Rbrace, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    // Type parameters where there must be none.
    {"", Tok::BadParam, Mending::ToFollow, {Tok::Comma, Tok::Rbrack}},
    {"", Tok::Rbrack, Mending::ToFollow, {Tok::Rparen, Tok::Rbrack, Tok::Rbrace}},
    {"", Tok::Lparen, Mending::One},
    {"", Tok::Eof, Mending::One},
};

bool contains(std::initializer_list<Tok> set, Tok t) {
  for (Tok s : set) {
    if (s == t) return true;
  }
  return false;
}

// The kind a token had before token_filter looked at it.
Tok plain(Tok t) {
  switch (t) {
    case Tok::BodyBrace: return Tok::Lbrace;
    case Tok::InstBrack:
    case Tok::TparamBrack: return Tok::Lbrack;
    default: return t;
  }
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

// Can the next token begin no operand that goes on? After an operand's end `f(;` is told from `f(x;`.
bool endsSomething(Tok t) {
  return lex::endsStatement(t) || t >= Tok::BadExpr;
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

// A message for a state that is reached only after an error, for which no example can be given.
static std::string_view fallback(const ParserState& parser, bool fresh) {
  struct Row {
    Tok tok;
    bool fresh;
    std::string_view message;
  };
  static constexpr Row kRows[] = {
      {Tok::BadCase, true, "expected case or default or }"},
      {Tok::BadExpr, true, "expected expression"},
      {Tok::BadType, true, "expected type"},
      {Tok::BadField, true, "expected field name or embedded type"},
      {Tok::Name, true, "expected name"},
      {Tok::Colon, false, "expected :"},
      {Tok::MoreStmts, false, "at end of statement"},
      {Tok::Semi, false, "at end of statement"},
  };
  for (const Row& r : kRows) {
    if (r.fresh == fresh && parser.takes(r.tok)) return r.message;
  }
  return {};
}

// What the table cannot know, since it takes a look at the tokens before or further down the stack.
std::string_view Builder::refineMessage(std::string_view message, const ParserState& parser, Pos& at) const {
  auto before = [&](size_t n) { return current_ >= n ? tokens_[current_ - n].kind : Tok::Eof; };
  if (message.empty()) message = fallback(parser, !endsSomething(readLast_[1]));
  if (message == "missing statement after label")
    at = posOf(static_cast<uint32_t>(current_ - 1));  // the colon
  if (message == "at end of statement" && readLast_[1] == Tok::Semi) message = "expected }";
  if (message == "expected }" && before(0) != Tok::Eof && parser.takes(Tok::BadCase))
    return "expected case or default or }";
  if (message.starts_with("var declaration not allowed")) {  // the header's keyword stands before the var
    if (before(2) == Tok::For) return "var declaration not allowed in for initializer";
    if (before(2) == Tok::Switch) return "var declaration not allowed in switch initializer";
  }
  if (message.starts_with("non-declaration") && before(0) == Tok::Lbrace && before(1) == Tok::Semi &&
      before(2) == Tok::Rparen) {
    return "unexpected semicolon or newline before {";
  }
  return message;
}

void Builder::reportSyntax(std::string_view message, Pos at) {
  std::string text = "unexpected " + describe(tokens_[current_]);
  if (message.starts_with("expected ")) {
    errorAt(at, text + ", " + std::string(message));
  } else if (message.empty() || message.starts_with("in ") || message.starts_with("at ") ||
             message.starts_with("after ")) {
    errorAt(at, text + (message.empty() ? "" : " ") + std::string(message));
  } else {
    errorAt(at, std::string(message));
  }
}

// After an error a bracket may stand in another construct than the one that token_filter saw it in.
bool Builder::reclassified(const ParserState& parser) {
  Tok kind = tokens_[current_].kind;
  if (!failed_ || readLast_[0] != kind) return false;
  for (Tok other : {Tok::Lbrace, Tok::BodyBrace, Tok::Lbrack, Tok::InstBrack, Tok::TparamBrack}) {
    if (other == kind || plain(other) != plain(kind) || !parser.takes(other)) continue;
    inserted_ = other;
    return true;
  }
  return false;
}

void Builder::syntaxError(int state, const ParserState& parser) {
  if (stopped_) return;
  const lex::Token& t = tokens_[current_];
  if (reclassified(parser)) return;
  if (t.kind == Tok::Eof && failed_) {  // what follows would be a consequence
    stopped_ = true;
    return;
  }
  std::string_view message = syntaxMessage(state, !endsSomething(readLast_[1]), plain(t.kind));
  Pos at = file_.pos(t.begin);
  message = refineMessage(message, parser, at);
  reportSyntax(message, at);
  if (!package_) {
    const lex::Token& after = tokens_[t.kind == Tok::Eof ? current_ : current_ + 1];
    if (current_ == 1 && after.kind != Tok::Semi && after.kind != Tok::Eof) {
      errorAt(file_.pos(after.begin), "unexpected " + describe(after) + ", expected semicolon or newline");
    }
    stopped_ = true;
    return;
  }
  mend(message, parser);
}

// Skips, and puts a token in.
void Builder::mend(std::string_view message, const ParserState& parser) {
  const Mending* m = std::begin(kMendings);
  while (!message.starts_with(m->message) || (m->insert != Tok::Eof && !parser.takes(m->insert))) {
    if (++m == std::end(kMendings) - 1) break;
  }
  size_t i = current_;
  auto kind = [&] { return plain(tokens_[i].kind); };
  auto skipTo = [&](std::initializer_list<Tok> set) {
    bool inFunction = parser.inFunction();
    while (kind() != Tok::Eof && !contains(set, kind()) && !(inFunction && startsStatement(kind()))) i++;
  };
  if (m->skip == Mending::One || m->skip == Mending::ToHeader) i += kind() != Tok::Eof;
  if (m->skip == Mending::ToHeader) skipTo({Tok::Lbrace, Tok::Rbrace});
  if (m->skip == Mending::ToFollow) skipTo(m->follow);
  inserted_ = m->insert;
  bool found = message.starts_with("in ") && kind() == m->insert;
  if (m->insert == Tok::MoreStmts)
    found = kind() == Tok::Rbrace || kind() == Tok::Case || kind() == Tok::Default;
  if (message == "at end of statement" && m->insert == Tok::Semi)
    found = kind() == Tok::Semi || kind() == Tok::Rbrace;
  if (found) inserted_ = Tok::Eof;
  // As a last resort against going round in circles.
  mendings_ = i == mendedAt_ ? mendings_ + 1 : 0;
  if (mendings_ > 1000 && kind() != Tok::Eof) i++;
  next_ = mendedAt_ = i;
  if (m->insert == Tok::Eof) importsOver_ = true;
}

}  // namespace gosub::parse
