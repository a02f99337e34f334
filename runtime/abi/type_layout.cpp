// Layout of types: sizes, pointer maps, equality forms, bucket and argument layouts; gc/amd64's rules.
//
// Purpose: one function per kind turns complete parts into a complete descriptor. It is called when the
// descriptor is made, or later from the pending list, when the named type it waited for has got its size.
//
// Invariants: maps of at most kMaxBitsWords words have form Bits; a value's `eq` form is decided here once
// and never looks at values. Checked by tests/runtime/abi/type_table_test. Lock: the table's.
#include <cstring>

#include "runtime/abi/type_table_impl.h"

namespace gosub::rt::table {
namespace {

constexpr uint32_t kMaxInlineKey = 128;

uint64_t alignUp(uint64_t v, uint64_t a) {
  return (v + a - 1) / a * a;
}

void setSize(TypeDesc* t, uint64_t size, uint8_t align) {
  t->size = size;
  t->align = align;
  uint64_t slots = size > kMaxFrameValue ? 1 : (size + 7) / 8;
  if (t->kind == TKind::Complex64) slots = 2;
  t->slots = static_cast<uint16_t>(slots);
}

void setEq(TypeDesc* t, EqForm eq, uint8_t flags) {
  t->eq = eq;
  t->flags = static_cast<uint8_t>(
      (t->flags & ~(kTfComparable | kTfReflexive | kTfNeedKeyUpdate | kTfHashMightPanic)) | flags |
      (eq != EqForm::None ? kTfComparable : 0));
}

constexpr uint8_t kKeyFlags = kTfReflexive | kTfNeedKeyUpdate | kTfHashMightPanic;

void layoutArray(Table& tab, TypeDesc* t) {
  const TypeDesc* e = t->elem;
  setSize(t, e->size * t->len, e->align);
  if (t->len > 0 && !e->noPointers()) {
    uint64_t stride = e->size / 8;
    uint64_t words = (t->len - 1) * stride + e->ptrs.words;
    if (words <= kMaxBitsWords) {
      PtrKind kinds[kMaxBitsWords];
      for (uint64_t i = 0; i < words; i++) kinds[i] = e->ptrs.kindAt(i % stride);
      t->ptrs = bitsMap(tab, kinds, words);
    } else {
      t->ptrs.form = PtrMap::Form::Repeat;
      t->ptrs.words = words;
      t->ptrs.elem = &e->ptrs;
      t->ptrs.count = t->len;
      t->ptrs.stride = stride;
    }
  }
  EqForm eq = e->eq == EqForm::None || e->eq == EqForm::Memory ? e->eq : EqForm::Composite;
  if (t->len == 0 && e->eq != EqForm::None) eq = EqForm::Memory;
  setEq(t, eq, e->flags & kKeyFlags);
  if (t->len == 1 && (e->flags & kTfDirectIface)) t->flags |= kTfDirectIface;
}

void layoutStructMap(Table& tab, TypeDesc* t) {
  uint64_t words = 0, parts = 0;
  for (uint64_t i = 0; i < t->len; i++) {
    const FieldDesc& f = t->fields[i];
    if (f.type->noPointers()) continue;
    words = f.offset / 8 + f.type->ptrs.words;
    parts++;
  }
  if (words == 0) return;
  if (words <= kMaxBitsWords) {
    PtrKind kinds[kMaxBitsWords] = {};
    for (uint64_t i = 0; i < t->len; i++) {
      const FieldDesc& f = t->fields[i];
      for (uint64_t w = 0; w < f.type->ptrs.words; w++) kinds[f.offset / 8 + w] = f.type->ptrs.kindAt(w);
    }
    t->ptrs = bitsMap(tab, kinds, words);
    return;
  }
  auto* list = static_cast<PtrPart*>(tab.arena.allocate(sizeof(PtrPart) * parts, alignof(PtrPart)));
  uint64_t n = 0;
  for (uint64_t i = 0; i < t->len; i++) {
    const FieldDesc& f = t->fields[i];
    if (!f.type->noPointers()) list[n++] = {f.offset / 8, &f.type->ptrs};
  }
  t->ptrs.form = PtrMap::Form::Parts;
  t->ptrs.words = words;
  t->ptrs.parts = list;
  t->ptrs.count = n;
}

void layoutStruct(Table& tab, TypeDesc* t) {
  uint64_t at = 0, used = 0;
  uint8_t align = 1, keyFlags = kTfReflexive;
  bool memory = true, comparable = true;
  auto* fields = const_cast<FieldDesc*>(t->fields);
  for (uint64_t i = 0; i < t->len; i++) {
    FieldDesc& f = fields[i];
    f.offset = alignUp(at, f.type->align);
    at = f.offset + f.type->size;
    if (f.type->align > align) align = f.type->align;
    bool blank = f.nameLen == 1 && f.name[0] == '_';
    if (f.type->eq == EqForm::None) comparable = false;
    if (blank || f.type->eq != EqForm::Memory) memory = false;
    used += f.type->size;
    if (blank) continue;
    keyFlags = static_cast<uint8_t>(keyFlags & ~(kTfReflexive & ~f.type->flags));
    keyFlags |= f.type->flags & (kTfNeedKeyUpdate | kTfHashMightPanic);
  }
  // The address of a trailing field of size 0 must not be one past the object.
  if (t->len > 0 && at > 0 && fields[t->len - 1].type->size == 0) at++;
  setSize(t, alignUp(at, align), align);
  if (used != t->size) memory = false;
  layoutStructMap(tab, t);
  setEq(t, !comparable ? EqForm::None : memory ? EqForm::Memory : EqForm::Composite, keyFlags);
  if (t->len == 1 && (fields[0].type->flags & kTfDirectIface)) t->flags |= kTfDirectIface;
}

// {[8]uint8, [8]K, [8]V, overflow}: the overflow pointer counts as one only where the bucket has pointers
// anyway (M1).
const TypeDesc* bucketType(Table& tab, const TypeDesc* key, const TypeDesc* elem, MapLayout* out) {
  uint64_t ks = out->keySize, es = out->elemSize;
  uint64_t overflow = alignUp(8 + 8 * ks + 8 * es, 8);
  out->elemOffset = static_cast<uint16_t>(8 + 8 * ks);
  out->bucketSize = static_cast<uint32_t>(overflow + 8);
  TypeDesc* b = tab.fresh(TKind::Struct, "map bucket");
  setSize(b, out->bucketSize, 8);
  setEq(b, EqForm::None, 0);
  bool keyPtrs = out->indirectKey || !key->noPointers();
  bool elemPtrs = out->indirectElem || !elem->noPointers();
  if (!keyPtrs && !elemPtrs) return b;
  uint64_t words = out->bucketSize / 8;
  std::vector<PtrKind> kinds(words, PtrKind::Scalar);
  auto fill = [&](bool pointers, bool indirect, const TypeDesc* t, uint64_t from, uint64_t size) {
    if (!pointers) return;
    for (int i = 0; i < 8; i++) {
      uint64_t first = (from + static_cast<uint64_t>(i) * size) / 8;
      if (indirect)
        kinds[first] = PtrKind::Ptr;
      else
        for (uint64_t w = 0; w < t->ptrs.words; w++) kinds[first + w] = t->ptrs.kindAt(w);
    }
  };
  fill(keyPtrs, out->indirectKey, key, 8, ks);
  fill(elemPtrs, out->indirectElem, elem, out->elemOffset, es);
  kinds[words - 1] = PtrKind::Ptr;
  if (words <= kMaxBitsWords) {
    b->ptrs = bitsMap(tab, kinds.data(), words);
    return b;
  }
  // Longer: cut into parts of form Bits.
  uint64_t parts = (words + kMaxBitsWords - 1) / kMaxBitsWords;
  auto* list = static_cast<PtrPart*>(tab.arena.allocate(sizeof(PtrPart) * parts, alignof(PtrPart)));
  for (uint64_t i = 0; i < parts; i++) {
    uint64_t n = words - i * kMaxBitsWords < kMaxBitsWords ? words - i * kMaxBitsWords : kMaxBitsWords;
    list[i] = {i * kMaxBitsWords, tab.arena.make<PtrMap>(bitsMap(tab, kinds.data() + i * kMaxBitsWords, n))};
  }
  b->ptrs.form = PtrMap::Form::Parts;
  b->ptrs.words = words;
  b->ptrs.parts = list;
  b->ptrs.count = parts;
  return b;
}

void layoutMap(Table& tab, TypeDesc* t) {
  auto* m = tab.arena.make<MapLayout>();
  m->indirectKey = t->key->size > kMaxInlineKey;
  m->indirectElem = t->elem->size > kMaxInlineKey;
  m->keySize = static_cast<uint8_t>(m->indirectKey ? 8 : t->key->size);
  m->elemSize = static_cast<uint8_t>(m->indirectElem ? 8 : t->elem->size);
  m->reflexiveKey = (t->key->flags & kTfReflexive) != 0;
  m->needKeyUpdate = (t->key->flags & kTfNeedKeyUpdate) != 0;
  m->hashMightPanic = (t->key->flags & kTfHashMightPanic) != 0;
  m->fast = MapFast::None;
  if (t->key->eq == EqForm::Memory && t->key->size == 4 && !m->indirectElem) m->fast = MapFast::Key32;
  if (t->key->eq == EqForm::Memory && t->key->size == 8 && !m->indirectElem) m->fast = MapFast::Key64;
  if (t->key->eq == EqForm::String && !m->indirectElem) m->fast = MapFast::Str;
  m->bucket = bucketType(tab, t->key, t->elem, m);
  t->map = m;
}

void layoutFunc(Table& tab, TypeDesc* t) {
  auto place = [&](uint32_t from, uint32_t n, uint32_t* total) {
    auto* slots = static_cast<uint32_t*>(tab.arena.allocate(sizeof(uint32_t) * (n + 1), alignof(uint32_t)));
    uint32_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
      slots[i] = at;
      at += frameSlots(t->params[from + i]);
    }
    *total = at;
    return slots;
  };
  auto* l = tab.arena.make<FuncLayout>();
  l->argSlot = place(0, t->numIn, &l->argSlots);
  l->resultSlot = place(t->numIn, t->numOut, &l->resultSlots);
  t->layout = l;
}

void adoptUnderlying(TypeDesc* t, const TypeDesc* u) {
  t->kind = u->kind;
  t->size = u->size;
  t->align = u->align;
  t->slots = u->slots;
  t->ptrs = u->ptrs;
  t->eq = u->eq;
  t->scalarData = u->scalarData;
  t->flags = static_cast<uint8_t>((u->flags & ~kTfIncomplete) | kTfNamed);
  t->chanDir = u->chanDir;
  t->elem = u->elem;
  t->key = u->key;
  t->len = u->len;
  t->numIn = u->numIn;
  t->numOut = u->numOut;
  t->fields = u->fields;
  t->params = u->params;
  t->layout = u->layout;
  t->map = u->map;
  if (u->kind == TKind::Interface) {
    t->methods = u->methods;
    t->numMethods = u->numMethods;
  }
}

bool finishNamed(Table& tab, TypeDesc* t) {
  auto it = tab.underlying.find(t);
  if (it == tab.underlying.end()) return false;
  const TypeDesc* u = it->second;
  if (incomplete(u)) return false;
  adoptUnderlying(t, u);
  if ((u->kind == TKind::Map && u->map == nullptr) || (u->kind == TKind::Func && u->layout == nullptr))
    return false;
  tab.underlying.erase(it);
  return true;
}

bool finishParts(Table& tab, TypeDesc* t) {
  switch (t->kind) {
    case TKind::Array:
      if (incomplete(t->elem)) return false;
      layoutArray(tab, t);
      return true;
    case TKind::Struct:
      for (uint64_t i = 0; i < t->len; i++) {
        if (incomplete(t->fields[i].type)) return false;
      }
      layoutStruct(tab, t);
      return true;
    case TKind::Map:
      if (incomplete(t->key) || incomplete(t->elem)) return false;
      layoutMap(tab, t);
      return true;
    case TKind::Func:
      for (uint32_t i = 0; i < t->numIn + t->numOut; i++) {
        if (incomplete(t->params[i])) return false;
      }
      layoutFunc(tab, t);
      return true;
    default: return true;
  }
}

}  // namespace

