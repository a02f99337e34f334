// Places: where a value lies, or will be stored.
#include <algorithm>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using K = Place::Kind;
using BOp = bc::Op;

BOp plus(BOp first, int n) {
  return static_cast<BOp>(static_cast<int>(first) + n);
}

Type* pointee(Type* t) {
  auto* p = types::under<types::Pointer>(t);
  return p ? p->elem : nullptr;
}

// The slice whose elements are to be read or written: pointer and length suffice when it comes from memory.
VSlot sliceBase(Fn& f, Expr* x) {
  if (f.hoisted.count(x) || !isPlaceExpr(f, x)) return exprAny(f, x);
  Place p = placeOf(f, x);
  if (p.kind != K::Mem || p.off > UINT16_MAX) return loadPlace(f, p);
  VSlot s = alloc(f, 3);
  emit(f, BOp::Ld2, s, p.base, static_cast<uint32_t>(p.off));
  markLivePtr(f, s);
  return s;
}

bool fusedElemElem(Type* elem) {
  const Layout& l = layoutOf(elem);
  return l.mem == Mem::W64 || l.mem == Mem::S32 || l.mem == Mem::U8 || l.mem == Mem::P;
}

// a[i][j] with slices on both levels: one instruction does both lookups.
bool elemElem(Fn& f, IndexExpr* e, Place* out) {
  auto* inner = as<IndexExpr>(unparen(e->x));
  if (!inner || f.hoisted.count(inner) || f.hoisted.count(e->x)) return false;
  auto* outerType = types::under<types::Slice>(typeOf(f, inner->x));
  auto* innerType = types::under<types::Slice>(typeOf(f, inner));
  if (!outerType || !innerType || !fusedElemElem(innerType->elem)) return false;
  hoistAll(f, {inner->x, inner->indices[0], e->indices[0]});
  out->kind = K::ElemElem;
  out->base = sliceBase(f, inner->x);
  out->index = indexSlot(f, inner->indices[0]);
  out->index2 = indexSlot(f, e->indices[0]);
  out->unsignedIndex =
      static_cast<uint8_t>(isUnsignedWord(f, inner->indices[0]) << 1 | isUnsignedWord(f, e->indices[0]) << 2);
  out->type = innerType->elem;
  out->container = innerType->elem;
  out->pos = bracketPos(e->lbrack, e);
  return true;
}

// An element of an array at place a.
Place arrayElem(Fn& f, Place a, types::Array* arr, Expr* indexExpr, Pos pos) {
  int64_t size = layoutOf(arr->elem).size, c;
  bool isConstIndex = intConst(f, indexExpr, &c);
  if (a.kind == K::Map || a.kind == K::Slot) a = valuePlace(a.type, loadPlace(f, a));
  if (isConstIndex && (a.kind == K::Frame || a.kind == K::Mem || a.kind == K::Global || a.kind == K::Elem)) {
    a.off += c * size;
    a.type = arr->elem;
    return a;
  }
  Place p;
  p.type = p.container = arr->elem;
  p.len = arr->len;
  p.pos = pos;
  if (a.kind == K::Frame) {
    p.kind = K::FrameElem;
    if (a.off % 8) {  // an array in the middle of a word: index a copy
      p.base = loadPlace(f, a);
    } else {
      p.base = a.base + static_cast<uint32_t>(a.off / 8);
    }
  } else if (a.kind == K::FrameElem) {
    p.kind = K::FrameElem;
    p.base = loadPlace(f, a);
  } else {
    p.kind = K::PtrElem;
    p.base = addressOf(f, a);
  }
  p.index = indexSlot(f, indexExpr);
  p.unsignedIndex = isUnsignedWord(f, indexExpr);
  return p;
}

