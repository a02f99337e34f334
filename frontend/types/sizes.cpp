// Sizes and alignments as gc/amd64 lays types out.
//
// Results of structs are kept: a chain of structs that each hold the one before twice has a number of
// parts exponential in its length. Sizes saturate: -1 is "too large" (2^47 bytes or more).
#include <unordered_map>

#include "frontend/types/types.h"

namespace gosub::types {
namespace {

constexpr int64_t kTooLarge = int64_t{1} << 47;
constexpr int kMaxDepth =
    20000;  // of types in types; deeper ones are cycles, which are errors reported elsewhere

struct Layout {
  int64_t size, align;  // size -1: too large
};

std::unordered_map<Type*, Layout>& known() {
  static auto& table = *new std::unordered_map<Type*, Layout>;
  return table;
}

int64_t alignUp(int64_t n, int64_t align) {
  return (n + align - 1) / align * align;
}

Layout basicLayout(BasicKind k) {
  switch (k) {
    case BasicKind::Bool:
    case BasicKind::Int8:
    case BasicKind::Uint8: return {1, 1};
    case BasicKind::Int16:
    case BasicKind::Uint16: return {2, 2};
    case BasicKind::Int32:
    case BasicKind::Uint32:
    case BasicKind::Float32: return {4, 4};
    case BasicKind::Complex64: return {8, 4};
    case BasicKind::Complex128:
    case BasicKind::String: return {16, 8};
    default: return {8, 8};
  }
}

Layout layoutOf(Type* t, int depth);

// Adds a field; returns its offset, or -1 once the struct is too large.
int64_t addField(Layout& s, Type* t, int depth, bool last) {
  Layout f = layoutOf(t, depth);
  if (f.align > s.align) s.align = f.align;
  if (f.size < 0 || s.size < 0) {
    s.size = -1;
    return -1;
  }
  int64_t offset = alignUp(s.size, f.align);
  s.size = offset + f.size;
  // A trailing field of size 0 takes a byte, so that its address stays inside the object.
  if (last && f.size == 0 && s.size > 0) s.size++;
  if (s.size >= kTooLarge) s.size = -1;
  return offset;
}

Layout structLayout(Struct* s, int depth) {
  auto it = known().find(s);
  if (it != known().end()) return it->second;
  Layout l{0, 1};
  bool complete = true;
  for (size_t i = 0; i < s->fields.size(); i++) {
    Type* t = s->fields[i]->type;
    complete &= t != nullptr;
    if (t) addField(l, t, depth, i + 1 == s->fields.size());
  }
  if (l.size >= 0) l.size = alignUp(l.size, l.align);
  if (complete && !s->fields.empty()) known().emplace(s, l);
  return l;
}

Layout layoutOf(Type* t, int depth) {
  if (depth > kMaxDepth) return {0, 8};
  Type* u = underlying(t);
  switch (u->kind()) {
    case TypeKind::Basic: return basicLayout(static_cast<Basic*>(u)->basic);
    case TypeKind::Slice: return {24, 8};
    case TypeKind::Interface: return {16, 8};
    case TypeKind::Struct: return structLayout(static_cast<Struct*>(u), depth + 1);
    case TypeKind::Array: {
      auto* a = static_cast<Array*>(u);
      Layout e = layoutOf(a->elem, depth + 1);
      if (a->len <= 0) return {0, e.align};
      int64_t size;
      if (e.size < 0 || __builtin_mul_overflow(e.size, a->len, &size) || size >= kTooLarge)
        return {-1, e.align};
      return {size, e.align};
    }
    default: return {8, 8};
  }
}

}  // namespace

int64_t sizeOf(Type* t) {
  return layoutOf(t, 0).size;
}
int64_t alignOf(Type* t) {
  return layoutOf(t, 0).align;
}

std::vector<int64_t> fieldOffsets(Struct* s) {
  std::vector<int64_t> out;
  Layout l{0, 1};
  for (size_t i = 0; i < s->fields.size(); i++) {
    out.push_back(s->fields[i]->type ? addField(l, s->fields[i]->type, 0, i + 1 == s->fields.size())
                                     : l.size);
  }
  return out;
}

}  // namespace gosub::types
