// Wrappers: methods reached through embedded fields, called with an interface's data word, or bound to a
// receiver.
//
// All have one shape: find the receiver (an argument, the data word, the captured value), follow the path of
// embedded fields, put what the method takes into outgoing slot 0, copy the other arguments behind it, call,
// return its results.
#include <algorithm>

#include "frontend/compile/expr.h"

namespace gosub::compile {
namespace {

using BOp = bc::Op;

types::Signature* withReceiver(types::Func* m, Type* recv) {
  auto* sig = types::as<types::Signature>(types::typeOfObject(m));
  auto* out = new types::Signature;
  out->params = sig->params;
  out->results = sig->results;
  out->variadic = sig->variadic;
  if (recv) {
    auto* v = new types::Var;
    v->kind = types::ObjKind::Var;
    v->type = recv;
    v->isParam = true;
    out->recv = v;
  }
  return out;
}

std::string wrapperName(Type* recv, types::Func* m) {
  Type* t = types::unalias(recv);
  bool pointer = false;
  if (auto* p = types::as<types::Pointer>(t)) {
    pointer = true;
    t = types::unalias(p->elem);
  }
  std::string name = m->pkg ? m->pkg->path : "";
  std::string type = types::typeString(t, nullptr);
  if (auto* n = types::as<types::Named>(t)) {
    name = n->obj->pkg ? n->obj->pkg->path : name;
    type = n->obj->name.text();
  }
  name += pointer ? ".(*" + type + ")." : "." + type + ".";
  return name.append(m->name.text());
}

// One wrapper per kind, descriptor of the receiver's type and method.
rt::FuncRec* makeWrapper(Program& p, Body body, Type* recv, types::Func* m, const std::vector<uint32_t>& path,
                         Type* receiverArg, const char* suffix) {
  std::string id = std::to_string(static_cast<int>(body)) + "." +
                   std::to_string(reinterpret_cast<uintptr_t>(desc(recv))) + "." +
                   std::to_string(reinterpret_cast<uintptr_t>(m));
  auto it = p.wrappers.find(id);
  if (it != p.wrappers.end()) return it->second;
  auto* key = new FuncKey{body};
  key->pkg = m->pkg;
  key->func = m;
  key->recv = recv;
  key->path = path;
  key->sig = withReceiver(m, receiverArg);
  key->name = wrapperName(recv, m) + suffix;
  uint16_t flags = rt::kFnWrapper | (body == Body::BoundMethod ? rt::kFnClosure : 0);
  rt::FuncRec* rec =
      makeRec(p, key, argSlotsOf(p, key->sig, nullptr), resultSlotsOf(p, key->sig, nullptr), flags);
  p.wrappers.emplace(id, rec);
  return rec;
}

bool sameReceiver(Type* recv, types::Func* m) {
  return !isIfaceMethod(m) && types::identical(recv, receiverType(m));
}

Type* pointerType(Type* elem) {
  auto* p = new types::Pointer;
  p->elem = elem;
  return p;
}

bool boxed(Type* t) {
  return !isDirectPointer(t) && !isScalarData(t);
}

// The data word is the receiver's slot form.
bool wordIsSlot(Type* t) {
  const Layout& l = layoutOf(t);
  if (l.rep == Rep::Big) return true;
  if (boxed(t) || l.slots != 1) return false;
  return !isSignedInt(t) || bitsOf(t) == 64;
}

// Where the receiver lies when the wrapper begins.
Place incoming(Fn& f) {
  FuncKey& key = f.key;
  if (key.body == Body::BoundMethod) {
    VSlot s = allocFor(f, key.recv);
    loadCapture(f, key.recv, s, 8);
    markLive(f, s, key.recv);
    return valuePlace(key.recv, s);
  }
  if (key.body != Body::IfaceMethod) return valuePlace(key.recv, bc::paramSlot(0));
  if (boxed(key.recv)) return memPlace(bc::paramSlot(0), key.recv);
  if (isSignedInt(key.recv) && bitsOf(key.recv) < 64) {
    VSlot s = alloc(f, 1);
    int bits = bitsOf(key.recv);
    emit(f, bits == 8 ? BOp::Sext8 : bits == 16 ? BOp::Sext16 : BOp::Sext32, s, bc::paramSlot(0));
    return valuePlace(key.recv, s);
  }
  if (layoutOf(key.recv).rep == Rep::Complex) {
    VSlot s = alloc(f, 2);
    emit(f, BOp::UnpackC64, s, bc::paramSlot(0));
    return valuePlace(key.recv, s);
  }
  return valuePlace(key.recv, bc::paramSlot(0));
}

Place follow(Fn& f, Place p, const std::vector<uint32_t>& path) {
  for (size_t i = 0; i + 1 < path.size(); i++) {
    if (auto* ptr = types::under<types::Pointer>(p.type)) p = memPlace(loadPlace(f, p), ptr->elem);
    auto* s = types::under<types::Struct>(p.type);
    p = fieldOf(f, p, s->fields[path[i]], types::fieldOffsets(s)[path[i]]);
  }
  return p;
}

}  // namespace

namespace {

// A wrapper from *T to a method of T: gc names the method that a nil pointer was given to.
void checkReceiver(Fn& f) {
  FuncKey& key = f.key;
  auto* p = types::under<types::Pointer>(key.recv);
  bool direct = key.body == Body::Method || key.body == Body::MethodExpr;
  if (!direct || !p || key.path.size() != 1 || !sameReceiver(p->elem, key.func)) return;
  std::string type = types::runtimeTypeString(p->elem);
  type = type.substr(type.rfind('.') + 1);
  std::string text = "value method " + key.func->pkg->path + "." + type + "." +
                     std::string(key.func->name.text()) + " called using nil *" + type + " pointer";
  Label ok = f.as.newLabel();
  branch(f, BOp::JNeI64Imm, bc::paramSlot(0), 0, ok);
  text.push_back('\0');
  emit(f, BOp::PanicNilReceiver, 0, 0, 0, reinterpret_cast<uint64_t>(f.prog.arena.text(text).data()));
  bind(f, ok);
}

}  // namespace

rt::FuncRec* methodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path) {
  if (path.size() == 1 && sameReceiver(recv, m)) return declRec(p, m, nullptr);
  return makeWrapper(p, Body::Method, recv, m, path, recv, "");
}