Place indexPlace(Fn& f, IndexExpr* e) {
  Type* xt = typeOf(f, e->x);
  Place p;
  if (elemElem(f, e, &p)) return p;
  Expr* index = e->indices[0];
  p.pos = bracketPos(e->lbrack, e);
  hoistAll(f, {e->x, index});
  if (auto* m = types::under<types::Map>(xt)) {
    p.kind = K::Map;
    p.container = xt;
    p.type = m->elem;
    p.base = exprAny(f, e->x);
    p.index = valueAny(f, index, m->key);
    return p;
  }
  if (auto* s = types::under<types::Slice>(xt)) {
    p.kind = K::Elem;
    p.base = sliceBase(f, e->x);
    p.index = indexSlot(f, index);
    p.unsignedIndex = isUnsignedWord(f, index);
    p.type = p.container = s->elem;
    return p;
  }
  if (Type* pt = pointee(xt)) {
    auto* arr = types::under<types::Array>(pt);
    VSlot base = exprAny(f, e->x);
    return arrayElem(f, memPlace(base, pt), arr, index, bracketPos(e->lbrack, e));
  }
  auto* arr = types::under<types::Array>(xt);
  return arrayElem(f, placeOf(f, e->x), arr, index, bracketPos(e->lbrack, e));
}

Place selectorPlace(Fn& f, SelectorExpr* e) {
  if (!e->selection) {
    auto* v = types::asVar(e->sel->object);
    return v ? varPlace(f, v) : valuePlace(typeOf(f, e), exprAny(f, e));
  }
  Type* t = nullptr;
  Place p = followPath(f, e->x, e->selection->index, e->selection->index.size(), &t);
  return p;
}

}  // namespace

Place valuePlace(Type* t, VSlot s) {
  Rep rep = layoutOf(t).rep;
  Place p;
  p.kind = rep == Rep::Big ? K::Mem : rep == Rep::Agg || rep == Rep::Zero ? K::Frame : K::Slot;
  p.temp = p.notNil = rep == Rep::Big;
  p.type = t;
  p.base = s;
  return p;
}

Place memPlace(VSlot ptr, Type* t, int64_t off) {
  Place p;
  p.kind = K::Mem;
  p.base = ptr;
  p.type = t;
  p.off = off;
  return p;
}

Place varPlace(Fn& f, types::Var* v) {
  auto it = f.vars.find(v);
  if (it != f.vars.end()) {
    const VarPlace& at = it->second;
    Place own = at.boxed ? memPlace(at.slot, at.type) : valuePlace(at.type, at.slot);
    own.notNil = true;
    return own;
  }
  Place p;
  p.kind = K::Global;
  p.type = types::typeOfObject(v);
  p.off = globalOffset(f.prog, v);
  if (v->pkg && v->pkg->lazy) {
    bc::InitRecord* r = lazyInitOf(f, v);
    if (r && std::find(f.initRecords.begin(), f.initRecords.end(), r) == f.initRecords.end())
      f.initRecords.push_back(r);
  }
  return p;
}

Place fieldOf(Fn& f, const Place& s, types::Var* field, int64_t offset) {
  Place p = s;
  switch (s.kind) {
    case K::Frame:
    case K::Mem:
    case K::Global:
    case K::Elem: break;
    case K::PtrElem:
    case K::ElemElem: p = memPlace(addressOf(f, s), s.type); break;
    default: p = valuePlace(s.type, loadPlace(f, s));
  }
  p.type = substType(f, types::typeOfObject(field));
  p.off += offset;
  return p;
}

Place followPath(Fn& f, Expr* x, const std::vector<uint32_t>& index, size_t count, Type** type) {
  Type* t = typeOf(f, x);
  Place p;
  bool haveValue = false;
  if (!pointee(t)) {
    p = placeOf(f, x);
    haveValue = true;
  }
  for (size_t i = 0; i < count; i++) {
    if (Type* elem = pointee(t)) {
      VSlot ptr = haveValue ? loadPlace(f, p) : exprAny(f, x);
      p = memPlace(ptr, elem);
      haveValue = true;
      t = elem;
    }
    auto* s = types::under<types::Struct>(t);
    types::Var* field = s->fields[index[i]];
    p = fieldOf(f, p, field, types::fieldOffsets(s)[index[i]]);
    t = p.type;
  }
  if (!haveValue) p = valuePlace(t, exprAny(f, x));
  *type = t;
  return p;
}

