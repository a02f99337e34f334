// Composite literals: constant parts are data, the rest is stored into place.
#include <algorithm>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

constexpr int64_t kMostLiteralBytes = int64_t{1} << 30;  // a literal's memory is built at compile time

using namespace ast;
using BOp = bc::Op;

struct Element {
  Expr* value;
  Type* type;
  int64_t off;
};

constexpr size_t kHoistLimit = 1000;  // literals with more elements evaluate and store them one by one

void collectStruct(Fn& f, CompositeLit* lit, types::Struct* s, std::vector<Element>& out) {
  std::vector<int64_t> offsets = types::fieldOffsets(s);
  for (size_t i = 0; i < lit->elems.size(); i++) {
    Expr* e = lit->elems[i];
    size_t at = i;
    if (auto* kv = as<KeyValueExpr>(e)) {
      auto* name = as<Name>(kv->key);
      for (at = 0; at < s->fields.size() && !(name && s->fields[at]->name == name->name);) at++;
      e = kv->val;
    }
    if (at < s->fields.size() && s->fields[at]->name.blank() && isConst(e)) continue;  // stays zero
    if (at < s->fields.size())
      out.push_back({e, substType(f, types::typeOfObject(s->fields[at])), offsets[at]});
  }
}

// Elements of an array or slice literal; returns the length.
int64_t collectArray(Fn& f, CompositeLit* lit, Type* elem, std::vector<Element>& out) {
  int64_t size = layoutOf(elem).size, index = 0, len = 0;
  for (Expr* e : lit->elems) {
    if (auto* kv = as<KeyValueExpr>(e)) {
      intConst(f, kv->key, &index);
      e = kv->val;
    }
    out.push_back({e, elem, index * size});
    if (++index > len) len = index;
  }
  return len;
}

// May evaluating e reach a safepoint? Conservative.
bool quiet(Fn& f, Expr* e, Type* t) {
  e = unparen(e);
  if (isConst(e) || isNil(e)) return true;
  if (needsConversion(typeOf(f, e), t)) return false;
  switch (e->kind) {
    case Kind::Name: return types::asVar(static_cast<Name*>(e)->object) != nullptr;
    case Kind::SelectorExpr: {
      auto* s = static_cast<SelectorExpr*>(e);
      return s->selection && s->selection->kind == types::SelectionKind::FieldVal &&
             quiet(f, s->x, typeOf(f, s->x));
    }
    case Kind::StarExpr:
      return quiet(f, static_cast<StarExpr*>(e)->x, typeOf(f, static_cast<StarExpr*>(e)->x));
    case Kind::BinaryExpr: {
      auto* b = static_cast<BinaryExpr*>(e);
      return !types::isString(typeOf(f, b)) && types::isNumeric(typeOf(f, b)) &&
             !isInterfaceType(typeOf(f, b->x)) && as<BinaryExpr>(unparen(b->x)) == nullptr &&
             quiet(f, b->x, typeOf(f, b->x)) && quiet(f, b->y, typeOf(f, b->y));
    }
    default: return false;
  }
}

void hoistElements(Fn& f, const std::vector<Element>& list) {
  if (list.size() > kHoistLimit) return;
  std::vector<Expr*> values;
  for (const Element& e : list) values.push_back(e.value);
  hoistAll(f, values);
}

// Splits the elements: constants go into `data`, the others stay.
std::vector<Element> takeConstants(Fn& f, const std::vector<Element>& all, StaticBytes& data) {
  std::vector<Element> rest;
  for (const Element& e : all) {
    StaticBytes part(layoutOf(e.type).size);
    if (!staticValue(f, e.value, e.type, part, 0)) {
      rest.push_back(e);
      continue;
    }
    int64_t size = layoutOf(e.type).size;
    for (int64_t at = 0; at < size; at += 8) {
      data.put(e.off + at, std::min<int64_t>(8, size - at), part.words[static_cast<size_t>(at / 8)]);
    }
  }
  return rest;
}

