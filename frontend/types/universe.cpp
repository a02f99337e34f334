// The universe block: predeclared types, constants, functions, and package unsafe.
#include "frontend/types/types.h"

namespace gosub::types {

Type* Typ[static_cast<int>(BasicKind::UntypedNil) + 1];
void (*resolveObject)(Object* o) = nullptr;

namespace {

struct Universe {
  Scope* scope = nullptr;
  Package* unsafe = nullptr;
  Type *byteType = nullptr, *runeType = nullptr, *error = nullptr, *any = nullptr, *comparable = nullptr;
};

Basic* makeBasic(BasicKind kind, uint16_t info, std::string_view name) {
  auto* b = new Basic;
  b->basic = kind;
  b->info = info;
  b->name = name;
  return b;
}

template <typename T>
T* declare(Scope* scope, ObjKind kind, std::string_view name, Type* type, Package* pkg = nullptr) {
  auto* o = new T();
  o->kind = kind;
  o->name = Atom::intern(name);
  o->type = type;
  o->pkg = pkg;
  o->parent = scope;
  o->used = true;
  scope->insert(o);
  return o;
}

void makeBasics() {
  struct Row {
    BasicKind kind;
    int info;
    std::string_view name;
  };
  static constexpr Row kRows[] = {
      {BasicKind::Invalid, 0, "invalid type"},
      {BasicKind::Bool, kIsBoolean, "bool"},
      {BasicKind::Int, kIsInteger, "int"},
      {BasicKind::Int8, kIsInteger, "int8"},
      {BasicKind::Int16, kIsInteger, "int16"},
      {BasicKind::Int32, kIsInteger, "int32"},
      {BasicKind::Int64, kIsInteger, "int64"},
      {BasicKind::Uint, kIsInteger | kIsUnsigned, "uint"},
      {BasicKind::Uint8, kIsInteger | kIsUnsigned, "uint8"},
      {BasicKind::Uint16, kIsInteger | kIsUnsigned, "uint16"},
      {BasicKind::Uint32, kIsInteger | kIsUnsigned, "uint32"},
      {BasicKind::Uint64, kIsInteger | kIsUnsigned, "uint64"},
      {BasicKind::Uintptr, kIsInteger | kIsUnsigned, "uintptr"},
      {BasicKind::Float32, kIsFloat, "float32"},
      {BasicKind::Float64, kIsFloat, "float64"},
      {BasicKind::Complex64, kIsComplex, "complex64"},
      {BasicKind::Complex128, kIsComplex, "complex128"},
      {BasicKind::String, kIsString, "string"},
      {BasicKind::UnsafePointer, 0, "unsafe.Pointer"},
      {BasicKind::UntypedBool, kIsBoolean | kIsUntyped, "untyped bool"},
      {BasicKind::UntypedInt, kIsInteger | kIsUntyped, "untyped int"},
      {BasicKind::UntypedRune, kIsInteger | kIsUntyped, "untyped rune"},
      {BasicKind::UntypedFloat, kIsFloat | kIsUntyped, "untyped float"},
      {BasicKind::UntypedComplex, kIsComplex | kIsUntyped, "untyped complex"},
      {BasicKind::UntypedString, kIsString | kIsUntyped, "untyped string"},
      {BasicKind::UntypedNil, kIsUntyped, "untyped nil"},
  };
  for (const Row& r : kRows)
    Typ[static_cast<int>(r.kind)] = makeBasic(r.kind, static_cast<uint16_t>(r.info), r.name);
}

Type* basic(BasicKind k) {
  return Typ[static_cast<int>(k)];
}

Type* makeErrorType(Scope* scope) {
  auto* named = new Named;
  named->origin = named;
  named->obj = declare<TypeName>(scope, ObjKind::TypeName, "error", named);
  auto* result = new Var();
  result->kind = ObjKind::Var;
  result->type = basic(BasicKind::String);
  result->isResult = true;
  auto* recv = new Var();
  recv->kind = ObjKind::Var;
  recv->type = named;
  auto* sig = new Signature;
  sig->recv = recv;
  sig->params = new Tuple;
  sig->results = new Tuple;
  sig->results->vars.push_back(result);
  auto* method = new Func();
  method->kind = ObjKind::Func;
  method->name = Atom::intern("Error");
  method->type = sig;
  auto* iface = new Interface;
  iface->methods.push_back(method);
  named->under = iface;
  return named;
}

void declareTypes(Universe& u) {
  for (int k = static_cast<int>(BasicKind::Bool); k <= static_cast<int>(BasicKind::String); k++) {
    declare<TypeName>(u.scope, ObjKind::TypeName, static_cast<Basic*>(Typ[k])->name, Typ[k]);
  }
  u.byteType = makeBasic(BasicKind::Uint8, kIsInteger | kIsUnsigned, "byte");
  u.runeType = makeBasic(BasicKind::Int32, kIsInteger, "rune");
  declare<TypeName>(u.scope, ObjKind::TypeName, "byte", u.byteType)->isAlias = true;
  declare<TypeName>(u.scope, ObjKind::TypeName, "rune", u.runeType)->isAlias = true;

  auto* any = new Alias;
  any->actual = new Interface;
  any->obj = declare<TypeName>(u.scope, ObjKind::TypeName, "any", any);
  any->obj->isAlias = true;
  u.any = any;

  u.error = makeErrorType(u.scope);

  auto* comparable = new Named;
  comparable->origin = comparable;
  comparable->obj = declare<TypeName>(u.scope, ObjKind::TypeName, "comparable", comparable);
  auto* set = new TypeSet;
  set->comparable = true;
  auto* iface = new Interface;
  iface->set = set;
  comparable->under = iface;
  u.comparable = comparable;
}

void declareConstants(Universe& u) {
  declare<ConstObj>(u.scope, ObjKind::Const, "true", basic(BasicKind::UntypedBool))->value = makeBool(true);
  declare<ConstObj>(u.scope, ObjKind::Const, "false", basic(BasicKind::UntypedBool))->value = makeBool(false);
  declare<ConstObj>(u.scope, ObjKind::Const, "iota", basic(BasicKind::UntypedInt))->value = makeInt64(0);
  declare<Object>(u.scope, ObjKind::Nil, "nil", basic(BasicKind::UntypedNil));
}

void declareBuiltins(Universe& u) {
  struct Row {
    std::string_view name;
    BuiltinId id;
  };
  static constexpr Row kPredeclared[] = {
      {"append", BuiltinId::Append},   {"cap", BuiltinId::Cap},         {"clear", BuiltinId::Clear},
      {"close", BuiltinId::Close},     {"complex", BuiltinId::Complex}, {"copy", BuiltinId::Copy},
      {"delete", BuiltinId::Delete},   {"imag", BuiltinId::Imag},       {"len", BuiltinId::Len},
      {"make", BuiltinId::Make},       {"max", BuiltinId::Max},         {"min", BuiltinId::Min},
      {"new", BuiltinId::New},         {"panic", BuiltinId::Panic},     {"print", BuiltinId::Print},
      {"println", BuiltinId::Println}, {"real", BuiltinId::Real},       {"recover", BuiltinId::Recover},
  };
  static constexpr Row kUnsafe[] = {
      {"Add", BuiltinId::UnsafeAdd},           {"Alignof", BuiltinId::UnsafeAlignof},
      {"Offsetof", BuiltinId::UnsafeOffsetof}, {"Sizeof", BuiltinId::UnsafeSizeof},
      {"Slice", BuiltinId::UnsafeSlice},       {"SliceData", BuiltinId::UnsafeSliceData},
      {"String", BuiltinId::UnsafeString},     {"StringData", BuiltinId::UnsafeStringData},
  };
  Type* invalid = basic(BasicKind::Invalid);
  for (const Row& r : kPredeclared) {
    declare<Builtin>(u.scope, ObjKind::Builtin, r.name, invalid)->id = static_cast<uint8_t>(r.id);
  }
  auto* pkg = new Package;
  pkg->path = "unsafe";
  pkg->name = Atom::intern("unsafe");
  pkg->scope = new Scope;
  pkg->scope->parent = u.scope;
  pkg->complete = true;
  for (const Row& r : kUnsafe) {
    declare<Builtin>(pkg->scope, ObjKind::Builtin, r.name, invalid, pkg)->id = static_cast<uint8_t>(r.id);
  }
  declare<TypeName>(pkg->scope, ObjKind::TypeName, "Pointer", basic(BasicKind::UnsafePointer), pkg);
  u.unsafe = pkg;
}

// Made on first use, and by a global initialiser below so that Typ[] is filled before main().
const Universe& get() {
  static const Universe& u = []() -> const Universe& {
    auto* made = new Universe;  // lives as long as the process
    makeBasics();
    made->scope = new Scope;
    declareTypes(*made);
    declareConstants(*made);
    declareBuiltins(*made);
    return *made;
  }();
  return u;
}

[[maybe_unused]] const bool gMade = (get(), true);

}  // namespace

Type* universeByte() {
  return get().byteType;
}
Type* universeRune() {
  return get().runeType;
}
Type* universeError() {
  return get().error;
}
Type* universeAny() {
  return get().any;
}
Type* universeComparable() {
  return get().comparable;
}
Scope* universe() {
  return get().scope;
}
Package* unsafePackage() {
  return get().unsafe;
}

}  // namespace gosub::types