bool isPlaceExpr(Fn& f, Expr* e) {
  for (;;) {
    if (f.hoisted.count(e)) return false;
    switch (e->kind) {
      case Kind::ParenExpr: e = static_cast<ParenExpr*>(e)->x; continue;
      case Kind::Name: return types::asVar(static_cast<Name*>(e)->object) != nullptr;
      case Kind::StarExpr: return true;
      case Kind::SelectorExpr: {
        auto* s = static_cast<SelectorExpr*>(e);
        if (!s->selection) return types::asVar(s->sel->object) != nullptr;
        if (s->selection->kind != types::SelectionKind::FieldVal) return false;
        if (s->selection->indirect || pointee(typeOf(f, s->x))) return true;
        e = s->x;
        continue;
      }
      case Kind::IndexExpr: {
        auto* i = static_cast<IndexExpr*>(e);
        Type* t = typeOf(f, i->x);
        if (i->x->mode == Mode::TypeExpr || types::under<types::Signature>(t)) return false;
        if (types::under<types::Slice>(t) || types::under<types::Map>(t) || pointee(t)) return true;
        if (!types::under<types::Array>(t)) return false;
        e = i->x;
        continue;
      }
      default: return false;
    }
  }
}

Place placeOf(Fn& f, Expr* e) {
  e = unparen(e);
  auto h = f.hoisted.find(e);
  if (h != f.hoisted.end()) return valuePlace(typeOf(f, e), h->second);
  switch (e->kind) {
    case Kind::Name:
      if (auto* v = types::asVar(static_cast<Name*>(e)->object)) return varPlace(f, v);
      break;
    case Kind::StarExpr: {
      Expr* x = static_cast<StarExpr*>(e)->x;
      return memPlace(exprAny(f, x), typeOf(f, e));
    }
    case Kind::SelectorExpr:
      if (!static_cast<SelectorExpr*>(e)->selection ||
          static_cast<SelectorExpr*>(e)->selection->kind == types::SelectionKind::FieldVal) {
        return selectorPlace(f, static_cast<SelectorExpr*>(e));
      }
      break;
    case Kind::IndexExpr: {
      auto* i = static_cast<IndexExpr*>(e);
      Type* t = typeOf(f, i->x);
      if (i->x->mode != Mode::TypeExpr && !types::under<types::Signature>(t) && !types::isString(t))
        return indexPlace(f, i);
      break;
    }
    default: break;
  }
  return valuePlace(typeOf(f, e), exprAny(f, e));
}

VSlot loadPlace(Fn& f, const Place& p) {
  if (p.kind == K::Slot || (p.temp && p.off == 0 && layoutOf(p.type).rep == Rep::Big)) return p.base;
  if (p.kind == K::Frame && frameAlias(p.type, p.off)) return p.base + static_cast<uint32_t>(p.off / 8);
  VSlot t = allocFor(f, p.type);
  loadPlaceTo(f, p, t);
  markLive(f, t, p.type);
  return t;
}