void storeElements(Fn& f, const std::vector<Element>& rest, const Place& base) {
  for (const Element& e : rest) {
    Temps temps(f);
    Place p = base;
    p.type = e.type;
    p.off += e.off;
    auto* lit = as<CompositeLit>(unparen(e.value));
    if (lit && !f.hoisted.count(lit) && isAggregate(e.type) &&
        !types::under<types::Pointer>(typeOf(f, lit))) {
      compositeInto(f, lit, e.type, p);
      continue;
    }
    assignTo(f, p, e.value);
  }
}

// A struct or array in frame slots.
void aggregateTo(Fn& f, CompositeLit* lit, Type* t, VSlot dst) {
  const Layout& l = layoutOf(t);
  std::vector<Element> all;
  size_t places;
  if (auto* s = types::under<types::Struct>(t)) {
    collectStruct(f, lit, s, all);
    places = s->fields.size();
  } else {
    auto* a = types::under<types::Array>(t);
    collectArray(f, lit, a->elem, all);
    places = static_cast<size_t>(a->len);
  }
  hoistElements(f, all);
  Place base;
  base.kind = Place::Kind::Frame;
  base.base = dst;
  base.type = t;
  bool direct = all.size() == places && places <= 8;
  for (const Element& e : all) direct = direct && quiet(f, e.value, e.type) && frameAlias(e.type, e.off);
  if (direct && l.size % 8 == 0) return storeElements(f, all, base);
  StaticBytes data(l.size);
  std::vector<Element> rest = takeConstants(f, all, data);
  if (data.any)
    emit(f, BOp::LoadData, dst, l.slots, 0, reinterpret_cast<uint64_t>(keepData(f, data)));
  else
    zeroSlots(f, dst, l.slots);
  if (rest.empty()) return;
  markLive(f, dst, t);
  storeElements(f, rest, base);
}

void newObject(Fn& f, Type* t, const StaticBytes& data, VSlot dst) {
  if (!data.any) return emit(f, BOp::New, dst, 0, 0, descWord(t));
  auto* init = f.prog.arena.make<bc::StaticData>(desc(t), keepData(f, data));
  emit(f, BOp::NewInit, dst, 0, 0, reinterpret_cast<uint64_t>(init));
}

void sliceLitTo(Fn& f, CompositeLit* lit, types::Slice* s, VSlot dst) {
  std::vector<Element> all;
  int64_t len = collectArray(f, lit, s->elem, all);
  hoistElements(f, all);
  auto* arr = new types::Array;
  arr->elem = s->elem;
  arr->len = len;
  if (layoutOf(arr).size < 0 || layoutOf(arr).size > kMostLiteralBytes)
    return unsupported(f, lit->pos, "literal of this size");
  StaticBytes data(layoutOf(arr).size);
  std::vector<Element> rest = takeConstants(f, all, data);
  VSlot p = rest.empty() && scratchable(f, lit, dst) ? dst : alloc(f, 1);
  newObject(f, arr, data, p);
  markLivePtr(f, p);
  storeElements(f, rest, memPlace(p, arr));
  moveSlots(f, dst, p, 1);
  loadImm(f, dst + 1, static_cast<uint64_t>(len));
  loadImm(f, dst + 2, static_cast<uint64_t>(len));
}

}  // namespace

// A new slice of these values: a variadic call's last argument.
void packTo(Fn& f, const std::vector<Expr*>& values, Type* elem, VSlot dst) {
  auto n = static_cast<int64_t>(values.size());
  if (n == 0) return zeroSlots(f, dst, 3);
  Temps temps(f);
  std::vector<Element> all;
  int64_t size = layoutOf(elem).size;
  for (size_t i = 0; i < values.size(); i++) all.push_back({values[i], elem, static_cast<int64_t>(i) * size});
  auto* arr = new types::Array;
  arr->elem = elem;
  arr->len = n;
  StaticBytes data(layoutOf(arr).size);
  std::vector<Element> rest = takeConstants(f, all, data);
  VSlot p = alloc(f, 1);
  newObject(f, arr, data, p);
  markLivePtr(f, p);
  storeElements(f, rest, memPlace(p, arr));
  moveSlots(f, dst, p, 1);
  loadImm(f, dst + 1, static_cast<uint64_t>(n));
  loadImm(f, dst + 2, static_cast<uint64_t>(n));
}

