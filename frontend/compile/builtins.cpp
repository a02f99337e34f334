// Predeclared functions.
#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using namespace ast;
using BOp = bc::Op;
using types::BuiltinId;

VSlot wanted(Fn& f, Type* t, VSlot dst) {
  return dst == bc::kNoVSlot ? allocFor(f, t) : dst;
}

Type* intType() {
  return types::Typ[static_cast<int>(types::BasicKind::Int)];
}

// A length, capacity, hint or size argument of any integer type, as a signed word.
VSlot sizeArg(Fn& f, Expr* e) {
  int64_t c;
  if (isConst(e)) {
    if (!intConst(f, e, &c)) c = static_cast<int64_t>(constWord(e->value, intType()));
    return wordConst(f, static_cast<uint64_t>(c));
  }
  return exprAny(f, e);
}

void lenCapTo(Fn& f, Expr* x, bool isLen, VSlot dst) {
  Type* t = typeOf(f, x);
  if (auto* p = types::under<types::Pointer>(t)) t = p->elem;
  if (auto* a = types::under<types::Array>(t)) {
    // An array's length is known: x is evaluated only if it contains calls.
    if (containsCall(x)) exprVoid(f, x);
    return loadImm(f, dst, static_cast<uint64_t>(a->len));
  }
  Temps temps(f);
  Rep rep = layoutOf(t).rep;
  if (rep == Rep::Ptr) {
    VSlot v = exprAny(f, x);
    bool isMap = types::under<types::Map>(t) != nullptr;
    return emit(f, isMap ? BOp::MapLen : isLen ? BOp::ChanLen : BOp::ChanCap, dst, v);
  }
  // One word of a string or slice in memory.
  if (!f.hoisted.count(unparen(x)) && isPlaceExpr(f, x)) {
    Place p = placeOf(f, x);
    if (p.kind == Place::Kind::Mem || p.kind == Place::Kind::Global) {
      p.off += isLen ? 8 : 16;
      p.type = intType();
      return loadPlaceTo(f, p, dst);
    }
    return moveSlots(f, dst, loadPlace(f, p) + (isLen ? 1 : 2), 1);
  }
  VSlot v = exprAny(f, x);
  moveSlots(f, dst, v + (isLen ? 1 : 2), 1);
}

void makeTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  Type* t = typeOf(f, call);
  std::vector<Expr*> sizes(call->args.begin() + 1, call->args.end());
  hoistAll(f, sizes);
  if (auto* s = types::under<types::Slice>(t)) {
    VSlot len = sizeArg(f, sizes[0]);
    VSlot cap = sizes.size() > 1 ? sizeArg(f, sizes[1]) : len;
    return emit(f, BOp::MakeSlice, dst, len, cap, descWord(s->elem));
  }
  VSlot n = sizes.empty() ? wordConst(f, 0) : sizeArg(f, sizes[0]);
  emit(f, types::under<types::Map>(t) ? BOp::MakeMap : BOp::MakeChan, dst, n, 0, descWord(t));
}

void copyTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  hoistAll(f, {call->args[0], call->args[1]});
  VSlot to = exprAny(f, call->args[0]);
  VSlot from = exprAny(f, call->args[1]);
  dst = wanted(f, intType(), dst);
  if (layoutOf(typeOf(f, call->args[1])).rep == Rep::Str) return emit(f, BOp::CopyStr, dst, to, from);
  auto* s = types::under<types::Slice>(typeOf(f, call->args[0]));
  emit(f, BOp::CopySlice, dst, to, from, descWord(s->elem));
}

void deleteFrom(Fn& f, CallExpr* call) {
  Temps temps(f);
  Type* t = typeOf(f, call->args[0]);
  hoistAll(f, {call->args[0], call->args[1]});
  VSlot m = exprAny(f, call->args[0]);
  VSlot k = valueAny(f, call->args[1], types::under<types::Map>(t)->key);
  emit(f, BOp::MapDelete, m, k, 0, descWord(t));
}

