// Go's types as the checker builds them, and their identity.
//
// A Type is immutable once complete. Named types resolve lazily (underlying() completes them);
// structural types are not hash-consed: use identical(). The run-time descriptors, where one address
// means one identity, are made from these by frontend/compile.
//
// Everything here is allocated by the front-end thread and lives as long as the process.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/atom.h"
#include "frontend/source/source.h"
#include "frontend/types/const.h"

namespace gosub::ast {
struct Expr;
struct FuncDecl;
struct Stmt;
struct File;
struct Decl;
}  // namespace gosub::ast

namespace gosub::types {

struct Object;
struct Var;
struct Func;
struct TypeName;
struct Package;
struct Scope;

enum class TypeKind : uint8_t {
  Basic,
  Named,
  Pointer,
  Slice,
  Array,
  Map,
  Chan,
  Struct,
  Tuple,
  Signature,
  Interface,
  TypeParam,
  Union,
  Alias,
};

enum class BasicKind : uint8_t {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  String,
  UnsafePointer,
  UntypedBool,
  UntypedInt,
  UntypedRune,
  UntypedFloat,
  UntypedComplex,
  UntypedString,
  UntypedNil,
};

enum BasicInfo : uint16_t {
  kIsBoolean = 1,
  kIsInteger = 2,
  kIsUnsigned = 4,
  kIsFloat = 8,
  kIsComplex = 16,
  kIsString = 32,
  kIsUntyped = 64,
  kIsOrdered = kIsInteger | kIsFloat | kIsString,
  kIsNumeric = kIsInteger | kIsFloat | kIsComplex,
  kIsConstType = kIsBoolean | kIsNumeric | kIsString,
};

class Type {
 public:
  TypeKind kind() const { return kind_; }
  void* backend = nullptr;  // owned by frontend/compile (its canonical descriptor)

 protected:
  explicit Type(TypeKind k) : kind_(k) {}