namespace {

void mapLitTo(Fn& f, CompositeLit* lit, types::Map* m, Type* t, VSlot dst) {
  std::vector<Expr*> values;
  for (Expr* e : lit->elems) {
    auto* kv = as<KeyValueExpr>(e);
    values.push_back(kv->key);
    values.push_back(kv->val);
  }
  VSlot p = alloc(f, 1);
  {
    Temps temps(f);
    VSlot hint = wordConst(f, lit->elems.size());
    emit(f, BOp::MakeMap, p, hint, 0, descWord(t));
  }
  markLivePtr(f, p);
  for (size_t i = 0; i + 1 < values.size(); i += 2) {
    Temps temps(f);
    hoistAll(f, {values[i], values[i + 1]});
    Place at;
    at.kind = Place::Kind::Map;
    at.type = m->elem;
    at.container = t;
    at.base = p;
    at.index = valueAny(f, values[i], m->key);
    VSlot v = valueAny(f, values[i + 1], m->elem);
    storePlace(f, at, v);
  }
  moveSlots(f, dst, p, 1);
}

}  // namespace

void compositeTo(Fn& f, CompositeLit* lit, Type* t, VSlot dst) {
  Temps temps(f);
  if (auto* s = types::under<types::Slice>(t)) return sliceLitTo(f, lit, s, dst);
  if (auto* m = types::under<types::Map>(t)) return mapLitTo(f, lit, m, t, dst);
  if (slotsOf(t) == 0) {
    for (Expr* e : lit->elems) {
      auto* kv = as<KeyValueExpr>(e);
      exprVoid(f, kv ? kv->val : e);
    }
    return;
  }
  if (layoutOf(t).rep == Rep::Big)
    addressOfComposite(f, lit, t, dst);
  else
    aggregateTo(f, lit, t, dst);
}

// The memory at p is zero, or belongs to a variable that the literal does not mention.
void compositeInto(Fn& f, CompositeLit* lit, Type* t, const Place& p) {
  std::vector<Element> all;
  if (auto* s = types::under<types::Struct>(t))
    collectStruct(f, lit, s, all);
  else
    collectArray(f, lit, types::under<types::Array>(t)->elem, all);
  hoistElements(f, all);
  storeElements(f, all, p);
}

VSlot addressOfComposite(Fn& f, CompositeLit* lit, Type* t, VSlot dst) {
  Temps temps(f);
  VSlot p = scratchable(f, lit, dst) ? dst : alloc(f, 1);
  if (!isAggregate(t)) {  // &[]T{}, &map[K]V{}, &struct{}{}
    VSlot v = allocFor(f, t);
    compositeTo(f, lit, t, v);
    markLive(f, v, t);
    emit(f, BOp::New, p, 0, 0, descWord(t));
    if (slotsOf(t)) storeMem(f, t, p, 0, v);
    moveSlots(f, dst, p, 1);
    return dst;
  }
  std::vector<Element> all;
  if (auto* s = types::under<types::Struct>(t))
    collectStruct(f, lit, s, all);
  else
    collectArray(f, lit, types::under<types::Array>(t)->elem, all);
  hoistElements(f, all);
  if (layoutOf(t).size > kMostLiteralBytes) {
    unsupported(f, lit->pos, "literal of this size");
    return dst;
  }
  StaticBytes data(layoutOf(t).size);
  std::vector<Element> rest = takeConstants(f, all, data);
  if (rest.empty()) {
    newObject(f, t, data, dst);
    return dst;
  }
  newObject(f, t, data, p);
  markLivePtr(f, p);
  storeElements(f, rest, memPlace(p, t));
  moveSlots(f, dst, p, 1);
  return dst;
}

}  // namespace gosub::compile