void clearValue(Fn& f, Expr* x) {
  Temps temps(f);
  Type* t = typeOf(f, x);
  VSlot v = exprAny(f, x);
  if (auto* s = types::under<types::Slice>(t)) return emit(f, BOp::ClearSlice, v, 0, 0, descWord(s->elem));
  emit(f, BOp::MapClear, v, 0, 0, descWord(t));
}

bc::PrintKind printKind(Type* t) {
  switch (layoutOf(t).rep) {
    case Rep::Str: return bc::PrintKind::String;
    case Rep::Slice: return bc::PrintKind::Slice;
    case Rep::Iface: return bc::PrintKind::Eface;
    case Rep::Complex: return bc::PrintKind::Complex;
    case Rep::Ptr: return bc::PrintKind::Pointer;
    default: break;
  }
  if (isFloat32(t)) return bc::PrintKind::Float32;
  if (types::isBoolean(t)) return bc::PrintKind::Bool;
  if (types::isFloat(t)) return bc::PrintKind::Float;
  return isUnsignedInt(t) ? bc::PrintKind::Uint : bc::PrintKind::Int;
}

// All arguments are evaluated before the first is printed: the engine writes the whole line at once.
void printArgs(Fn& f, CallExpr* call, bool line) {
  Temps temps(f);
  if (call->args.size() > 1) {
    for (Expr* a : call->args) hoist(f, a);
  }
  std::vector<std::pair<VSlot, bc::PrintKind>> list;
  auto* tuple = call->args.size() == 1 ? types::as<types::Tuple>(call->args[0]->type) : nullptr;
  if (tuple) {  // print(f()) with several results
    uint32_t n = 0;
    for (types::Var* v : tuple->vars) n += slotsOf(substType(f, v->type));
    callOut(f, static_cast<CallExpr*>(unparen(call->args[0])));
    VSlot at = alloc(f, n);
    moveSlots(f, at, bc::outSlot(0), n);
    for (types::Var* v : tuple->vars) {
      Type* t = substType(f, v->type);
      list.push_back({at, printKind(t)});
      at += slotsOf(t);
    }
  }
  for (Expr* a : call->args) {
    if (tuple) break;
    Type* t = isNil(a) ? types::Typ[static_cast<int>(types::BasicKind::UnsafePointer)]
                       : types::defaultType(typeOf(f, a));
    VSlot v = valueAny(f, a, t);
    if (types::isComplex(t) && layoutOf(t).size == 8) {
      VSlot wide = alloc(f, 2);
      emit(f, BOp::CvtC64C128, wide, v);
      v = wide;
    }
    list.push_back({v, printKind(t)});
  }
  bool first = true;
  for (auto [v, kind] : list) {
    if (line && !first) emit(f, BOp::Print, 0, static_cast<uint32_t>(bc::PrintKind::Space));
    first = false;
    emit(f, BOp::Print, v, static_cast<uint32_t>(kind));
  }
  if (line) emit(f, BOp::Print, 0, static_cast<uint32_t>(bc::PrintKind::Newline));
}

