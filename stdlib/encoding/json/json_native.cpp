// The scanner of encoding/json, and the searches that its reading and writing of strings stand on: see
// natives.go and scan.go. A leaf takes at most 64 KiB; the state between two pieces lies in Go memory that
// has no pointers.
#include <algorithm>
#include <cstring>

#include "stdlib/native_args.h"

namespace gosub::lib {
namespace {

constexpr int64_t kMaxDepth = 10000;
constexpr size_t kPiece = 64 << 10;

// The order of scan.go's contexts.
enum State : int64_t {
  BeginValue,
  BeginValueOrEnd,  // behind [
  BeginKeyOrEnd,    // behind {
  BeginKey,         // behind a comma
  AfterKey,
  AfterMember,
  AfterElement,
  End,
  String,
  Escape,
  Hex1,
  Hex2,
  Hex3,
  Hex4,
  Minus,
  Zero,
  Integer,
  Point,
  Fraction,
  Exp,
  ExpSign,
  Exponent,
  T,
  Tr,
  Tru,
  F,
  Fa,
  Fal,
  Fals,
  N,
  Nu,
  Nul,
  TooDeep
};
enum Event : int64_t { More, Value, Error, Stack };

// What a byte of the stack says: an array, an object whose key is next or under way, one whose value is.
enum Open : uint8_t { Array, ObjectKey, ObjectValue };

struct Scan {
  int64_t state;
  int64_t depth;
};

struct Machine {
  Scan& s;
  uint8_t* stack;
  int64_t room;
  bool done = false;  // the outermost value is complete

  // A value is complete.
  bool endValue() {
    if (s.depth == 0) {
      s.state = End;
      done = true;
    } else {
      uint8_t& top = stack[s.depth - 1];
      s.state = top == Array ? AfterElement : top == ObjectKey ? AfterKey : AfterMember;
    }
    return true;
  }
  bool to(State next) {
    s.state = next;
    return true;
  }
  bool open(Open what, State next) {
    if (s.depth >= kMaxDepth) {
      s.state = TooDeep;
      return false;
    }
    stack[s.depth++] = what;
    return to(next);
  }
  bool close() {
    s.depth--;
    return endValue();
  }

  bool beginValue(char c) {
    switch (c) {
      case '{': return open(ObjectKey, BeginKeyOrEnd);
      case '[': return open(Array, BeginValueOrEnd);
      case '"': return to(String);
      case '-': return to(Minus);
      case '0': return to(Zero);
      case 't': return to(T);
      case 'f': return to(F);
      case 'n': return to(N);
      default: return c >= '1' && c <= '9' ? to(Integer) : false;
    }
  }
  bool expect(char c, char want, State next) { return c == want && to(next); }
  bool last(char c, char want) { return c == want && endValue(); }

