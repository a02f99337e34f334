// Expressions, places, calls, statements: what the files of this folder offer each other.
#pragma once

#include "frontend/compile/func.h"
#include "frontend/compile/program.h"

namespace gosub::compile {

// ---- Values ----
// Evaluates e into dst, which has slotsOf(typeOf(e)) slots. dst is written by the last instruction only,
// unless the value is an aggregate (then dst must not be a variable that e mentions).
void exprTo(Fn& f, Expr* e, VSlot dst);
// Evaluates e; the slot where the value lies: a variable's own, or a temporary that is live until released.
VSlot exprAny(Fn& f, Expr* e);
// The slot of a value that needs no code (or one constant load).
bool operandInPlace(Fn& f, Expr* e, VSlot* at);
// The same, converted to type t where that is an interface (assignability).
void valueTo(Fn& f, Expr* e, Type* t, VSlot dst);
VSlot valueAny(Fn& f, Expr* e, Type* t);
// The same for a value that the very next instruction uses, and nothing keeps: a call's result may stay in
// its outgoing slot. Not across a safepoint.
VSlot valueNow(Fn& f, Expr* e, Type* t);
void exprVoid(Fn& f, Expr* e);                                           // for its effects
void condJump(Fn& f, Expr* e, Label to, bool sense, bool back = false);  // jumps if e == sense
void constTo(Fn& f, types::ConstRef c, Type* t, VSlot dst);
uint64_t constWord(types::ConstRef c, Type* t);  // of a one-word type
bool intConst(Fn& f, Expr* e, int64_t* v);       // e is a constant integer
bool isConst(const Expr* e);
bool isNil(const Expr* e);
// Converts a value in slots from type `from` to interface type `to`.
void toInterface(Fn& f, Type* from, VSlot src, Type* to, VSlot dst);
uint64_t typeWord(Type* iface, Type* concrete);  // an interface's type word for this dynamic type
Pos bracketPos(Pos lbrack, const Expr* e);       // of an index or slice expression
bool needsConversion(Type* from, Type* to);      // assignable, but in another representation

// ---- Order of evaluation (order.cpp) ----
bool hasOrdered(Fn& f, Expr* e);  // contains a call or receive
bool hasEarly(Fn& f, Expr* e);  // contains an assertion or slice expression: gc evaluates them with the calls
// How many of these operands must have their calls (and assertions, slice expressions) evaluated before any
// of the rest is: up to the last one that contains a call, or may panic after others would.
size_t orderedPrefix(Fn& f, const std::vector<Expr*>& list);
bool containsCall(Expr* e);     // or a receive, whether compiled in place or not
bool isStable(Fn& f, Expr* e);  // a constant or a variable in a slot: may be read late
void hoist(Fn& f, Expr* e);     // evaluates e's calls, receives and what else comes early now
void hoistFirst(Fn& f, const std::vector<Expr*>& list);  // list[0] as a whole, if it and others may panic
// Bounds of a slice expression of x: what may panic left of the last one that contains a call is evaluated
// whole.
void hoistBefore(Fn& f, Expr* x, const std::vector<Expr*>& bounds);
void hoistAll(Fn& f, const std::vector<Expr*>& list);  // what must come first where all of them are operands
// May the code that evaluates e use dst for intermediate results?
bool scratchable(Fn& f, Expr* e, VSlot dst);
types::Object* objectOf(Fn& f, const Expr* e);          // of a name or a qualified name
const VarPlace* localVar(Fn& f, const Expr* e);         // a local variable that lies in its slot
bool mentions(Fn& f, Expr* e, VSlot slot, uint32_t n);  // reads a variable in these slots

// ---- Places (place.cpp) ----
struct Place {
  enum class Kind : uint8_t {
    None,
    Blank,
    Slot,
    Frame,
    Mem,
    Global,
    Elem,
    ElemElem,
    PtrElem,
    FrameElem,
    Map
  };
  Kind kind = Kind::None;
  Type* type = nullptr;       // of the value there
  bool temp = false;          // Mem: the large value that the slot `base` holds
  bool notNil = false;        // Mem: a variable's own memory
  VSlot base = 0;             // slot: variable, aggregate, pointer, slice, map
  VSlot index = 0;            // Elem…: index slot; Map: key
  VSlot index2 = 0;           // ElemElem: of the inner slice
  int64_t off = 0;            // bytes: Frame, Mem, Global; Elem: of a field in the element
  int64_t len = 0;            // PtrElem, FrameElem: array length
  uint8_t unsignedIndex = 0;  // rt::UnsignedIndexRow::mask of index and index2
  Pos pos;                    // of the index that is checked here; invalid: none
  Type* container = nullptr;  // Elem: the slice's element type; Map: the map type
};
Place placeOf(Fn& f, Expr* e);     // e addressable, or a map element, or any aggregate (for its fields)
bool isPlaceExpr(Fn& f, Expr* e);  // name, dereference, selector, index: not a computed value
Place fieldOf(Fn& f, const Place& p, types::Var* field, int64_t offset);
VSlot loadPlace(Fn& f, const Place& p);  // where the value lies (a variable's own slots, or a temporary)
void loadPlaceTo(Fn& f, const Place& p, VSlot dst);
void storePlace(Fn& f, const Place& p, VSlot src);
VSlot addressOf(Fn& f, const Place& p);  // pointer to a place in memory
void addressTo(Fn& f, const Place& p, VSlot dst);
Place varPlace(Fn& f, types::Var* v);
// Follows a selection's embedded fields up to, not including, its last index.
Place followPath(Fn& f, Expr* x, const std::vector<uint32_t>& index, size_t count, Type** type);
// Stores the value of e, converted to the place's type.
// fresh: e cannot mention the place (a new variable, or new memory, which is zero).
void assignTo(Fn& f, const Place& p, Expr* e, bool fresh = false);
Place memPlace(VSlot ptr, Type* t, int64_t off = 0);
Place valuePlace(Type* t, VSlot s);  // of a value in slots

// ---- Operators, conversions, literals ----
void binaryTo(Fn& f, ast::BinaryExpr* e, VSlot dst);
void unaryTo(Fn& f, ast::UnaryExpr* e, VSlot dst);
// dst = x op y on values of type t in slots.
void arith(Fn& f, ast::Op op, Type* t, VSlot dst, VSlot x, VSlot y);
void arithImm(Fn& f, ast::Op op, Type* t, VSlot dst, VSlot x, int64_t imm);
bool canArithImm(ast::Op op, Type* t, int64_t imm);
void shiftOp(Fn& f, ast::Op op, Type* t, VSlot dst, VSlot x, Expr* count);
bool isComparison(ast::Op op);
void compareTo(Fn& f, ast::Op op, Expr* x, Expr* y, VSlot dst);
void equalTo(Fn& f, Type* t, VSlot dst, VSlot x, VSlot y);  // bool
void conversionTo(Fn& f, Expr* x, Type* to, VSlot dst);
void compositeTo(Fn& f, ast::CompositeLit* lit, Type* t, VSlot dst);
void compositeInto(Fn& f, ast::CompositeLit* lit, Type* t, const Place& p);  // zeroed memory
// Constant data (static_data.cpp). A value laid out in memory at compile time; false: not constant.
struct StaticBytes {
  std::vector<uint64_t> words;
  bool any = false;  // something is not zero
  explicit StaticBytes(int64_t size) : words(static_cast<size_t>((size + 7) / 8)) {}
  void put(int64_t off, int64_t size, uint64_t v);
};
bool staticValue(Fn& f, Expr* e, Type* t, StaticBytes& out, int64_t off);
const void* keepData(Fn& f, const StaticBytes& data);
void packTo(Fn& f, const std::vector<Expr*>& values, Type* elem, VSlot dst);
VSlot addressOfComposite(Fn& f, ast::CompositeLit* lit, Type* t, VSlot dst);
void funcLitTo(Fn& f, ast::FuncLit* lit, VSlot dst);
void makeClosure(Fn& f, rt::FuncRec* rec, const std::vector<Type*>& types, VSlot first, VSlot dst);
void mapIndexOkTo(Fn& f, ast::IndexExpr* e, VSlot dst, VSlot ok);
// Stores a value of type `from` that lies in slots to lhs (blank: nowhere).
void storeValue(Fn& f, Expr* lhs, Type* from, VSlot src);
void incDecStmt(Fn& f, ast::IncDecStmt* s);
void sliceTo(Fn& f, ast::SliceExpr* e, VSlot dst);
void assertTo(Fn& f, ast::TypeAssertExpr* e, VSlot dst);
void assertOkTo(Fn& f, ast::TypeAssertExpr* e, VSlot dst, VSlot ok);
void recvTo(Fn& f, Expr* chan, VSlot dst, VSlot ok);
void methodValueTo(Fn& f, ast::SelectorExpr* e, VSlot dst);
VSlot indexSlot(Fn& f, Expr* e);
uint8_t isUnsignedWord(Fn& f, Expr* index);  // 1: an index that bounds errors report as unsigned

// ---- Inlining (inline.cpp) ----
struct InlineBody;
InlineBody* inlinedCall(Fn& f, ast::CallExpr* call);  // null: a real call
bool isPureInline(Fn& f, ast::CallExpr* call);        // computes with its arguments alone
void inlineTo(Fn& f, InlineBody* b, ast::CallExpr* call, VSlot dst);
void inlineReturn(Fn& f, ast::ReturnStmt* s);

// ---- Calls ----
// Compiles the call; results lie from outgoing slot 0 on.
void callOut(Fn& f, ast::CallExpr* call);
void callTo(Fn& f, ast::CallExpr* call, VSlot dst);
bool isIntrinsic(Fn& f, ast::CallExpr* call);
bool intrinsicTo(Fn& f, ast::CallExpr* call, VSlot dst);
// The body of a library function that is one instruction, for calls through a func value; false: it is none.
bool intrinsicBody(Fn& f);
VSlot spreadResults(Fn& f, ast::CallExpr* call,
                    types::Tuple* tuple);               // a call's several results, in temporaries
void builtinTo(Fn& f, ast::CallExpr* call, VSlot dst);  // dst: kNoVSlot where the value is not wanted
types::Builtin* builtinOf(ast::CallExpr* call);
types::Func* staticCallee(Expr* fun);
void appendTo(Fn& f, ast::CallExpr* call, VSlot dst);
void goOrDefer(Fn& f, ast::CallExpr* call, bool isGo, Pos pos);
void emitCall(Fn& f, rt::FuncRec* rec);
// The receiver of method m, found from a value at p (of type t, path's embedded fields followed): an
// interface to call through, or what the method takes, at dst.
void receiverTo(Fn& f, const Place& p, types::Func* m, VSlot dst);
bool isIfaceMethod(types::Func* m);
rt::FuncRec* calleeOf(Fn& f, types::Func* m, Type* recvType);
uint32_t receiverSlots(Fn& f, types::Func* m);
Type* receiverType(types::Func* m);
rt::FuncRec* litRec(Fn& f, ast::FuncLit* lit);

// ---- Statements ----
void stmt(Fn& f, ast::Stmt* s);
void block(Fn& f, List<ast::Stmt*> stmts);
void assignStmt(Fn& f, ast::AssignStmt* s);
void varDecl(Fn& f, ast::VarDecl* d);
void rangeStmt(Fn& f, ast::RangeStmt* s);
void forStmt(Fn& f, ast::ForStmt* s);
void switchStmt(Fn& f, ast::SwitchStmt* s);
void typeSwitchStmt(Fn& f, ast::TypeSwitchStmt* s);
void selectStmt(Fn& f, ast::SelectStmt* s);
void returnStmt(Fn& f, ast::ReturnStmt* s);
void emitReturn(Fn& f);  // of the results as they stand
// Declares a local variable: allocates its slot (and cell). The value is in place after defineVar.
VarPlace declareVar(Fn& f, types::Var* v, Type* t);
void initVar(Fn& f, const VarPlace& v, VSlot src);
void zeroVar(Fn& f, const VarPlace& v);
types::Var* definedVar(Expr* lhs);
Label labelOf(Fn& f, const ast::Stmt* s, bool isContinue);
void pushTarget(Fn& f, const ast::Stmt* s, Label brk, Label cont);

// ---- Tree walks (walk.cpp) ----
// Calls visit(node) for every node below and including root, in lexical order; it returns false to skip a
// node's children.
using VisitFn = bool (*)(ast::Node* n, void* arg);
void walk(ast::Node* root, VisitFn visit, void* arg);

}  // namespace gosub::compile