uint32_t frameSlots(const TypeDesc* t) {
  return t->slots;
}

PtrMap bitsMap(Table& tab, const PtrKind* kinds, uint64_t words) {
  while (words > 0 && kinds[words - 1] == PtrKind::Scalar) words--;
  PtrMap m;
  m.bits = nullptr;
  m.words = words;
  if (words == 0) return m;
  uint64_t n = (words + 31) / 32;
  auto* bits = static_cast<uint64_t*>(tab.arena.allocate(n * 8, 8));
  std::memset(bits, 0, n * 8);
  for (uint64_t i = 0; i < words; i++) bits[i / 32] |= static_cast<uint64_t>(kinds[i]) << (i % 32 * 2);
  m.bits = bits;
  return m;
}

bool finishType(Table& tab, TypeDesc* t) {
  // A map or func waits for its layout only: as a value it is one pointer already.
  if (tab.underlying.count(t) != 0) return finishNamed(tab, t);
  if (t->flags & kTfNamed) return !incomplete(t);
  if (!finishParts(tab, t)) return false;
  t->flags &= static_cast<uint8_t>(~kTfIncomplete);
  if ((t->kind == TKind::Array || t->kind == TKind::Struct) && t->noPointers() && t->size <= 8)
    t->scalarData = 1;
  return true;
}

void finishOrPend(Table& tab, TypeDesc* t) {
  if (!finishType(tab, t)) tab.pending.push_back(t);
}

void retryPending(Table& tab) {
  for (bool progress = true; progress;) {
    progress = false;
    std::vector<TypeDesc*> list;
    list.swap(tab.pending);
    for (TypeDesc* t : list) {
      bool was = incomplete(t);
      if (finishType(tab, t))
        progress = true;
      else {
        tab.pending.push_back(t);
        if (was && !incomplete(t)) progress = true;
      }
    }
  }
}

}  // namespace gosub::rt::table