 private:
  TypeKind kind_;
};

template <TypeKind K>
struct TypeOf : Type {
  static constexpr TypeKind kKind = K;
  TypeOf() : Type(K) {}
};

struct Basic : TypeOf<TypeKind::Basic> {
  BasicKind basic;
  uint16_t info;
  std::string_view name;
};
struct Pointer : TypeOf<TypeKind::Pointer> {
  Type* elem = nullptr;
};
struct Slice : TypeOf<TypeKind::Slice> {
  Type* elem = nullptr;
};
struct Array : TypeOf<TypeKind::Array> {
  Type* elem = nullptr;
  int64_t len = 0;  // -1: unknown after an error
};
struct Map : TypeOf<TypeKind::Map> {
  Type *key = nullptr, *elem = nullptr;
};
enum class ChanDir : uint8_t { Both, Send, Recv };
struct Chan : TypeOf<TypeKind::Chan> {
  ChanDir dir = ChanDir::Both;
  Type* elem = nullptr;
};
struct Struct : TypeOf<TypeKind::Struct> {
  std::vector<Var*> fields;
  std::vector<std::string> tags;  // empty, or one per field
};
struct Tuple : TypeOf<TypeKind::Tuple> {
  std::vector<Var*> vars;
};
struct TypeParam;
struct Signature : TypeOf<TypeKind::Signature> {
  Var* recv = nullptr;
  std::vector<TypeParam*> typeParams, recvTypeParams;
  Tuple* params = nullptr;   // never null once complete
  Tuple* results = nullptr;  // never null once complete
  bool variadic = false;     // the last parameter's type is the slice
};
struct Interface : TypeOf<TypeKind::Interface> {
  std::vector<Func*> methods;   // declared here
  std::vector<Type*> embedded;  // types and unions
  std::vector<Pos> embeddedPos;
  bool implicit = false;    // ~T written for interface{ ~T }
  bool incomplete = false;  // set by the checker while it fills the lists: typeSet() is not cached yet
  // Filled on demand by typeSet(): all methods, sorted by exported-first-then name as gc sorts itabs.
  struct TypeSet* set = nullptr;
};
struct TypeSet {
  std::vector<Func*> methods;  // sorted by name (unexported ones by package path too)
  bool comparable = false;     // comparable was embedded
  bool hasTerms = false;       // not all types: a constraint interface
  struct Term {
    bool tilde;
    Type* type;
  };
  std::vector<Term> terms;
};
struct Union : TypeOf<TypeKind::Union> {
  std::vector<TypeSet::Term> terms;
};
struct TypeParam : TypeOf<TypeKind::TypeParam> {
  TypeName* obj = nullptr;
  uint32_t index = 0;
  Type* constraint = nullptr;
};
struct Alias : TypeOf<TypeKind::Alias> {
  TypeName* obj = nullptr;
  Type* actual = nullptr;
  std::vector<TypeParam*> typeParams;
  std::vector<Type*> typeArgs;
};
struct Named : TypeOf<TypeKind::Named> {
  TypeName* obj = nullptr;
  Named* origin = nullptr;  // itself unless instantiated
  std::vector<TypeParam*> typeParams;
  std::vector<Type*> typeArgs;
  Type* under = nullptr;       // never a Named or Alias once resolved
  std::vector<Func*> methods;  // in source order; complete once the package is checked
};

template <typename T>
T* as(Type* t) {  // exactly a T (no unaliasing, no underlying)
  return t && t->kind() == T::kKind ? static_cast<T*>(t) : nullptr;
}

// What the checker gives to this layer: completes `o` (its type; a type name's Named::under), as far as it
// is not being completed already. Needed where objects are resolved in any order, and for lazy packages,
// whose objects are bare stubs until somebody asks. Null while there is no checker.
extern void (*resolveObject)(Object* o);
Type* typeOfObject(Object* o);  // o->type, resolved first where it must be; may be null inside a cycle

Type* unalias(Type* t);
Type* underlying(Type* t);  // of anything; completes named types (through the loader for lazy packages)
template <typename T>
T* under(Type* t) {  // the underlying type as a T, or null
  return as<T>(underlying(t));
}

// ---- Objects -------------------------------------------------------------------------------------

enum class ObjKind : uint8_t { PkgName, Const, TypeName, Var, Func, Label, Builtin, Nil };

struct Object {
  ObjKind kind;
  Atom name;
  Pos pos;
  Type* type = nullptr;
  Package* pkg = nullptr;   // null: universe
  Scope* parent = nullptr;  // null for fields and methods
  void* backend = nullptr;  // owned by frontend/compile
  bool used = false;
  uint8_t color = 0;  // the checker's resolution state
  Pos scopePos;       // where its scope begins (locals)