void minMaxTo(Fn& f, CallExpr* call, bool isMin, VSlot dst) {
  Temps temps(f);
  Type* t = typeOf(f, call);
  std::vector<Expr*> args(call->args.begin(), call->args.end());
  hoistAll(f, args);
  VSlot acc = scratchable(f, call, dst) ? dst : allocFor(f, t);
  if (types::isString(t)) {
    valueTo(f, args[0], t, acc);
    markLive(f, acc, t);
    for (size_t i = 1; i < args.size(); i++) {
      Temps one(f);
      VSlot v = valueAny(f, args[i], t), less = alloc(f, 1);
      Label keep = f.as.newLabel();
      emit(f, BOp::LtStr, less, isMin ? v : acc, isMin ? acc : v);
      branch(f, BOp::JFalse, less, 0, keep);
      moveSlots(f, acc, v, 2);
      bind(f, keep);
    }
    return moveSlots(f, dst, acc, 2);
  }
  BOp op = types::isFloat(t)
               ? (isFloat32(t) ? (isMin ? BOp::MinF32 : BOp::MaxF32) : (isMin ? BOp::MinF64 : BOp::MaxF64))
           : isSignedInt(t) ? (isMin ? BOp::MinI64 : BOp::MaxI64)
                            : (isMin ? BOp::MinU64 : BOp::MaxU64);
  VSlot x = valueAny(f, args[0], t);
  if (args.size() == 1) return moveSlots(f, dst, x, 1);
  for (size_t i = 1; i < args.size(); i++) {
    Temps one(f);
    VSlot v = valueAny(f, args[i], t);
    VSlot to = i + 1 == args.size() ? dst : acc;
    emit(f, op, to, x, v);
    x = to;
  }
}

void complexTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  Type* t = typeOf(f, call);
  Type* half = types::Typ[static_cast<int>(layoutOf(t).size == 8 ? types::BasicKind::Float32
                                                                 : types::BasicKind::Float64)];
  hoist(f, call->args[0]);
  hoist(f, call->args[1]);
  VSlot run = alloc(f, 2);
  for (uint32_t i = 0; i < 2; i++) {
    if (isConst(call->args[i]))
      loadImm(f, run + i, constWord(call->args[i]->value, half));
    else
      exprTo(f, call->args[i], run + i);
  }
  moveSlots(f, dst, run, 2);
}

void newTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  Type* elem = types::under<types::Pointer>(typeOf(f, call))->elem;
  Expr* arg = call->args[0];
  if (arg->mode == Mode::TypeExpr) return emit(f, BOp::New, dst, 0, 0, descWord(elem));
  VSlot v = valueAny(f, arg, elem);
  VSlot p = alloc(f, 1);
  emit(f, BOp::New, p, 0, 0, descWord(elem));
  markLivePtr(f, p);
  if (slotsOf(elem)) storeMem(f, elem, p, 0, v);
  moveSlots(f, dst, p, 1);
}

void unsafeTo(Fn& f, CallExpr* call, BuiltinId id, VSlot dst) {
  Temps temps(f);
  std::vector<Expr*> args(call->args.begin(), call->args.end());
  hoistAll(f, args);
  VSlot x = exprAny(f, args[0]);
  switch (id) {
    case BuiltinId::UnsafeSliceData:
    case BuiltinId::UnsafeStringData: return moveSlots(f, dst, x, 1);
    case BuiltinId::UnsafeAdd: return emit(f, BOp::AddPtr, dst, x, sizeArg(f, args[1]));
    case BuiltinId::UnsafeString: return emit(f, BOp::UnsafeString, dst, x, sizeArg(f, args[1]));
    default: {
      auto* p = types::under<types::Pointer>(typeOf(f, args[0]));
      return emit(f, BOp::UnsafeSlice, dst, x, sizeArg(f, args[1]), descWord(p->elem));
    }
  }
}

void panicValue(Fn& f, Expr* x) {
  VSlot v = valueAny(f, x, types::universeAny());
  emit(f, BOp::Panic, v);
  f.dead = true;
}

}  // namespace

types::Builtin* builtinOf(CallExpr* call) {
  Expr* fun = unparen(call->fun);
  types::Object* o = nullptr;
  if (auto* n = as<Name>(fun))
    o = n->object;
  else if (auto* s = as<SelectorExpr>(fun))
    o = s->sel->object;
  return types::obj<types::Builtin>(o, types::ObjKind::Builtin);
}

