// Equality and hashing of any value, by its type.
//
// Purpose: == on interfaces, structs and arrays; map keys of any type. Structs and arrays nest, and
// interfaces hold structs that hold interfaces, as deep as the program likes: an explicit work list, never
// C++ recursion. Pointers are not followed, so the work is bounded by the value's own size.
//
// Order: fields and elements first to last, so that the first difference or the first uncomparable type met
// decides, as with gc (types and lengths that differ are false before anything is compared).
#include <cstring>
#include <vector>

#include "runtime/obj/iface.h"
#include "runtime/obj/string.h"
#include "runtime/sync/chance.h"

namespace gosub::rt {
namespace {

// A run of `count` values of one type still to be done, `stride` apart.
struct Work {
  const TypeDesc* type;
  const uint8_t *a, *b;
  uint64_t count;
  uint64_t field;  // struct: next field
};

// A stack that begins on the C++ stack and moves to the heap when deep.
class WorkList {
 public:
  void push(const Work& w) {
    if (size_ < kInline)
      inline_[size_] = w;
    else
      rest_.push_back(w);
    size_++;
  }
  Work& top() { return size_ <= kInline ? inline_[size_ - 1] : rest_.back(); }
  void pop() {
    if (size_ > kInline) rest_.pop_back();
    size_--;
  }
  bool empty() const { return size_ == 0; }

