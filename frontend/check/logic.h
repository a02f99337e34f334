// The checker's functions, by the file that defines them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "frontend/check/checker.h"

namespace gosub::check {

// ---- errors.cpp
std::string typeStr(Checker& c, Type* t);
std::string at(Checker& c, Pos p);  // "file:line:col" as in continuation lines
std::string posText(FileSet& files, Pos p);  // file:line:column
template <typename... A>
std::string cat(const A&... a) {  // joins string-like pieces
  std::string s;
  (s.append(std::string_view(a)), ...);
  return s;
}
void error(Checker& c, Pos where, std::string text);
void error(Checker& c, const Node* where, std::string text);
void error(Checker& c, const Operand& where, std::string text);
// A message of frontend/diag/diagnostics.def.
using D = diag::Id;
template <typename W, typename... A>
void report(Checker& c, const W& where, D id, const A&... args) {
  error(c, where, diag::format(id, {diag::Arg(args)...}));
}
void softError(Checker& c, Pos where, std::string text);  // does not silence later ones; unused things
std::string plural(size_t n, std::string_view what);      // "1 value", "2 values"
bool allowVersion(Checker& c, int minor);
std::string versionCause(Checker& c, int minor);  // "requires go1.22 or later (…)"
bool isValid(Type* t);                            // not the type of something wrong

// ---- resolver.cpp
void collectObjects(Checker& c);
FileInfo& openFile(Checker& c, File* file);  // its scope, imports declared
void collectDecl(Checker& c, FileInfo& f,
                 Decl* d);  // of a lazy package: one declaration, no import; not for methods
DeclInfo* newDeclInfo(FileInfo& f);
void declarePkgObject(Checker& c, Name* name, Object* o, DeclInfo* d);
void packageObjects(Checker& c);

// ---- check.cpp
void keepChecker(Checker& c);  // resolveObject finds it from now on

// ---- imports.cpp
void importDecl(Checker& c, FileInfo& f, ImportDecl* d);
void unusedImports(Checker& c);

// ---- decl.cpp
void declare(Checker& c, Scope* scope, Name* name, Object* o, Pos scopePos);
void redeclared(Checker& c, Pos where, Object* o, Object* other);
void objDecl(Checker& c, Object* o);
void constDecl(Checker& c, ConstObj* o, Expr* typeExpr, Expr* init, bool inherited);
void varDecl(Checker& c, Var* o, const std::vector<Var*>& lhs, Expr* typeExpr, Expr* init);
void typeDecl(Checker& c, TypeName* o, TypeDecl* d);
void funcDecl(Checker& c, Func* o, DeclInfo* d);
void collectMethods(Checker& c, TypeName* o);
void declStmt(Checker& c, const List<Decl*>& decls);
bool arity(Checker& c, Pos where, const List<Name*>& names, const List<Expr*>& values, bool isConst,
           bool inherited);
Var* newVar(Checker& c, Name* name, Type* t);
void resolveUnder(Checker& c, Named* n);

// ---- cycles.cpp
bool validCycle(Checker& c, Object* o);
void cycleError(Checker& c, const std::vector<Object*>& cycle, size_t start);
void validType(Checker& c, Named* n);
void checkSizes(Checker& c);
void checkInterfaceCycles(Checker& c);
size_t firstInSource(const std::vector<Object*>& path);

// ---- body.cpp
void funcBody(Checker& c, DeclInfo* d, Func* func, std::string_view name, Signature* sig, FuncType* type,
              BlockStmt* body, ConstRef iota);
void reportUnused(Checker& c, size_t from);

// ---- typexpr.cpp
void identifier(Checker& c, Operand& x, Name* n, TypeName* def, bool wantType);
Type* typ(Checker& c, Expr* e);
Type* definedType(Checker& c, Expr* e, TypeName* def);
Type* varType(Checker& c, Expr* e);  // must not be a constraint interface
bool notConstraint(Checker& c, Type* t, Pos where);

// ---- struct.cpp, interface.cpp, signature.cpp
void structType(Checker& c, Struct* s, StructType* e);
void interfaceType(Checker& c, Interface* t, InterfaceType* e, TypeName* def);
void funcType(Checker& c, Signature* sig, Field* recv, FuncType* e);
void declareParams(Checker& c, Signature* sig, Pos scopePos);

// ---- core.cpp
TypeSet* termsOf(Type* t);  // of a type parameter, else null
Type* coreType(Type* t);    // underlying type, or what a type parameter's types share; may be null
Type* coreString(Type* t);
bool isGeneric(Type* t);  // a generic type or function that is not instantiated
template <typename T>
T* core(Type* t) {
  Type* u = coreType(t);
  return u ? as<T>(u) : nullptr;
}
template <typename F>
bool allTypes(Type* t, F pred) {  // of a type parameter all (at least one), else the type itself
  if (!isTypeParam(t)) return pred(t);
  TypeSet* set = termsOf(t);
  if (!set || !set->hasTerms || set->terms.empty()) return false;
  for (auto& term : set->terms)
    if (!pred(term.type)) return false;
  return true;
}

// ---- typeparams.cpp, instantiate.cpp, infer.cpp
void collectTypeParams(Checker& c, const List<Field*>& fields, std::vector<TypeParam*>& out);
void declareTypeParams(Checker& c, const std::vector<TypeParam*>& params);
Type* genericReceiver(Checker& c, Signature* sig, IndexExpr* e);
Type* genericType(Checker& c, Expr* e);  // like typ(), a generic type is fine
bool isUnionExpr(Expr* e);
Type* unionType(Checker& c, Expr* e);
Type* instantiatedType(Checker& c, IndexExpr* e);
Name* functionName(Expr* e);
Signature* instantiateSignature(Checker& c, Pos where, Expr* fun, Signature* sig,
                                const std::vector<Type*>& args);
void functionIndex(Checker& c, Operand& x, IndexExpr* e);
void nonGeneric(Checker& c, Operand& x);
int unsatisfied(Checker& c, const std::vector<TypeParam*>& params, const std::vector<Type*>& args,
                std::string* cause);
// targs: the given ones; afterwards all. declared: the parameter type of each argument.
bool infer(Checker& c, Pos where, Expr* fun, Signature* sig, std::vector<Type*>& targs,
           const std::vector<Operand>& args, const std::vector<Type*>& declared);
bool inferFromConstraints(Checker& c, Signature* sig, std::vector<Type*>& targs);
Signature* inferFromTarget(Checker& c, Expr* fun, Signature* sig, Signature* target);

// ---- expr.cpp
void genericExpr(Checker& c, Operand& x, Expr* e);  // like expr(); a generic function stays one
void rawExpr(Checker& c, Operand& x, Expr* e, Type* hint, bool allowGeneric = false);
void expr(Checker& c, Operand& x, Expr* e, Type* hint = nullptr);  // a single value
void multiExpr(Checker& c, Operand& x, Expr* e);                   // a value or a tuple
void exprOrType(Checker& c, Operand& x, Expr* e);
void singleValue(Checker& c, Operand& x);
void excludeNonValues(Checker& c, Operand& x);
void excludeTypes(Checker& c, Operand& x);
void useExprs(Checker& c, const List<Expr*>& es);
void useExpr(Checker& c, Expr* e);
void useLhs(Checker& c, Expr* e);
void record(Checker& c, Operand& x, Expr* e);
// Marks the variable that an addressed or assigned operand is part of.
void markAssigned(Expr* e);
void markAddrTaken(Expr* e);
Var* rootVar(Expr* e);

// ---- operators.cpp, comparison.cpp, shift.cpp
void unaryStep(Checker& c, Operand& x, UnaryExpr* e);
void binaryStep(Checker& c, Operand& x, Operand& y, Expr* e, Expr* lhs, Expr* rhs, Op op);
void comparison(Checker& c, Operand& x, Operand& y, Op op, bool switchCase = false);
void shiftOp(Checker& c, Operand& x, Operand& y, Expr* e, Op op);
bool isComparison(Op op);
bool isShift(Op op);
bool isOrdered(Type* t);
void matchTypes(Checker& c, Operand& x, Operand& y);
Pos opPos(Expr* e);

// ---- untyped.cpp
enum class Fit : uint8_t { Ok, Truncated, Overflows, No };
void updateExprType(Checker& c, Expr* e, Type* t, bool final);
void updateExprVal(Expr* e, ConstRef v);
Fit implicitType(Checker& c, const Operand& x, Type* target, Type** type, ConstRef* val);
void convertUntyped(Checker& c, Operand& x, Type* target);
void settleNil(Expr* e, Type* t);

// ---- representable.cpp
bool representableConst(ConstRef v, BasicKind kind, ConstRef* rounded);
Fit representation(const Operand& x, Basic* t, ConstRef* v);
void representable(Checker& c, Operand& x, Basic* t);
void invalidConversion(Checker& c, Fit why, const Operand& x, Type* target);
void overflow(Checker& c, Operand& x, Pos where);

// ---- conversions.cpp
void conversion(Checker& c, Operand& x, Type* t);
bool convertibleTo(Checker& c, const Operand& x, Type* t, std::string* cause);

// ---- assignability.cpp, assignments.cpp
// What a value is needed for, as messages say it: put together only when there is an error.
struct Purpose {
  Purpose(const char* t) : text(t) {}         // NOLINT: implicit
  Purpose(const std::string& t) : text(t) {}  // NOLINT: implicit
  Purpose(std::string_view t, Expr* named = nullptr) : text(t), of(named) {}
  std::string str() const { return of ? cat(text, exprString(of)) : std::string(text); }