// copy(f()) with an f of several results: the results become arguments of their own.
static CallExpr* withSpreadArguments(Fn& f, CallExpr* call) {
  auto* tuple =
      call->args.size() == 1 && call->args[0]->type ? types::as<types::Tuple>(call->args[0]->type) : nullptr;
  if (!tuple) return call;
  VSlot at = spreadResults(f, static_cast<CallExpr*>(unparen(call->args[0])), tuple);
  std::vector<Expr*> args;
  for (types::Var* v : tuple->vars) {
    auto* n = f.prog.arena.make<Name>();
    n->kind = Kind::Name;
    n->pos = call->args[0]->pos;
    n->mode = Mode::Value;
    n->type = v->type;
    f.hoisted[n] = at;
    at += slotsOf(substType(f, v->type));
    args.push_back(n);
  }
  auto* spread = f.prog.arena.make<CallExpr>(*call);
  spread->args = f.prog.arena.list(args);
  return spread;
}

void builtinTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  call = withSpreadArguments(f, call);
  types::Builtin* b = builtinOf(call);
  if (!b) return unsupported(f, call->pos, "this call");
  auto id = static_cast<BuiltinId>(b->id);
  switch (id) {
    case BuiltinId::Append: return appendTo(f, call, wanted(f, typeOf(f, call), dst));
    case BuiltinId::Len:
    case BuiltinId::Cap: return lenCapTo(f, call->args[0], id == BuiltinId::Len, wanted(f, intType(), dst));
    case BuiltinId::Clear: return clearValue(f, call->args[0]);
    case BuiltinId::Close: return emit(f, BOp::ChanClose, exprAny(f, call->args[0]));
    case BuiltinId::Complex: return complexTo(f, call, wanted(f, typeOf(f, call), dst));
    case BuiltinId::Copy: return copyTo(f, call, dst);
    case BuiltinId::Delete: return deleteFrom(f, call);
    case BuiltinId::Imag:
    case BuiltinId::Real: {
      VSlot x = exprAny(f, call->args[0]);
      return moveSlots(f, wanted(f, typeOf(f, call), dst), x + (id == BuiltinId::Imag ? 1 : 0), 1);
    }
    case BuiltinId::Make: return makeTo(f, call, wanted(f, typeOf(f, call), dst));
    case BuiltinId::Max:
    case BuiltinId::Min: return minMaxTo(f, call, id == BuiltinId::Min, wanted(f, typeOf(f, call), dst));
    case BuiltinId::New: return newTo(f, call, wanted(f, typeOf(f, call), dst));
    case BuiltinId::Panic: return panicValue(f, call->args[0]);
    case BuiltinId::Print:
    case BuiltinId::Println: return printArgs(f, call, id == BuiltinId::Println);
    case BuiltinId::Recover: return emit(f, BOp::Recover, wanted(f, types::universeAny(), dst));
    case BuiltinId::UnsafeAdd:
    case BuiltinId::UnsafeSlice:
    case BuiltinId::UnsafeSliceData:
    case BuiltinId::UnsafeString:
    case BuiltinId::UnsafeStringData: return unsafeTo(f, call, id, wanted(f, typeOf(f, call), dst));
    default: return unsupported(f, call->pos, "this builtin");
  }
}

namespace {

BOp appendOp(Type* elem) {
  const Layout& l = layoutOf(elem);
  if (l.rep == Rep::Ptr) return BOp::AppendP;
  if (l.rep == Rep::Str) return BOp::AppendStr;
  if (l.rep != Rep::Word) return BOp::AppendT;
  return l.size == 1   ? BOp::Append8
         : l.size == 2 ? BOp::Append16
         : l.size == 4 ? BOp::Append32
                       : BOp::Append64;
}

// The length of the slice that append(s, make([]T, n)...) makes; null where it is not of this form.
Expr* madeLength(Fn& f, CallExpr* call) {
  if (!call->hasDots || call->args.size() != 2) return nullptr;
  Expr* arg = unparen(call->args[1]);
  auto* make = as<CallExpr>(arg);
  if (!make || make->form != CallExpr::Form::Builtin || make->args.size() != 2 || f.hoisted.count(arg))
    return nullptr;
  types::Builtin* b = builtinOf(make);
  return b && static_cast<BuiltinId>(b->id) == BuiltinId::Make ? make->args[1] : nullptr;
}

bool overlaps(VSlot a, uint32_t na, VSlot b, uint32_t nb) {
  return a < b + nb && b < a + na;
}

}  // namespace