  bool exported() const { return name.exported(); }
};
struct PkgName : Object {
  Package* imported = nullptr;
};
struct ConstObj : Object {
  ConstRef value = nullptr;
};
struct TypeName : Object {
  bool isAlias = false;
};
struct Var : Object {
  bool isField = false, embedded = false, isParam = false, isResult = false, isGlobal = false;
  // What escape analysis and closure conversion ask; set by the checker while it walks bodies.
  bool captured = false;    // used in a function literal inside its function
  bool reassigned = false;  // assigned (or ++, or address taken) after its declaration
  bool addrTaken = false;   // &x, x[:] of an array, method call with pointer receiver, or of a part of it
  Func* owner = nullptr;    // the declared function that it is local to (null for globals and fields)
};
struct Func : Object {            // a function, or a method (its signature has recv); interface methods too
  ast::FuncDecl* decl = nullptr;  // null: interface method, or builtin of unsafe
  Func* origin = nullptr;         // the generic method of an instantiated one
  bool ptrRecv = false;           // the receiver is a pointer
};
struct Builtin : Object {
  uint8_t id = 0;  // BuiltinId
};
enum class BuiltinId : uint8_t {
  Append,
  Cap,
  Clear,
  Close,
  Complex,
  Copy,
  Delete,
  Imag,
  Len,
  Make,
  Max,
  Min,
  New,
  Panic,
  Print,
  Println,
  Real,
  Recover,
  UnsafeAdd,
  UnsafeAlignof,
  UnsafeOffsetof,
  UnsafeSizeof,
  UnsafeSlice,
  UnsafeSliceData,
  UnsafeString,
  UnsafeStringData,
};

template <typename T>
T* obj(Object* o, ObjKind k) {
  return o && o->kind == k ? static_cast<T*>(o) : nullptr;
}
inline Var* asVar(Object* o) {
  return obj<Var>(o, ObjKind::Var);
}
inline Func* asFunc(Object* o) {
  return obj<Func>(o, ObjKind::Func);
}
inline TypeName* asTypeName(Object* o) {
  return obj<TypeName>(o, ObjKind::TypeName);
}
inline ConstObj* asConst(Object* o) {
  return obj<ConstObj>(o, ObjKind::Const);
}
inline PkgName* asPkgName(Object* o) {
  return obj<PkgName>(o, ObjKind::PkgName);
}

// Where a lazy package's names come from: makes the object of a name that the scope does not hold yet.
struct LazyNames {
  virtual Object* find(Atom name) = 0;  // null: no such name
  virtual void all() = 0;               // makes every object (dot imports)

