// Interning of types by identity.
//
// Purpose: structural types are found by a hash of their parts' addresses and compared part by part; each is
// made once. *T is found without a lock through T's ptrTo. Named types are made by their owners and never
// looked up.
//
// Invariants: a descriptor is fully written before its address leaves the lock, but for what its unfinished
// parts decide (kTfIncomplete, a map's or func's layout), which the thread that completes the named type
// writes before it can publish code that uses it. Native memory from one arena, never freed.
//
// Locks: Table::lock, a spin lock: a leaf, held for microseconds.
#include "runtime/abi/type_table.h"

#include <cstring>

#include "runtime/abi/type_table_impl.h"

namespace gosub::rt {
namespace table {
namespace {

uint64_t mix(uint64_t h, uint64_t v) {
  h = (h ^ v) * 0x9e3779b97f4a7c15u;
  return h ^ h >> 29;
}
uint64_t mix(uint64_t h, std::string_view s) {
  for (char c : s) h = (h ^ static_cast<uint8_t>(c)) * 0x100000001b3u;
  return mix(h, s.size());
}
uint64_t mixPtr(uint64_t h, const void* p) {
  return mix(h, reinterpret_cast<uintptr_t>(p));
}

uint32_t identityHash(TKind kind, std::string_view string, std::string_view pkgPath) {
  uint64_t h = mix(mix(mix(14695981039346656037u, static_cast<uint64_t>(kind)), string), pkgPath);
  return static_cast<uint32_t>(h ^ h >> 32);
}

struct BasicRow {
  TKind kind;
  const char* name;
  uint8_t size;
  EqForm eq;
};
constexpr BasicRow kBasics[] = {
    {TKind::Bool, "bool", 1, EqForm::Memory},
    {TKind::Int, "int", 8, EqForm::Memory},
    {TKind::Int8, "int8", 1, EqForm::Memory},
    {TKind::Int16, "int16", 2, EqForm::Memory},
    {TKind::Int32, "int32", 4, EqForm::Memory},
    {TKind::Int64, "int64", 8, EqForm::Memory},
    {TKind::Uint, "uint", 8, EqForm::Memory},
    {TKind::Uint8, "uint8", 1, EqForm::Memory},
    {TKind::Uint16, "uint16", 2, EqForm::Memory},
    {TKind::Uint32, "uint32", 4, EqForm::Memory},
    {TKind::Uint64, "uint64", 8, EqForm::Memory},
    {TKind::Uintptr, "uintptr", 8, EqForm::Memory},
    {TKind::Float32, "float32", 4, EqForm::Float32},
    {TKind::Float64, "float64", 8, EqForm::Float64},
    {TKind::Complex64, "complex64", 8, EqForm::Complex64},
    {TKind::Complex128, "complex128", 16, EqForm::Complex128},
    {TKind::String, "string", 16, EqForm::String},
    {TKind::UnsafePointer, "unsafe.Pointer", 8, EqForm::Memory},
};

void makeBasics(Table& tab) {
  for (const BasicRow& row : kBasics) {
    TypeDesc* t = tab.fresh(row.kind, row.name);
    t->size = row.size;
    t->align = row.kind == TKind::Complex64 ? 4 : row.size > 8 ? 8 : row.size;
    t->slots = row.kind == TKind::Complex64 || row.size > 8 ? 2 : 1;
    t->eq = row.eq;
    t->flags = kTfNamed | kTfComparable | kTfReflexive;
    if (row.eq == EqForm::String)
      t->flags |= kTfNeedKeyUpdate;
    else if (row.eq != EqForm::Memory)
      t->flags = kTfNamed | kTfComparable | kTfNeedKeyUpdate;
    t->scalarData = row.size <= 8 && row.kind != TKind::UnsafePointer;
    if (row.kind == TKind::UnsafePointer) t->flags |= kTfDirectIface;
    if (row.kind == TKind::String || row.kind == TKind::UnsafePointer) {
      PtrKind ptr = PtrKind::Ptr;
      t->ptrs = bitsMap(tab, &ptr, 1);
    }
    std::string_view name = row.kind == TKind::UnsafePointer ? "Pointer" : row.name;
    t->name = tab.text(name);
    t->nameLen = static_cast<uint32_t>(name.size());
    t->pkgPath = row.kind == TKind::UnsafePointer ? "unsafe" : "";
    tab.basics[static_cast<int>(row.kind)] = t;
  }
}

// What is not decided by parts' sizes: pointer-shaped kinds, slices, interfaces.
void fixedLayout(Table& tab, TypeDesc* t) {
  PtrKind ptr = PtrKind::Ptr;
  switch (t->kind) {
    case TKind::Pointer:
    case TKind::Chan:
    case TKind::Map:
    case TKind::Func:
      t->size = t->align = 8;
      t->slots = 1;
      t->ptrs = bitsMap(tab, &ptr, 1);
      t->flags |= kTfDirectIface | kTfReflexive;
      t->eq = t->kind == TKind::Pointer || t->kind == TKind::Chan ? EqForm::Memory : EqForm::None;
      break;
    case TKind::Slice:
      t->size = 24;
      t->align = 8;
      t->slots = 3;
      t->ptrs = bitsMap(tab, &ptr, 1);
      t->flags |= kTfReflexive;
      break;
    case TKind::Interface: {
      PtrKind kinds[2] = {PtrKind::Scalar, PtrKind::IfaceData};
      t->size = 16;
      t->align = 8;
      t->slots = 2;
      t->ptrs = bitsMap(tab, kinds, 2);
      t->eq = t->numMethods == 0 ? EqForm::Eface : EqForm::Iface;
      t->flags |= kTfNeedKeyUpdate | kTfHashMightPanic;
      break;
    }
    default: t->flags |= kTfIncomplete; break;
  }
  if (t->eq != EqForm::None) t->flags |= kTfComparable;
}

template <typename Same, typename Make>
const TypeDesc* intern(uint64_t key, Same same, Make make) {
  Table& tab = table::theTable();
  SpinGuard guard(tab.lock);
  auto range = tab.structural.equal_range(key);
  for (auto it = range.first; it != range.second; ++it) {
    if (same(it->second)) return it->second;
  }
  TypeDesc* t = make(tab);
  fixedLayout(tab, t);
  tab.structural.emplace(key, t);
  finishOrPend(tab, t);
  return t;
}

const TypeDesc* simple(TKind kind, const TypeDesc* key, const TypeDesc* elem, uint64_t len, uint8_t dir,
                       std::string_view prefix, std::string_view suffix = {}) {
  uint64_t h = mix(mix(mixPtr(mixPtr(static_cast<uint64_t>(kind), key), elem), len), dir);
  return intern(
      h,
      [&](const TypeDesc* t) {
        return t->kind == kind && t->key == key && t->elem == elem && t->len == len && t->chanDir == dir;
      },
      [&](Table& tab) {
        TypeDesc* t = tab.freshOf(kind, prefix, elem, suffix);
        t->key = key;
        t->elem = elem;
        t->len = len;
        t->chanDir = dir;
        return t;
      });
}

bool sameFields(const TypeDesc* t, const FieldSpec* f, uint32_t n) {
  if (t->kind != TKind::Struct || t->len != n) return false;
  for (uint32_t i = 0; i < n; i++) {
    const FieldDesc& d = t->fields[i];
    if (d.type != f[i].type || d.embedded != f[i].embedded ||
        std::string_view(d.name, d.nameLen) != f[i].name)
      return false;
    if (std::string_view(d.tag, d.tagLen) != f[i].tag) return false;
    if (!f[i].exported && std::string_view(d.pkgPath) != f[i].pkgPath) return false;
  }
  return true;
}

bool sameMethods(const TypeDesc* t, const std::vector<MethodDesc>& ms) {
  if (t->kind != TKind::Interface || t->numMethods != ms.size()) return false;
  for (uint32_t i = 0; i < ms.size(); i++) {
    if (t->methods[i].funcType != ms[i].funcType || compareMethods(t->methods[i], ms[i]) != 0) return false;
  }
  return true;
}

}  // namespace

TypeDesc* Table::fresh(TKind kind, std::string_view string) {
  auto* t = new (arena.allocate(sizeof(TypeDesc), alignof(TypeDesc))) TypeDesc{};
  t->kind = kind;
  t->string = text(string);
  t->stringLen = static_cast<uint32_t>(string.size());
  t->name = "";
  t->pkgPath = "";
  t->hash = identityHash(kind, string, "");
  count++;
  return t;
}

// A type that is written as a prefix and its element. Long elements share their text, or a type of n levels
// would take n² bytes: a copy has as many free bytes before it as it is long, in which the first type made
// of it puts its prefix.
TypeDesc* Table::freshOf(TKind kind, std::string_view prefix, const TypeDesc* elem, std::string_view suffix) {
  if (!suffix.empty()) return fresh(kind, std::string(prefix) + std::string(str(elem)) + std::string(suffix));
  constexpr uint32_t kLong = 256;
  const uint32_t n = static_cast<uint32_t>(prefix.size());
  TypeDesc* t = fresh(kind, "");
  t->hash = static_cast<uint32_t>(mix(identityHash(kind, prefix, ""), elem->hash) >> 16);
  t->stringLen = n + elem->stringLen;
  uint32_t room = elem->stringLen < kLong ? 0 : elem->stringLen;
  auto shared = room == 0 ? textRoom.end() : textRoom.find(elem->string);
  char* start;
  if (shared != textRoom.end() && shared->second >= n) {
    room = shared->second - n;
    textRoom.erase(shared);
    start = const_cast<char*>(elem->string) - n;
  } else {
    start = static_cast<char*>(arena.allocate(room + t->stringLen + 1, 1)) + room;
    std::memcpy(start + n, elem->string, elem->stringLen + 1);
  }
  std::memcpy(start, prefix.data(), n);
  if (room != 0) textRoom.emplace(start, room);
  t->string = start;
  return t;
}

const char* Table::text(std::string_view s) {
  if (s.empty()) return "";
  auto* at = static_cast<char*>(arena.allocate(s.size() + 1, 1));
  std::memcpy(at, s.data(), s.size());
  at[s.size()] = 0;
  return at;
}

Table& theTable() {
  static Table* made = [] {
    auto* t = new Table;
    makeBasics(*t);
    return t;
  }();
  return *made;
}

}  // namespace table

const TypeDesc* basicType(TKind kind) {
  return table::theTable().basics[static_cast<int>(kind) & 31];
}

const TypeDesc* emptyInterface() {
  static const TypeDesc* t = interfaceOf(nullptr, 0);
  return t;
}

const TypeDesc* errorType() {
  static const TypeDesc* made = [] {
    const TypeDesc* out = basicType(TKind::String);
    MethodSpec m{"Error", "", funcOf(nullptr, 0, &out, 1, false), true, nullptr, nullptr};
    TypeDesc* t = newNamedType({"error", "", "error", nullptr});
    completeNamedType(t, interfaceOf(&m, 1));
    return t;
  }();
  return made;
}

const TypeDesc* pointerTo(const TypeDesc* elem) {
  if (const TypeDesc* have = elem->ptrTo.load(std::memory_order_acquire)) return have;
  const TypeDesc* t = table::simple(TKind::Pointer, nullptr, elem, 0, 0, "*");
  const_cast<TypeDesc*>(elem)->ptrTo.store(t, std::memory_order_release);
  return t;
}
const TypeDesc* sliceOf(const TypeDesc* elem) {
  return table::simple(TKind::Slice, nullptr, elem, 0, 0, "[]");
}
const TypeDesc* arrayOf(const TypeDesc* elem, uint64_t len) {
  return table::simple(TKind::Array, nullptr, elem, len, 0, "[" + std::to_string(len) + "]");
}
const TypeDesc* mapOf(const TypeDesc* key, const TypeDesc* elem) {
  return table::simple(TKind::Map, key, elem, 0, 0, "map[" + std::string(table::str(key)) + "]");
}
const TypeDesc* chanOf(const TypeDesc* elem, ChanDir dir) {
  return table::simple(TKind::Chan, nullptr, elem, 0, dir, table::chanPrefix(elem, dir),
                       table::chanSuffix(elem, dir));
}

const TypeDesc* funcOf(const TypeDesc* const* in, uint32_t numIn, const TypeDesc* const* out, uint32_t numOut,
                       bool variadic) {
  uint64_t h = table::mix(table::mix(static_cast<uint64_t>(TKind::Func), numIn), variadic);
  for (uint32_t i = 0; i < numIn; i++) h = table::mixPtr(h, in[i]);
  for (uint32_t i = 0; i < numOut; i++) h = table::mixPtr(h, out[i]);
  auto same = [&](const TypeDesc* t) {
    if (t->kind != TKind::Func || t->numIn != numIn || t->numOut != numOut ||
        ((t->flags & kTfVariadic) != 0) != variadic)
      return false;
    for (uint32_t i = 0; i < numIn; i++)
      if (t->params[i] != in[i]) return false;
    for (uint32_t i = 0; i < numOut; i++)
      if (t->params[numIn + i] != out[i]) return false;
    return true;
  };
  return table::intern(h, same, [&](table::Table& tab) {
    TypeDesc* t = tab.fresh(TKind::Func, table::funcString(in, numIn, out, numOut, variadic));
    auto** params = static_cast<const TypeDesc**>(
        tab.arena.allocate(sizeof(void*) * (numIn + numOut + 1), alignof(void*)));
    for (uint32_t i = 0; i < numIn; i++) params[i] = in[i];
    for (uint32_t i = 0; i < numOut; i++) params[numIn + i] = out[i];
    t->params = params;
    t->numIn = numIn;
    t->numOut = numOut;
    t->len = numIn + numOut;
    if (variadic) t->flags |= kTfVariadic;
    return t;
  });
}

const TypeDesc* structOf(const FieldSpec* fields, uint32_t n) {
  uint64_t h = table::mix(static_cast<uint64_t>(TKind::Struct), n);
  for (uint32_t i = 0; i < n; i++) h = table::mix(table::mixPtr(h, fields[i].type), fields[i].name);
  return table::intern(
      h, [&](const TypeDesc* t) { return table::sameFields(t, fields, n); },
      [&](table::Table& tab) {
        TypeDesc* t = tab.fresh(TKind::Struct, table::structString(fields, n));
        auto* list =
            static_cast<FieldDesc*>(tab.arena.allocate(sizeof(FieldDesc) * (n + 1), alignof(FieldDesc)));
        for (uint32_t i = 0; i < n; i++) {
          const FieldSpec& f = fields[i];
          list[i] = {tab.text(f.name),
                     static_cast<uint32_t>(f.name.size()),
                     f.exported,
                     f.embedded,
                     f.exported ? "" : tab.text(f.pkgPath),
                     f.type,
                     0,
                     tab.text(f.tag),
                     static_cast<uint32_t>(f.tag.size())};
        }
        t->fields = list;
        t->len = n;
        return t;
      });
}

const TypeDesc* interfaceOf(const MethodSpec* methods, uint32_t n) {
  std::vector<MethodDesc> sorted = table::sortedMethods(methods, n);
  uint64_t h = table::mix(static_cast<uint64_t>(TKind::Interface), n);
  for (const MethodDesc& m : sorted)
    h = table::mix(table::mixPtr(h, m.funcType), std::string_view(m.name, m.nameLen));
  return table::intern(
      h, [&](const TypeDesc* t) { return table::sameMethods(t, sorted); },
      [&](table::Table& tab) {
        TypeDesc* t = tab.fresh(TKind::Interface, table::interfaceString(sorted.data(), n));
        t->methods = table::keepMethods(tab, sorted);
        t->numMethods = n;
        return t;
      });
}

TypeDesc* newNamedType(const NamedSpec& spec) {
  table::Table& tab = table::theTable();
  table::SpinGuard guard(tab.lock);
  TypeDesc* t = tab.fresh(TKind::Invalid, spec.string);
  t->flags = kTfNamed | kTfIncomplete;
  t->name = tab.text(spec.name);
  t->nameLen = static_cast<uint32_t>(spec.name.size());
  t->pkgPath = tab.text(spec.pkgPath);
  t->hash = table::identityHash(TKind::Invalid, spec.string, spec.pkgPath);
  t->front = spec.front;
  return t;
}

void completeNamedType(TypeDesc* named, const TypeDesc* underlying) {
  table::Table& tab = table::theTable();
  table::SpinGuard guard(tab.lock);
  tab.underlying[named] = underlying;
  table::finishOrPend(tab, named);
  table::retryPending(tab);
}

void setTypeMethods(const TypeDesc* type, const MethodSpec* methods, uint32_t n) {
  std::vector<MethodDesc> sorted = table::sortedMethods(methods, n);
  table::Table& tab = table::theTable();
  table::SpinGuard guard(tab.lock);
  auto* t = const_cast<TypeDesc*>(type);
  t->methods = table::keepMethods(tab, sorted);
  t->numMethods = n;
}

const TypeDesc* internalType(const char* name, uint64_t size, const PtrKind* kinds, uint32_t words) {
  table::Table& tab = table::theTable();
  table::SpinGuard guard(tab.lock);
  TypeDesc* t = tab.fresh(TKind::Struct, name);
  t->size = size;
  t->align = 8;
  t->slots = static_cast<uint16_t>((size + 7) / 8);
  t->ptrs = table::bitsMap(tab, kinds, words);
  return t;
}

uint64_t typeTableSize() {
  table::Table& tab = table::theTable();
  table::SpinGuard guard(tab.lock);
  return tab.count;
}

}  // namespace gosub::rt