namespace {

void loadElem(Fn& f, const Place& p, VSlot dst) {
  const Layout& l = layoutOf(p.type);
  bool whole = p.type == p.container;
  uint64_t elemSize = static_cast<uint64_t>(layoutOf(p.container).size);
  if (l.mem <= Mem::Three) {
    int i = static_cast<int>(l.mem);
    if (whole) return emitIndexed(f, p.unsignedIndex, plus(BOp::LdIdx8U, i), dst, p.base, p.index);
    if (elemSize <= UINT32_MAX && p.off <= UINT32_MAX) {
      return emitIndexed(f, p.unsignedIndex, plus(BOp::LdIdxFld8U, i), dst, p.base, p.index,
                         elemSize | static_cast<uint64_t>(p.off) << 32);
    }
  }
  if (whole && l.slots && l.rep != Rep::Big)
    return emitIndexed(f, p.unsignedIndex, BOp::LdIdxT, dst, p.base, p.index, descWord(p.type));
  Temps temps(f);
  loadMem(f, p.type, dst, addressOf(f, p), 0);
}

void loadElemElem(Fn& f, const Place& p, VSlot dst) {
  Mem m = layoutOf(p.type).mem;
  BOp op = m == Mem::W64   ? BOp::LdIdxIdx64
           : m == Mem::S32 ? BOp::LdIdxIdx32S
           : m == Mem::U8  ? BOp::LdIdxIdx8U
                           : BOp::LdIdxIdxP;
  emitIndexed(f, p.unsignedIndex, op, dst, p.base, p.index, p.index2);
}

void loadPtrElem(Fn& f, const Place& p, VSlot dst) {
  const Layout& l = layoutOf(p.type);
  if (l.mem <= Mem::Three) {
    return emitIndexed(f, p.unsignedIndex, plus(BOp::LdArr8U, static_cast<int>(l.mem)), dst, p.base, p.index,
                       static_cast<uint64_t>(p.len));
  }
  Temps temps(f);
  loadMem(f, p.type, dst, addressOf(f, p), 0);
}

void loadFrameElem(Fn& f, const Place& p, VSlot dst) {
  const Layout& l = layoutOf(p.type);
  auto len = static_cast<uint64_t>(p.len);
  if (l.mem <= Mem::Three)
    return emitIndexed(f, p.unsignedIndex, plus(BOp::FLdIdx8U, static_cast<int>(l.mem)), dst, p.base, p.index,
                       len);
  if (l.slots == 0) return emitIndexed(f, p.unsignedIndex, BOp::CheckIdx, p.index, 0, 0, len);
  if (l.rep == Rep::Complex && l.size == 8) {
    Temps temps(f);
    VSlot t = alloc(f, 1);
    emitIndexed(f, p.unsignedIndex, BOp::FLdIdx64, t, p.base, p.index, len);
    return emit(f, BOp::UnpackC64, dst, t);
  }
  emitIndexed(f, p.unsignedIndex, BOp::FLdIdxN, dst, p.base, p.index,
              len | static_cast<uint64_t>(l.size) << 32);
}

BOp mapGetOp(Type* key, bool ok);

}  // namespace

void loadPlaceTo(Fn& f, const Place& p, VSlot dst) {
  if (p.temp && p.off == 0 && layoutOf(p.type).rep == Rep::Big) return moveSlots(f, dst, p.base, 1);
  switch (p.kind) {
    case K::Slot: return moveSlots(f, dst, p.base, slotsOf(p.type));
    case K::Frame: return loadFrame(f, p.type, dst, p.base, p.off);
    case K::Mem: return loadMem(f, p.type, dst, p.base, p.off);
    case K::Global: return loadGlobal(f, p.type, dst, p.off);
    case K::Elem: return loadElem(f, p, dst);
    case K::ElemElem: return loadElemElem(f, p, dst);
    case K::PtrElem: return loadPtrElem(f, p, dst);
    case K::FrameElem: return loadFrameElem(f, p, dst);
    case K::Map: {
      auto* m = types::under<types::Map>(p.container);
      if (layoutOf(p.type).rep != Rep::Big)
        return emit(f, mapGetOp(m->key, false), dst, p.base, p.index, descWord(p.container));
      Temps temps(f);
      VSlot at = alloc(f, 1);  // the element's address
      emit(f, mapGetOp(m->key, false), at, p.base, p.index, descWord(p.container));
      markLivePtr(f, at);
      return copyBig(f, p.type, dst, at);
    }
    case K::None:
    case K::Blank: return;
  }
}

