#include "frontend/parse/token_filter.h"

#include <cstddef>

namespace gosub::parse {
namespace {

using lex::Tok;

bool opens(Tok t) {
  return t == Tok::Lparen || t == Tok::Lbrack || t == Tok::Lbrace;
}
bool closes(Tok t) {
  return t == Tok::Rparen || t == Tok::Rbrack || t == Tok::Rbrace;
}
Tok closerOf(Tok t) {
  return t == Tok::Lparen ? Tok::Rparen : t == Tok::Lbrack ? Tok::Rbrack : Tok::Rbrace;
}

bool startsType(Tok t) {
  switch (t) {
    case Tok::Name:
    case Tok::Lbrack:
    case Tok::Mul:
    case Tok::Lparen:
    case Tok::Func:
    case Tok::Struct:
    case Tok::Map:
    case Tok::Chan:
    case Tok::Interface:
    case Tok::Arrow: return true;
    default: return false;
  }
}

bool endsOperand(Tok t) {
  return t == Tok::Name || lex::isLiteral(t) || t == Tok::Rparen || t == Tok::Rbrack || t == Tok::Rbrace;
}

class Filter {
 public:
  explicit Filter(TokenStream& s) : t_(s.tokens), match_(s.match) {}

  void run() {
    matchBrackets();
    for (size_t i = 0; i < t_.size(); i++) step(i);
  }

 private:
  enum class Inside : uint8_t { Other, Paren, TypeGroup, StructBody, InterfaceBody };
  // The header of an if, for or switch: from the keyword to the `{` of its body.
  struct Header {
    size_t depth;          // brackets open where it began
    size_t literalAt = 0;  // a `{` at this token belongs to the type or function before it
    int semis = 0;
  };
  static constexpr uint32_t kUnmatched = TokenStream::kNoMatch;

  Tok kind(size_t i) const { return i < t_.size() ? t_[i].kind : Tok::Eof; }
  Tok before(size_t i, size_t n) const { return i >= n ? t_[i - n].kind : Tok::Eof; }
  // Past the bracket that closes the one at i, or the end.
  size_t past(size_t i) const { return match_[i] == kUnmatched ? t_.size() - 1 : match_[i] + 1; }

  void matchBrackets() {
    match_.assign(t_.size(), kUnmatched);
    std::vector<uint32_t> open;
    for (uint32_t i = 0; i < t_.size(); i++) {
      Tok k = t_[i].kind;
      if (opens(k)) {
        open.push_back(i);
      } else if (closes(k) && !open.empty() && closerOf(t_[open.back()].kind) == k) {
        match_[open.back()] = i;
        match_[i] = open.back();
        open.pop_back();
      }
    }
  }

  void step(size_t i) {
    Tok k = t_[i].kind;
    if (!headers_.empty() && headers_.back().depth == open_.size()) inHeader(i, k);
    if (k == Tok::If || k == Tok::For || k == Tok::Switch) {
      headers_.push_back({open_.size()});
    } else if (opens(k)) {
      open(i, k);
    } else if (closes(k)) {
      if (!open_.empty()) open_.pop_back();
      while (!headers_.empty() && headers_.back().depth > open_.size()) headers_.pop_back();
    }
  }

  void inHeader(size_t i, Tok k) {
    Header& h = headers_.back();
    switch (k) {
      case Tok::Semi:
        if (++h.semis > 2) headers_.pop_back();  // no header at all
        return;
      case Tok::Lbrack:
        if (i >= h.literalAt && !endsOperand(before(i, 1))) h.literalAt = skipType(i);
        return;
      case Tok::Map:
      case Tok::Chan:
      case Tok::Func:
      case Tok::Struct:
      case Tok::Interface:
        if (i >= h.literalAt) h.literalAt = skipType(i);
        return;
      case Tok::Lbrace:
        if (i == h.literalAt || before(i, 1) == Tok::Struct || before(i, 1) == Tok::Interface) return;
        t_[i].kind = Tok::BodyBrace;
        headers_.pop_back();
        return;
      default: return;
    }
  }

  void open(size_t i, Tok k) {
    Inside in = Inside::Other;
    if (k == Tok::Lparen) {
      in = before(i, 1) == Tok::Type ? Inside::TypeGroup : Inside::Paren;
    } else if (k == Tok::Lbrace && before(i, 1) == Tok::Struct) {
      in = Inside::StructBody;
    } else if (k == Tok::Lbrace && before(i, 1) == Tok::Interface) {
      in = Inside::InterfaceBody;
    } else if (k == Tok::Lbrack && before(i, 1) == Tok::Name) {
      t_[i].kind = bracketAfterName(i);
    }
    open_.push_back(in);
  }