 private:
  static constexpr size_t kInline = 16;
  Work inline_[kInline];
  std::vector<Work> rest_;
  size_t size_ = 0;
};

template <typename T>
T read(const uint8_t* p) {
  T v;
  std::memcpy(&v, p, sizeof v);
  return v;
}

bool isBlank(const FieldDesc& f) {
  return f.nameLen == 1 && f.name[0] == '_';
}

// The next part of a composite value, or false when it is done (then it is popped).
bool nextPart(WorkList& list, Work* out) {
  Work& w = list.top();
  const TypeDesc* t = w.type;
  if (t->kind == TKind::Array) {
    if (w.field == t->len) {
      list.pop();
      return false;
    }
    uint64_t offset = w.field++ * t->elem->size;
    *out = {t->elem, w.a + offset, w.b == nullptr ? nullptr : w.b + offset, 1, 0};
    return true;
  }
  while (w.field < t->len && isBlank(t->fields[w.field])) w.field++;
  if (w.field == t->len) {
    list.pop();
    return false;
  }
  const FieldDesc& f = t->fields[w.field++];
  *out = {f.type, w.a + f.offset, w.b == nullptr ? nullptr : w.b + f.offset, 1, 0};
  return true;
}

// Follows an interface value to the value it holds. False: no value (nil), or an uncomparable type (*panics).
const uint8_t* held(const TypeDesc* dynamic, const uint8_t* word) {
  return static_cast<const uint8_t*>(valueAddr(dynamic, reinterpret_cast<const Word*>(word)));
}
const TypeDesc* dynamicAt(const TypeDesc* iface, const uint8_t* p) {
  return dynamicType(iface, read<Word>(p));
}

enum class Verdict { Equal, Different, Deeper, Panic };

Verdict compareLeaf(const Work& w, Work* deeper, const TypeDesc** panics) {
  auto verdict = [](bool eq) { return eq ? Verdict::Equal : Verdict::Different; };
  switch (w.type->eq) {
    case EqForm::Memory: return verdict(std::memcmp(w.a, w.b, w.type->size) == 0);
    case EqForm::String: return verdict(stringsEqual(read<GoString>(w.a), read<GoString>(w.b)));
    case EqForm::Float32: return verdict(read<float>(w.a) == read<float>(w.b));
    case EqForm::Float64: return verdict(read<double>(w.a) == read<double>(w.b));
    case EqForm::Complex64:
      return verdict(read<float>(w.a) == read<float>(w.b) && read<float>(w.a + 4) == read<float>(w.b + 4));
    case EqForm::Complex128:
      return verdict(read<double>(w.a) == read<double>(w.b) &&
                     read<double>(w.a + 8) == read<double>(w.b + 8));
    case EqForm::Iface:
    case EqForm::Eface: {
      // By dynamic type: interface types with the same methods have itabs of their own.
      const TypeDesc* t = dynamicAt(w.type, w.a);
      if (t != dynamicAt(w.type, w.b)) return Verdict::Different;
      if (t == nullptr) return Verdict::Equal;
      if (t->eq == EqForm::None) {
        *panics = t;
        return Verdict::Panic;
      }
      *deeper = {t, held(t, w.a + 8), held(t, w.b + 8), 1, 0};
      return Verdict::Deeper;
    }
    case EqForm::Composite: *deeper = w; return Verdict::Deeper;
    case EqForm::None: break;
  }
  *panics = w.type;
  return Verdict::Panic;
}

uint64_t hashFloat(double f, uint64_t seed) {
  if (f == 0) return hash64(0, seed);                        // +0 and -0 are equal
  if (f != f) return hash64(draw64(Chance::HashKey), seed);  // NaN equals nothing
  return hash64(read<uint64_t>(reinterpret_cast<const uint8_t*>(&f)), seed);
}

uint64_t hashLeaf(const Work& w, uint64_t h) {
  switch (w.type->eq) {
    case EqForm::String: return hashString(read<GoString>(w.a), h);
    case EqForm::Float32: return hashFloat(read<float>(w.a), h);
    case EqForm::Float64: return hashFloat(read<double>(w.a), h);
    case EqForm::Complex64: return hashFloat(read<float>(w.a + 4), hashFloat(read<float>(w.a), h));
    case EqForm::Complex128: return hashFloat(read<double>(w.a + 8), hashFloat(read<double>(w.a), h));
    default: break;
  }
  if (w.type->size == 8) return hash64(read<uint64_t>(w.a), h);
  if (w.type->size == 4) return hash32(read<uint32_t>(w.a), h);
  return hashBytes(w.a, w.type->size, h);
}

}  // namespace

bool typedEq(const TypeDesc* t, const void* a, const void* b, const TypeDesc** panics) {
  *panics = nullptr;
  Work w{t, static_cast<const uint8_t*>(a), static_cast<const uint8_t*>(b), 1, 0};
  Work deeper;
  Verdict v = compareLeaf(w, &deeper, panics);
  if (v != Verdict::Deeper) return v == Verdict::Equal;
  WorkList list;
  for (;;) {
    // A chain of interfaces holding interfaces' values needs no stack.
    while (v == Verdict::Deeper && deeper.type->eq != EqForm::Composite)
      v = compareLeaf(Work(deeper), &deeper, panics);
    if (v == Verdict::Deeper)
      list.push(deeper);
    else if (v != Verdict::Equal)
      return false;
    Work part;
    for (;;) {
      if (list.empty()) return true;
      if (nextPart(list, &part)) break;
    }
    v = compareLeaf(part, &deeper, panics);
  }
}

bool efaceEq(Eface a, Eface b, const TypeDesc** panics) {
  *panics = nullptr;
  if (a.type != b.type) return false;
  if (a.type == nullptr) return true;
  if (a.type->eq == EqForm::None) {
    *panics = a.type;
    return false;
  }
  return typedEq(a.type, valueAddr(a.type, &a.data), valueAddr(b.type, &b.data), panics);
}

bool ifaceEq(Iface a, Iface b, const TypeDesc** panics) {
  *panics = nullptr;
  if (a.tab == nullptr || b.tab == nullptr) return a.tab == b.tab;
  return efaceEq({a.tab->type, a.data}, {b.tab->type, b.data}, panics);
}

uint64_t typedHash(const TypeDesc* t, const void* p, uint64_t seed, const TypeDesc** panics) {
  *panics = nullptr;
  uint64_t h = seed;
  WorkList list;
  Work w{t, static_cast<const uint8_t*>(p), nullptr, 1, 0};
  for (;;) {
    if (w.type->isIface()) {
      const TypeDesc* d = dynamicAt(w.type, w.a);
      if (d != nullptr && d->eq == EqForm::None) {
        *panics = d;
        return 0;
      }
      if (d != nullptr) {
        h = hash64(d->hash, h);
        w = {d, held(d, w.a + 8), nullptr, 1, 0};
        continue;
      }
      h = hash64(0, h);
    } else if (w.type->eq == EqForm::None) {
      *panics = w.type;
      return 0;
    } else if (w.type->eq == EqForm::Composite) {
      list.push(w);
    } else {
      h = hashLeaf(w, h);
    }
    for (;;) {
      if (list.empty()) return h;
      if (nextPart(list, &w)) break;
    }
  }
}

}  // namespace gosub::rt