namespace {

int storeIndexOf(Type* t) {
  const Layout& l = layoutOf(t);
  switch (l.mem) {
    case Mem::U8:
    case Mem::S8: return 0;
    case Mem::U16:
    case Mem::S16: return 1;
    case Mem::U32:
    case Mem::S32: return 2;
    case Mem::W64: return 3;
    case Mem::P: return 4;
    case Mem::Two: return l.rep == Rep::Str ? 5 : 6;
    case Mem::Three: return 7;
    default: return -1;
  }
}

void storeElem(Fn& f, const Place& p, VSlot src) {
  int i = storeIndexOf(p.type);
  bool whole = p.type == p.container;
  uint64_t elemSize = static_cast<uint64_t>(layoutOf(p.container).size);
  if (i >= 0 && whole) return emitIndexed(f, p.unsignedIndex, plus(BOp::StIdx8, i), p.base, p.index, src);
  if (i >= 0)
    return emitIndexed(f, p.unsignedIndex, plus(BOp::StIdxFld8, i), p.base, p.index, src,
                       elemSize | static_cast<uint64_t>(p.off) << 32);
  if (whole && slotsOf(p.type))
    return emitIndexed(f, p.unsignedIndex, BOp::StIdxT, p.base, p.index, src, descWord(p.type));
  Temps temps(f);
  storeMem(f, p.type, addressOf(f, p), 0, src);
}

void storeElemElem(Fn& f, const Place& p, VSlot src) {
  Mem m = layoutOf(p.type).mem;
  if (m == Mem::W64 || m == Mem::U8) {
    return emitIndexed(f, p.unsignedIndex, m == Mem::W64 ? BOp::StIdxIdx64 : BOp::StIdxIdx8, p.base, p.index,
                       src, p.index2);
  }
  Temps temps(f);
  Place inner = p;
  inner.kind = K::Elem;
  inner.base = alloc(f, 3);
  emitIndexed(f, p.unsignedIndex >> 1 & 1, BOp::LdIdx3, inner.base, p.base, p.index);
  markLivePtr(f, inner.base);
  inner.index = p.index2;
  inner.unsignedIndex = p.unsignedIndex >> 2;
  storeElem(f, inner, src);
}

void storeFrameElem(Fn& f, const Place& p, VSlot src) {
  const Layout& l = layoutOf(p.type);
  auto len = static_cast<uint64_t>(p.len);
  if (l.rep == Rep::Word || l.rep == Rep::Ptr) {
    BOp op = l.size == 1   ? BOp::FStIdx8
             : l.size == 2 ? BOp::FStIdx16
             : l.size == 4 ? BOp::FStIdx32
                           : BOp::FStIdx64;
    return emitIndexed(f, p.unsignedIndex, op, p.base, p.index, src, len);
  }
  if (l.slots == 0) return emitIndexed(f, p.unsignedIndex, BOp::CheckIdx, p.index, 0, 0, len);
  if (l.rep == Rep::Complex && l.size == 8) {
    Temps temps(f);
    VSlot t = alloc(f, 1);
    emit(f, BOp::PackC64, t, src);
    return emitIndexed(f, p.unsignedIndex, BOp::FStIdx64, p.base, p.index, t, len);
  }
  emitIndexed(f, p.unsignedIndex, BOp::FStIdxN, p.base, p.index, src,
              len | static_cast<uint64_t>(l.size) << 32);
}

enum class KeyForm { Any, Word32, Word64, Str };

KeyForm keyForm(Type* key) {
  const Layout& l = layoutOf(key);
  if (l.rep == Rep::Str) return KeyForm::Str;
  if (l.rep == Rep::Word && (isSignedInt(key) || isUnsignedInt(key))) {
    if (l.size == 8) return KeyForm::Word64;
    if (l.size == 4) return KeyForm::Word32;
  }
  return KeyForm::Any;
}

BOp mapGetOp(Type* key, bool ok) {
  BOp any = ok ? BOp::MapGetOk : BOp::MapGet;
  switch (keyForm(key)) {
    case KeyForm::Any: return any;
    case KeyForm::Word32: return plus(any, 1);
    case KeyForm::Word64: return plus(any, 2);
    case KeyForm::Str: return plus(any, 3);
  }
  return any;
}

}  // namespace