  std::string_view text;
  Expr* of = nullptr;
};
bool operandAssignable(Checker& c, const Operand& x, Type* t, std::string* cause);
void assignment(Checker& c, Operand& x, Type* t, const Purpose& context);
void initConst(Checker& c, ConstObj* lhs, Operand& x);
void initVar(Checker& c, Var* lhs, Operand& x, const Purpose& context);
void initVars(Checker& c, const std::vector<Var*>& lhs, const List<Expr*>& rhs, Stmt* returnStmt);
void assignStmt(Checker& c, AssignStmt* s);
void assignVar(Checker& c, Expr* lhs, Operand* x, Expr* rhs, const Purpose& context);
bool assignable(Checker& c, const Operand& x);  // may stand on the left of =; else reported
Type* lhsVar(Checker& c, Expr* lhs);
std::vector<Operand> exprList(Checker& c, const List<Expr*>& es, bool allowCommaOk, bool* commaOk,
                              bool allowGeneric = false);
std::string typesSummary(Checker& c, const std::vector<Type*>& ts, bool variadic, bool dots);
std::vector<Type*> typesOf(const std::vector<Operand>& xs);
std::vector<Type*> typesOf(const std::vector<Var*>& vs);

// ---- call.cpp, selector.cpp, builtins.cpp, unsafe.cpp, index.cpp, literals.cpp
void callStep(Checker& c, Operand& x, CallExpr* e);
bool isPackageSelector(Checker& c, SelectorExpr* e);
void packageSelector(Checker& c, Operand& x, SelectorExpr* e);
void selectorStep(Checker& c, Operand& x, SelectorExpr* e);
std::string lookupError(Checker& c, Type* t, Atom sel, Object* alt, bool structLit);
bool builtinCall(Checker& c, Operand& x, CallExpr* e, BuiltinId id);
bool unsafeCall(Checker& c, Operand& x, CallExpr* e, BuiltinId id, std::vector<Operand>& args);
bool isUnsafeBuiltin(BuiltinId id);
std::string_view builtinName(BuiltinId id);
void indexStep(Checker& c, Operand& x, IndexExpr* e);
void sliceStep(Checker& c, Operand& x, SliceExpr* e);
bool validIndex(Checker& c, Operand& x, std::string_view what, bool allowNegative);
int64_t indexValue(Checker& c, Expr* index, int64_t max,
                   Type** type = nullptr);  // -1 where not constant or wrong
void basicLit(Checker& c, Operand& x, BasicLit* e);
void funcLit(Checker& c, Operand& x, FuncLit* e);
void compositeLit(Checker& c, Operand& x, CompositeLit* e, Type* hint);
void typeAssertStep(Checker& c, Operand& x, TypeAssertExpr* e);
void typeAssertion(Checker& c, Expr* e, const Operand& x, Type* t, bool typeSwitch);

// ---- stmt.cpp, switch.cpp, select.cpp, range.cpp
void stmtList(Checker& c, const List<Stmt*>& stmts);
void stmt(Checker& c, Stmt* s);
void simpleStmt(Checker& c, Stmt* s);
void switchStmt(Checker& c, SwitchStmt* s);
void typeSwitchStmt(Checker& c, TypeSwitchStmt* s);
void selectStmt(Checker& c, SelectStmt* s);
void rangeStmt(Checker& c, RangeStmt* s);

// ---- labels.cpp, returns.cpp, initorder.cpp
void labels(Checker& c, BlockStmt* body,
            std::unordered_set<Stmt*>& broken);  // broken: statements that a break leaves
bool isTerminatingList(const List<Stmt*>& list, const std::unordered_set<Stmt*>& broken);
void initOrder(Checker& c);

// ---- keys.cpp: duplicates among constants
struct ConstKeys {
  struct Row {
    Type* type;
    Pos pos;
  };
  std::unordered_map<std::string, std::vector<Row>> rows;
  // The earlier equal constant, or null after noting this one.
  const Row* add(ConstRef v, Type* t, Pos pos);
};

}  // namespace gosub::check