void appendTo(Fn& f, CallExpr* call, VSlot dst) {
  Temps temps(f);
  Type* t = typeOf(f, call);
  Type* elem = types::under<types::Slice>(t)->elem;
  std::vector<Expr*> args(call->args.begin(), call->args.end());
  Expr* made = madeLength(f, call);
  if (made) args[1] = made;
  hoistAll(f, args);
  if (call->hasDots)
    hoistFirst(f, args);
  else if (hasEarly(f, args[0]))
    hoist(f, args[0]);
  if (call->hasDots && isNil(args[1])) return valueTo(f, args[0], t, dst);
  // Values first, as operands; then the slice moves to where it is appended to, unless it is there.
  uint32_t n = slotsOf(elem);
  std::vector<VSlot> values;
  bool clash = false;
  size_t count = args.size() - 1;
  bool many = count > 10000;  // evaluated one by one
  for (size_t i = 1; i < args.size() && !many; i++) {
    VSlot v = made ? sizeArg(f, made) : call->hasDots ? exprAny(f, args[i]) : valueAny(f, args[i], elem);
    values.push_back(v);
    clash = clash || overlaps(v, made ? 1 : call->hasDots ? 3 : n, dst, 3);
  }
  const VarPlace* self = localVar(f, args[0]);
  bool inPlace = self && self->slot == dst && !many;
  if (inPlace && clash && !call->hasDots) {  // s = append(s, s): the values as they are before
    for (VSlot& v : values) {
      if (!overlaps(v, n, dst, 3)) continue;
      VSlot kept = allocFor(f, elem);
      moveSlots(f, kept, v, n);
      markLive(f, kept, elem);
      v = kept;
    }
  }
  if (!inPlace && !scratchable(f, call, dst)) clash = clash || mentions(f, args[0], dst, 3) || many;
  VSlot acc = clash && !inPlace ? alloc(f, 3) : dst;
  if (!inPlace) {
    valueTo(f, args[0], t, acc);
    markLive(f, acc, t);
  }
  setPos(f, call->pos);
  if (made) {
    emit(f, BOp::AppendMake, acc, values[0], 0, descWord(elem));
  } else if (call->hasDots) {
    bool str = layoutOf(typeOf(f, args[1])).rep == Rep::Str;
    emit(f, str ? BOp::AppendBytesStr : BOp::AppendSlice, acc, values[0], 0, descWord(elem));
  } else if (count == 1) {
    emit(f, appendOp(elem), acc, values[0], 0, descWord(elem));
  } else if (count > UINT16_MAX) {
    unsupported(f, call->pos, "append of so many values");
  } else if (count > 1) {
    emit(f, BOp::AppendGrow, acc, static_cast<uint32_t>(count), 0, descWord(elem));
    Place p;
    p.kind = Place::Kind::Elem;
    p.base = acc;
    p.type = p.container = elem;
    p.index = alloc(f, 1);
    emit(f, BOp::AddI64, p.index, acc + 1, wordConst(f, static_cast<uint64_t>(-static_cast<int64_t>(count))));
    for (size_t i = 1; i < args.size(); i++) {
      Temps one(f);
      storePlace(f, p, many ? valueAny(f, args[i], elem) : values[i - 1]);
      if (i + 1 < args.size()) emit(f, BOp::AddI64Imm, p.index, p.index, 1);
    }
  }
  moveSlots(f, dst, acc, 3);
}

}  // namespace gosub::compile