  bool structure(char c) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return true;
    switch (s.state) {
      case BeginValue: return beginValue(c);
      case BeginValueOrEnd: return c == ']' ? close() : beginValue(c);
      case BeginKeyOrEnd:
        if (c == '}') return close();
        [[fallthrough]];
      case BeginKey: return expect(c, '"', String);
      case AfterKey:
        if (c != ':') return false;
        stack[s.depth - 1] = ObjectValue;
        return to(BeginValue);
      case AfterMember:
        if (c == '}') return close();
        if (c != ',') return false;
        stack[s.depth - 1] = ObjectKey;
        return to(BeginKey);
      case AfterElement:
        if (c == ']') return close();
        return expect(c, ',', BeginValue);
      default: return false;
    }
  }
  bool string(char c) {
    if (s.state == String) {
      if (c == '"') return endValue();
      if (c == '\\') return to(Escape);
      return static_cast<uint8_t>(c) >= 0x20;
    }
    if (s.state == Escape) {
      if (c == 'u') return to(Hex1);
      return std::strchr("bfnrt\\/\"", c) != nullptr && c != 0 && to(String);
    }
    bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    return hex && to(s.state == Hex4 ? String : static_cast<State>(s.state + 1));
  }
  // Numbers end before a character that is not theirs; `again` asks for that to be looked at once more.
  bool number(char c, bool* again) {
    bool digit = c >= '0' && c <= '9';
    switch (s.state) {
      case Minus: return c == '0' ? to(Zero) : digit && to(Integer);
      case Integer:
        if (digit) return true;
        [[fallthrough]];
      case Zero:
        if (c == '.') return to(Point);
        if (c == 'e' || c == 'E') return to(Exp);
        break;
      case Point: return digit && to(Fraction);
      case Fraction:
        if (digit) return true;
        if (c == 'e' || c == 'E') return to(Exp);
        break;
      case Exp:
        if (c == '+' || c == '-') return to(ExpSign);
        [[fallthrough]];
      case ExpSign: return digit && to(Exponent);
      default:
        if (digit) return true;
    }
    *again = true;
    return endValue();
  }
  bool literal(char c) {
    switch (s.state) {
      case T: return expect(c, 'r', Tr);
      case Tr: return expect(c, 'u', Tru);
      case Tru: return last(c, 'e');
      case F: return expect(c, 'a', Fa);
      case Fa: return expect(c, 'l', Fal);
      case Fal: return expect(c, 's', Fals);
      case Fals: return last(c, 'e');
      case N: return expect(c, 'u', Nu);
      case Nu: return expect(c, 'l', Nul);
      default: return last(c, 'l');
    }
  }
  bool step(char c, bool* again) {
    if (s.state < String) return structure(c);
    if (s.state < Minus) return string(c);
    if (s.state < T) return number(c, again);
    return literal(c);
  }
};

// Characters of a string that need no look at the state.
size_t plainInside(std::string_view s, size_t at) {
  while (at < s.size() && static_cast<uint8_t>(s[at]) >= 0x20 && s[at] != '"' && s[at] != '\\') at++;
  return at;
}

}  // namespace

Next jsonScanPiece(rt::NativeCtx& c) {
  In in(c);
  auto* s = in.ptr<Scan>();
  rt::GoSlice stack = in.slice();
  std::string_view data = in.view();
  data = data.substr(0, kPiece);
  Machine m{*s, static_cast<uint8_t*>(stack.ptr), stack.len};
  for (size_t i = 0; i < data.size();) {
    if (s->state == String) {
      i = plainInside(data, i);
      if (i == data.size()) break;
    }
    if (s->depth == m.room && (data[i] == '{' || data[i] == '[') && s->state != String) {
      return Out(c).word(i).i64(Stack).done();
    }
    bool again = false;
    if (!m.step(data[i], &again)) return Out(c).word(i).i64(Error).done();
    if (!again) i++;
    if (m.done) return Out(c).word(i).i64(Value).done();
  }
  return Out(c).word(data.size()).i64(More).done();
}

Next jsonStringPiece(rt::NativeCtx& c) {
  constexpr int64_t kEscape = 1, kNotAscii = 2;
  std::string_view s = In(c).view();
  s = s.substr(0, kPiece);
  int64_t seen = 0;
  size_t i = 0;
  for (; i < s.size() && s[i] != '"'; i++) {
    if (s[i] == '\\') {
      seen |= kEscape;
      if (i + 1 == s.size()) break;  // what it escapes is in the next piece
      i++;
    } else if (static_cast<uint8_t>(s[i]) >= 0x80) {
      seen |= kNotAscii;
    }
  }
  return Out(c).word(std::min(i, s.size())).i64(seen).flag(i < s.size() && s[i] == '"').done();
}

Next jsonPlainPrefix(rt::NativeCtx& c) {
  In in(c);
  std::string_view s = in.view();
  bool html = in.flag();
  s = s.substr(0, kPiece);
  size_t i = 0;
  for (; i < s.size(); i++) {
    auto b = static_cast<uint8_t>(s[i]);
    if (b < 0x20 || b >= 0x80 || b == '"' || b == '\\') break;
    if (html && (b == '<' || b == '>' || b == '&')) break;
  }
  return Out(c).word(i).done();
}

}  // namespace gosub::lib