rt::FuncRec* ifaceMethodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path) {
  if (wordIsSlot(recv)) return methodRec(p, recv, m, path);
  Type* word = types::Typ[static_cast<int>(types::BasicKind::Uintptr)];
  return makeWrapper(p, Body::IfaceMethod, recv, m, path, boxed(recv) ? pointerType(recv) : word, "");
}

rt::FuncRec* boundMethodRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path) {
  return makeWrapper(p, Body::BoundMethod, recv, m, path, nullptr, "-fm");
}

rt::FuncRec* methodExprRec(Program& p, Type* recv, types::Func* m, const std::vector<uint32_t>& path) {
  if (path.size() == 1 && sameReceiver(recv, m)) return declRec(p, m, nullptr);
  return makeWrapper(p, Body::MethodExpr, recv, m, path, recv, "");
}

void compileWrapper(Fn& f) {
  FuncKey& key = f.key;
  types::Func* m = key.func;
  setPos(f, m->pos);
  uint32_t slot = 0;
  if (key.sig->recv) {
    markLive(f, bc::paramSlot(0), key.sig->recv->type);
    slot = slotsOf(key.sig->recv->type);
  }
  uint32_t args = 0, from = slot;
  for (types::Var* v : key.sig->params->vars) {
    Type* t = types::typeOfObject(v);
    markLive(f, bc::paramSlot(slot), t);
    slot += slotsOf(t);
    args += slotsOf(t);
  }
  f.tempBase = f.top;
  checkReceiver(f);
  Place p = follow(f, incoming(f), key.path);
  bool viaIface = isIfaceMethod(m);
  uint32_t recvSlots = viaIface ? 1 : slotsOf(receiverType(m));
  useOut(f, std::max(recvSlots + args, key.rec->resultSlots));
  VSlot target = bc::kNoVSlot;
  if (viaIface) {
    target = loadPlace(f, p);
    emit(f, BOp::Mov, bc::outSlot(0), target + 1);
  } else {
    receiverTo(f, p, m, bc::outSlot(0));
  }
  moveSlots(f, bc::outSlot(recvSlots), bc::paramSlot(from), args);
  if (viaIface)
    emit(f, BOp::CallIface, target, ifaceMethodIndex(p.type, m));
  else
    emitCall(f, declRec(f.prog, m, nullptr));
  uint32_t results = key.rec->resultSlots;
  if (results > 3) moveSlots(f, bc::paramSlot(0), bc::outSlot(0), results);
  constexpr BOp kRet[] = {BOp::Ret, BOp::Ret1, BOp::Ret2, BOp::Ret3};
  emit(f, results > 3 ? BOp::Ret : kRet[results], bc::kFrameSize,
       results && results <= 3 ? bc::outSlot(0) : 0);
}

}  // namespace gosub::compile