 protected:
  ~LazyNames() = default;
};

struct Scope {
  Scope* parent = nullptr;
  mutable LazyNames* lazy = nullptr;              // asked by lookup() for names that are not in `objects`
  Object* lookup(Atom name) const;                // this scope only
  Object* lookupParent(Atom name, Pos at) const;  // outwards; locals only from their scopePos on
  Object* insert(Object* o);                      // null, or the object already there
  std::vector<Object*> objects;                   // in order of insertion
  struct Index;                                   // hash index, made when there are many
  Index* index = nullptr;
};

// One step of package initialisation: lhs = rhs (several lhs: one call with several results; empty: `_ =
// rhs`).
struct InitStep {
  std::vector<Var*> lhs;
  ast::Expr* rhs;
};

// A package instance: files and a parent scope (the universe, or earlier REPL units).
struct Package {
  std::string path;  // "main" for the program's
  Atom name;
  Scope* scope = nullptr;
  std::vector<Package*> imports;  // direct, sorted by path
  std::vector<ast::File*> files;
  std::vector<InitStep> initOrder;  // dependency order (spec, Package initialization)
  std::vector<Func*> inits;         // init functions in source order
  std::vector<Func*> funcs;         // every declared function and method with a body, in source order
  bool complete = false, lazy = false, fake = false;
  std::string goVersion;    // "1.26"; below 1.22 loop variables are per loop
  void* backend = nullptr;  // owned by frontend/compile
};

// ---- Selections ----------------------------------------------------------------------------------

enum class SelectionKind : uint8_t { FieldVal, MethodVal, MethodExpr };
struct Selection {
  SelectionKind kind;
  Type* recv;                   // type of x in x.f (or the type in T.f)
  Object* obj;                  // the field Var or method Func
  std::vector<uint32_t> index;  // path of field indices; the last is the method's or field's own
  bool indirect;                // a pointer was followed on the way
};

struct LookupResult {
  Object* obj = nullptr;  // null: not found (or ambiguous, then `index` is not empty)
  std::vector<uint32_t> index;
  bool indirect = false;
};
// Field or method `name` of a value of type t (spec, Selectors); pkg decides about unexported names.
LookupResult lookupFieldOrMethod(Type* t, bool addressable, Package* pkg, Atom name);
// The same with letter case ignored (for "but does have field/method X" hints).
LookupResult lookupFoldedName(Type* t, bool addressable, Package* pkg, Atom name);
// The methods declared with receiver n or *n; of an instantiated type: with their substituted signatures.
const std::vector<Func*>& methodsOf(Named* n);
// The method set (promotion included) of t, sorted by name; for descriptors and itabs.
struct MethodSetEntry {
  Func* method;
  std::vector<uint32_t> index;
  bool indirect;  // needs to follow an embedded pointer
};
std::vector<MethodSetEntry> methodSet(Type* t);
TypeSet* typeSet(Interface* t);

// ---- Predicates, identity, sizes, printing --------------------------------------------------------

extern Type* Typ[static_cast<int>(BasicKind::UntypedNil) + 1];  // by BasicKind
Type* universeByte();
Type* universeRune();
Type* universeError();
Type* universeAny();
Type* universeComparable();
Scope* universe();
Package* unsafePackage();

bool isBoolean(Type* t);
bool isInteger(Type* t);
bool isUnsigned(Type* t);
bool isFloat(Type* t);
bool isComplex(Type* t);
bool isNumeric(Type* t);
bool isString(Type* t);
bool isUntyped(Type* t);
bool isTyped(Type* t);
bool isInterface(Type* t);  // underlying interface, not a type parameter
bool isTypeParam(Type* t);
bool comparableType(Type* t);  // spec: == is defined (interfaces are)
// Why not, as gc says it in parentheses ("struct containing []int cannot be compared"); empty if unknown.
std::string incomparableCause(Type* t, Package* from);
bool hasNil(Type* t);
Type* defaultType(Type* t);  // of an untyped type
bool identical(Type* a, Type* b);
bool identicalIgnoreTags(Type* a, Type* b);
// Equal for identical types; for hash tables over types.
uint64_t typeHash(Type* t);
// The first method of interface t that v lacks, or has wrongly (null: none). For an interface v, a method
// that is merely absent does not count unless `isStatic` (type assertions). `cause`: gc's words with their
// parentheses:
// "(missing method Foo)", "(method Foo has pointer receiver)", "(wrong type for method Foo)\n\t\thave
// …\n\t\twant …".
Func* missingMethod(Type* v, Type* t, bool isStatic, std::string* cause, Package* from = nullptr);
// Does V implement interface T (as a constraint: satisfy)? `cause` is gc's whole clause:
// "V does not implement T (missing method Foo)". `from`: the package whose names are unqualified in it.
bool implements(Type* v, Type* t, std::string* cause, Package* from = nullptr, bool constraint = false);
// Is a value of type v assignable to t (spec, Assignability)? Untyped constants are the caller's (only nil is
// known here). `cause`: as of implements(), or empty.
bool assignableTo(Type* v, Type* t, std::string* cause = nullptr, Package* from = nullptr);

// gc/amd64's sizes and alignments. Types of 2^47 bytes and more saturate to -1 ("type too large").
int64_t sizeOf(Type* t);
int64_t alignOf(Type* t);
std::vector<int64_t> fieldOffsets(Struct* s);

// The type as messages print it: packages qualified by name (by path where names are ambiguous),
// relative to `from` (its own names unqualified). typeString(t, nullptr) qualifies everything.
std::string typeString(Type* t, Package* from);
// As reflect and %T print it: package name qualified, "interface {}", struct tags, no `any`.
std::string runtimeTypeString(Type* t);

// ---- Instantiation ---------------------------------------------------------------------------------

// What type parameters mean in one instantiation. Environments are interned by identity of their
// arguments, so (function, environment) is a key.
struct Env {
  std::vector<TypeParam*> params;
  std::vector<Type*> args;
};
Type* subst(Type* t, const Env* env);  // t itself if env is null or nothing changes
// The instance of a generic Named or Alias: one object per identity of origin and arguments.
Type* instantiate(Type* generic, const std::vector<Type*>& args);
const Env* internEnv(const std::vector<TypeParam*>& params, const std::vector<Type*>& args);

}  // namespace gosub::types