  Tok bracketAfterName(size_t i) const {
    Tok lead = before(i, 2);
    Inside in = open_.empty() ? Inside::Other : open_.back();
    bool first = lead == Tok::Lparen || lead == Tok::Lbrace || lead == Tok::Semi;
    if (lead == Tok::Type || (in == Inside::TypeGroup && first)) {
      return beginsTypeParams(i) ? Tok::TparamBrack : Tok::Lbrack;
    }
    if (in == Inside::InterfaceBody && first)
      return kind(past(i)) == Tok::Lparen ? Tok::TparamBrack : Tok::Lbrack;
    bool pointer = lead == Tok::Mul && (before(i, 3) == Tok::Lbrace || before(i, 3) == Tok::Semi);
    bool field = in == Inside::StructBody && (first || pointer);
    bool param = in == Inside::Paren && (lead == Tok::Lparen || lead == Tok::Comma);
    if (!field && !param) return Tok::Lbrack;
    if (kind(i + 1) == Tok::Rbrack) return Tok::Lbrack;  // a slice
    size_t next = past(i);
    bool array = !pointer && startsType(kind(next)) && kind(next - 2) != Tok::Comma;
    return array ? Tok::Lbrack : Tok::InstBrack;
  }

  // The token after the type that begins at i.
  size_t skipType(size_t i) const {
    for (;;) {
      switch (kind(i)) {
        case Tok::Mul:
        case Tok::Arrow: i++; break;
        case Tok::Chan: i += kind(i + 1) == Tok::Arrow ? 2 : 1; break;
        case Tok::Lbrack: i = past(i); break;
        case Tok::Map: i = kind(i + 1) == Tok::Lbrack ? past(i + 1) : i + 1; break;
        case Tok::Struct:
        case Tok::Interface: return kind(i + 1) == Tok::Lbrace ? past(i + 1) : i + 1;
        case Tok::Func:
          if (kind(i + 1) != Tok::Lparen) return i + 1;
          i = past(i + 1);
          if (kind(i) == Tok::Lparen) return past(i);
          if (!startsType(kind(i))) return i;
          break;
        case Tok::Name:
          i++;
          if (kind(i) == Tok::Dot && kind(i + 1) == Tok::Name) i += 2;
          return kind(i) == Tok::Lbrack ? past(i) : i;
        case Tok::Lparen: return past(i);
        default: return i;
      }
    }
  }

  // gc's rule for `type T [`: what follows is read as an expression; if that is `P`, `P *C`, `P (C)` or a
  // union beginning so, it is a type parameter when the rest can only be a constraint or a comma follows.
  bool beginsTypeParams(size_t open) const {
    size_t i = open + 1;
    if (kind(i) != Tok::Name) return false;
    switch (kind(i + 1)) {
      case Tok::Rbrack: return false;
      case Tok::Mul:
      case Tok::Lparen: return constraintFollows(i + 1);
      case Tok::Name:
      case Tok::Lbrack:
      case Tok::Comma:
      case Tok::Interface:
      case Tok::Func:
      case Tok::Map:
      case Tok::Chan:
      case Tok::Struct:
      case Tok::Tilde:
      case Tok::Arrow: return true;
      default: return false;
    }
  }

  bool constraintFollows(size_t i) const {
    bool typeElem = false;
    if (kind(i) == Tok::Lparen) {  // P (C): a call with one argument
      typeElem = isTypeElem(i + 1);
      i = past(i);
      if (kind(i) != Tok::Or && kind(i) != Tok::Comma && kind(i) != Tok::Rbrack) return false;
    } else {
      i++;
    }
    for (;; i++) {
      Tok k = kind(i);
      switch (k) {
        case Tok::Rbrack: return typeElem;
        case Tok::Comma: return true;
        case Tok::Eof:
        case Tok::Semi: return false;
        case Tok::Tilde:
        case Tok::Interface:
        case Tok::Struct:
        case Tok::Func:
        case Tok::Map:
        case Tok::Chan: typeElem = true; break;
        case Tok::Lparen: typeElem |= !endsOperand(before(i, 1)) && isTypeElem(i + 1); break;
        case Tok::Lbrack: typeElem |= !endsOperand(before(i, 1)); break;
        case Tok::Or:
        case Tok::Mul:
        case Tok::Dot:
        case Tok::Name: break;
        default:
          if (!lex::isLiteral(k)) return false;  // another operator: an array length
      }
      if (opens(k)) i = past(i) - 1;
    }
  }

  // Does a parenthesised operand that begins at i contain something that only a type can be?
  bool isTypeElem(size_t i) const {
    for (; kind(i) == Tok::Lparen; i++) {
    }
    switch (kind(i)) {
      case Tok::Tilde:
      case Tok::Interface:
      case Tok::Struct:
      case Tok::Func:
      case Tok::Map:
      case Tok::Chan:
      case Tok::Lbrack: return true;
      default: return false;
    }
  }

  std::vector<lex::Token>& t_;
  std::vector<uint32_t>& match_;
  std::vector<Inside> open_;     // brackets open at the current token
  std::vector<Header> headers_;  // headers open at the current token
};

}  // namespace

void classifyTokens(TokenStream& stream) {
  Filter(stream).run();
}

}  // namespace gosub::parse