void mapIndexOkTo(Fn& f, IndexExpr* e, VSlot dst, VSlot ok) {
  Place p = placeOf(f, e);
  auto* m = types::under<types::Map>(p.container);
  emit(f, mapGetOp(m->key, true), dst, p.base, p.index, descWord(p.container), ok);
  if (layoutOf(m->elem).rep != Rep::Big) return;
  Temps temps(f);
  markLivePtr(f, dst);
  copyBig(f, m->elem, dst, dst);
}

void storePlace(Fn& f, const Place& p, VSlot src) {
  setPos(f, p.pos);
  switch (p.kind) {
    case K::Slot: return moveSlots(f, p.base, src, slotsOf(p.type));
    case K::Frame: return storeFrame(f, p.type, p.base, p.off, src);
    case K::Mem: return storeMem(f, p.type, p.base, p.off, src);
    case K::Global: return storeGlobal(f, p.type, p.off, src);
    case K::Elem: return storeElem(f, p, src);
    case K::ElemElem: return storeElemElem(f, p, src);
    case K::FrameElem: return storeFrameElem(f, p, src);
    case K::PtrElem: {
      int i = storeIndexOf(p.type);
      if (i >= 0)
        return emitIndexed(f, p.unsignedIndex, plus(BOp::StArr8, i), p.base, p.index, src,
                           static_cast<uint64_t>(p.len));
      Temps temps(f);
      return storeMem(f, p.type, addressOf(f, p), 0, src);
    }
    case K::Map: {
      auto* m = types::under<types::Map>(p.container);
      KeyForm form = keyForm(m->key);
      BOp op = plus(BOp::MapSet, form == KeyForm::Any      ? 0
                                 : form == KeyForm::Word32 ? 1
                                 : form == KeyForm::Word64 ? 2
                                                           : 3);
      return emit(f, op, p.base, p.index, src, descWord(p.container));
    }
    case K::None:
    case K::Blank: return;
  }
}

void addressTo(Fn& f, const Place& p, VSlot dst) {
  switch (p.kind) {
    case K::Mem:
      if (p.off == 0) {
        moveSlots(f, dst, p.base, 1);
      } else if (p.off <= UINT16_MAX) {
        emit(f, BOp::AddrOff, dst, p.base, static_cast<uint32_t>(p.off));
      } else {
        emit(f, BOp::AddrFar, dst, p.base, 0, static_cast<uint64_t>(p.off));
      }
      return;
    case K::Global:
      if (layoutOf(p.type).size == 0)
        return emit(f, BOp::New, dst, 0, 0, descWord(p.type));  // as all of size 0
      return emit(f, BOp::GAddr, dst, static_cast<uint32_t>(p.off));
    case K::Elem: {
      emitIndexed(f, p.unsignedIndex, BOp::IdxAddr, dst, p.base, p.index,
                  static_cast<uint64_t>(layoutOf(p.container).size));
      if (p.off) {
        if (p.off <= UINT16_MAX)
          emit(f, BOp::AddrOff, dst, dst, static_cast<uint32_t>(p.off));
        else
          emit(f, BOp::AddrFar, dst, dst, 0, static_cast<uint64_t>(p.off));
      }
      return;
    }
    case K::ElemElem: {
      Temps temps(f);
      VSlot inner = alloc(f, 3);
      emitIndexed(f, p.unsignedIndex >> 1 & 1, BOp::LdIdx3, inner, p.base, p.index);
      return emitIndexed(f, p.unsignedIndex >> 2, BOp::IdxAddr, dst, inner, p.index2,
                         static_cast<uint64_t>(layoutOf(p.type).size));
    }
    case K::PtrElem:
      return emitIndexed(f, p.unsignedIndex, BOp::ArrAddr, dst, p.base, p.index,
                         static_cast<uint64_t>(p.len) | static_cast<uint64_t>(layoutOf(p.type).size) << 32);
    default: unsupported(f, Pos{f.as.pos()}, "address of a value in a frame");
  }
}

VSlot addressOf(Fn& f, const Place& p) {
  if (p.kind == K::Mem && p.off == 0) return p.base;
  VSlot t = alloc(f, 1);
  addressTo(f, p, t);
  markLivePtr(f, t);
  return t;
}

}  // namespace gosub::compile
