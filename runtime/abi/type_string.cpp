// Texts of structural types as %T and reflect's String print them, and method lists in their order.
#include <algorithm>
#include <cstring>

#include "runtime/abi/type_table_impl.h"

namespace gosub::rt::table {
namespace {

void appendQuoted(std::string& out, std::string_view s) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (char c : s) {
    auto u = static_cast<uint8_t>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (u < 0x20 || u == 0x7f) {
      out += "\\x";
      out += kHex[u >> 4];
      out += kHex[u & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

std::string signature(const TypeDesc* const* in, uint32_t numIn, const TypeDesc* const* out, uint32_t numOut,
                      bool variadic) {
  std::string s = "(";
  for (uint32_t i = 0; i < numIn; i++) {
    if (i > 0) s += ", ";
    if (variadic && i == numIn - 1) {
      s += "...";
      s += str(in[i]->elem);
    } else {
      s += str(in[i]);
    }
  }
  s += ')';
  if (numOut == 1) {
    s += ' ';
    s += str(out[0]);
  } else if (numOut > 1) {
    s += " (";
    for (uint32_t i = 0; i < numOut; i++) {
      if (i > 0) s += ", ";
      s += str(out[i]);
    }
    s += ')';
  }
  return s;
}

std::string_view lastPart(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string funcString(const TypeDesc* const* in, uint32_t numIn, const TypeDesc* const* out, uint32_t numOut,
                       bool variadic) {
  return "func" + signature(in, numIn, out, numOut, variadic);
}

std::string structString(const FieldSpec* fields, uint32_t n) {
  if (n == 0) return "struct {}";
  std::string s = "struct {";
  for (uint32_t i = 0; i < n; i++) {
    s += i == 0 ? " " : "; ";
    if (!fields[i].embedded) {
      s += fields[i].name;
      s += ' ';
    }
    s += str(fields[i].type);
    if (!fields[i].tag.empty()) {
      s += ' ';
      appendQuoted(s, fields[i].tag);
    }
  }
  return s + " }";
}

std::string interfaceString(const MethodDesc* methods, uint32_t n) {
  if (n == 0) return "interface {}";
  std::string s = "interface {";
  for (uint32_t i = 0; i < n; i++) {
    const MethodDesc& m = methods[i];
    s += i == 0 ? " " : "; ";
    if (!m.exported) {
      s += lastPart(m.pkgPath);
      s += '.';
    }
    s.append(m.name, m.nameLen);
    const TypeDesc* f = m.funcType;
    s += signature(f->params, f->numIn, f->params + f->numIn, f->numOut, (f->flags & kTfVariadic) != 0);
  }
  return s + " }";
}

// chan (<-chan T): otherwise the arrow would belong to the outer one.
static bool parenthesized(const TypeDesc* elem, ChanDir dir) {
  return dir == kChanBoth && elem->kind == TKind::Chan && elem->chanDir == kChanRecv && elem->nameLen == 0;
}
std::string_view chanPrefix(const TypeDesc* elem, ChanDir dir) {
  if (dir == kChanRecv) return "<-chan ";
  if (dir == kChanSend) return "chan<- ";
  return parenthesized(elem, dir) ? "chan (" : "chan ";
}
std::string_view chanSuffix(const TypeDesc* elem, ChanDir dir) {
  return parenthesized(elem, dir) ? ")" : "";
}

int compareMethods(const MethodDesc& a, const MethodDesc& b) {
  uint32_t n = std::min(a.nameLen, b.nameLen);
  if (int c = std::memcmp(a.name, b.name, n)) return c;
  if (a.nameLen != b.nameLen) return a.nameLen < b.nameLen ? -1 : 1;
  if (a.exported || b.exported) return static_cast<int>(b.exported) - static_cast<int>(a.exported);
  return std::strcmp(a.pkgPath, b.pkgPath);
}

std::vector<MethodDesc> sortedMethods(const MethodSpec* methods, uint32_t n) {
  Table& tab = theTable();
  std::vector<MethodDesc> list;
  list.reserve(n);
  for (uint32_t i = 0; i < n; i++) {
    const MethodSpec& m = methods[i];
    const char* path = "";
    if (!m.exported) {
      SpinGuard guard(tab.lock);
      path = tab.text(m.pkgPath);  // zero-terminated for comparisons
    }
    list.push_back(
        {m.name.data(), static_cast<uint32_t>(m.name.size()), m.exported, path, m.funcType, m.ifn, m.tfn});
  }
  std::sort(list.begin(), list.end(),
            [](const MethodDesc& a, const MethodDesc& b) { return compareMethods(a, b) < 0; });
  return list;
}

const MethodDesc* keepMethods(Table& tab, const std::vector<MethodDesc>& methods) {
  if (methods.empty()) return nullptr;
  auto* out =
      static_cast<MethodDesc*>(tab.arena.allocate(sizeof(MethodDesc) * methods.size(), alignof(MethodDesc)));
  for (size_t i = 0; i < methods.size(); i++) {
    out[i] = methods[i];
    out[i].name = tab.text({methods[i].name, methods[i].nameLen});
  }
  return out;
}

}  // namespace gosub::rt::table
