// The syntax tree.
//
// Nodes lie in an Arena, are built by the parser and never change shape afterwards. Types and
// expressions share one node family (a cover grammar): the checker separates conversion from call and
// index from instantiation. A node's `pos` is where gc puts it: the operator of a binary expression
// or assignment, the first token of everything else; startPos() gives the leftmost token.
//
// The checker writes its findings into the nodes (the fields under "checker:"); a generic body is
// checked once, with its type parameters, and the compiler substitutes when it asks typeOf(expr).
//
// Left-deep chains (a+b+c+…, f()()…, a.b.c…) may be 10^6 long: walk them in loops, never by recursion.
#pragma once

#include "base/arena.h"
#include "base/atom.h"
#include "base/op.h"
#include "frontend/source/source.h"

namespace gosub::types {
class Type;
class Const;
struct Object;
struct Selection;
struct Scope;
}  // namespace gosub::types

namespace gosub::ast {

enum class Kind : uint8_t {
#define NODE(Name) Name,
#include "frontend/ast/nodes.def"
#undef NODE
};

struct Node {
  Kind kind;
  Pos pos;
};

// ---- Expressions and types -------------------------------------------------------------------

// What an expression denotes; written by the checker (types2's operand modes).
enum class Mode : uint8_t {
  Invalid,   // not checked, or an error was reported
  NoValue,   // a call without results
  Builtin,   // a predeclared function
  TypeExpr,  // a type
  Constant,  // `value` is set
  Variable,  // addressable
  MapIndex,  // a map element: assignable, not addressable
  Value,     // computed value
  NilValue,  // untyped nil
  CommaOk,   // value that may be used in a comma-ok assignment
  CgoFunc,   // never (kept so that the numbering is gc's)
};

struct Expr : Node {
  Mode mode = Mode::Invalid;            // checker:
  types::Type* type = nullptr;          // checker: final type (untyped ones converted); tuple for calls
  const types::Const* value = nullptr;  // checker: constant value, if mode == Constant
};

struct BadExpr : Expr {};  // after a syntax error

struct Name : Expr {
  Atom name;
  types::Object* object = nullptr;  // checker: definition or use; null for blank and "x := y.(type)"
  // checker: where a generic function is used, given or inferred (they may mention the type parameters
  // around)
  const std::vector<types::Type*>* typeArgs = nullptr;
};

enum class LitKind : uint8_t { Int, Float, Imag, Rune, String };
struct BasicLit : Expr {
  LitKind lit;
  std::string_view text;  // as written
};

struct KeyValueExpr;
struct CompositeLit : Expr {
  Expr* typeExpr;     // null where elided
  List<Expr*> elems;  // KeyValueExpr or value
  Pos rbrace;
};
struct KeyValueExpr : Expr {  // pos: the key's start
  Expr *key, *val;
};
struct FuncType;
struct BlockStmt;
struct FuncLit : Expr {
  FuncType* sig;
  BlockStmt* body;
};
struct ParenExpr : Expr {
  Expr* x;
};
struct SelectorExpr : Expr {
  Expr* x;
  Name* sel;
  types::Selection* selection = nullptr;  // checker: field or method; null for a qualified name
};
struct IndexExpr : Expr {  // x[i], and x[T1, T2]
  Pos lbrack;
  Expr* x;
  List<Expr*> indices;  // at least one
};
struct SliceExpr : Expr {
  Pos lbrack;
  Expr* x;
  Expr* index[3];  // null where left out
  bool full;       // three indices
};
struct TypeAssertExpr : Expr {
  Expr* x;
  Expr* typeExpr;  // null: x.(type), only in a type switch's guard
};
struct CallExpr : Expr {
  Expr* fun;
  List<Expr*> args;
  bool hasDots;  // f(xs...)
  Pos rparen;
  enum class Form : uint8_t { Unknown, Call, Conversion, Builtin } form = Form::Unknown;  // checker:
};
struct UnaryExpr : Expr {  // + - ! ^ & <- ~
  Op op;
  Expr* x;
};
struct StarExpr : Expr {  // *x: dereference or pointer type
  Expr* x;
};
struct BinaryExpr : Expr {
  Op op;
  Expr *x, *y;
};

// Types. Each is an Expr with mode TypeExpr once checked.
struct ArrayType : Expr {
  Expr* len;  // null: [...]T
  Expr* elem;
};
struct SliceType : Expr {
  Expr* elem;
};
struct DotsType : Expr {  // ...T, of a variadic parameter
  Expr* elem;
};
struct Field : Node {  // one name (or none) with its type: `a, b int` gives two Fields sharing `type`
  Name* name;          // null: embedded field, unnamed parameter or result
  Expr* type;
  BasicLit* tag;  // struct fields only
  bool embedded;  // struct and interface elements
};
struct StructType : Expr {
  List<Field*> fields;
};
struct FuncType : Expr {
  List<Field*> typeParams;  // of a FuncDecl only
  List<Field*> params;
  List<Field*> results;
};
struct InterfaceType : Expr {
  // A method has a name and a FuncType; an embedded element has embedded == true and a type, which may
  // be a union (BinaryExpr with Op::Or) of terms, each perhaps with UnaryExpr Op::Tilde.
  List<Field*> elems;
};
struct MapType : Expr {
  Expr *key, *elem;
};
enum class ChanDir : uint8_t { Both, Send, Recv };
struct ChanType : Expr {
  ChanDir dir;
  Expr* elem;
};

// ---- Statements --------------------------------------------------------------------------------

struct Stmt : Node {};

struct BadStmt : Stmt {};
struct EmptyStmt : Stmt {};
struct BlockStmt : Stmt {  // pos: the {
  List<Stmt*> stmts;
  Pos rbrace;
};
struct ExprStmt : Stmt {
  Expr* x;
};
struct SendStmt : Stmt {  // pos: the arrow
  Expr *chan, *value;
};
struct IncDecStmt : Stmt {
  Expr* x;
  bool inc;
};
struct AssignStmt : Stmt {  // pos: the operator
  Op op;                    // None for = and :=
  bool define;              // :=
  List<Expr*> lhs, rhs;
};
struct Decl;
struct DeclStmt : Stmt {
  List<Decl*> decls;
};
struct GoStmt : Stmt {
  Expr* call;  // a CallExpr unless an error was reported
};
struct DeferStmt : Stmt {
  Expr* call;
};
struct ReturnStmt : Stmt {
  List<Expr*> results;
};
enum class BranchKind : uint8_t { Break, Continue, Goto, Fallthrough };
struct LabeledStmt;
struct BranchStmt : Stmt {
  BranchKind branch;
  Name* label;             // or null
  Stmt* target = nullptr;  // checker: the statement left or continued; the LabeledStmt of a goto
};
struct LabeledStmt : Stmt {
  Name* label;
  Stmt* stmt;
};
struct IfStmt : Stmt {
  Stmt* init;  // or null
  Expr* cond;
  BlockStmt* then;
  Stmt* els;  // null, IfStmt or BlockStmt
};
struct ForStmt : Stmt {
  Stmt *init, *post;  // or null
  Expr* cond;         // or null
  BlockStmt* body;
  bool perIteration = true;  // checker: the loop variable rule of go 1.22
};
struct RangeStmt : Stmt {
  Expr *key, *val;  // or null
  Expr* extra;      // a third variable, which is one too many; or null
  bool define;      // :=
  Expr* x;
  BlockStmt* body;
  bool perIteration = true;  // checker:
};
struct CaseClause : Node {  // of switch and type switch
  List<Expr*> exprs;        // empty with isDefault
  bool isDefault;
  List<Stmt*> body;
  Pos colon;
  types::Object* implicit = nullptr;  // checker: the symbol of `switch x := y.(type)` in this clause
};
struct SwitchStmt : Stmt {
  Stmt* init;
  Expr* tag;  // or null
  List<CaseClause*> clauses;
  Pos rbrace;
};
struct TypeSwitchStmt : Stmt {
  Stmt* init;
  Name* bound;  // or null
  Expr* x;
  List<CaseClause*> clauses;
  Pos rbrace;
};
struct CommClause : Node {
  Stmt* comm;  // SendStmt, ExprStmt (<-c) or AssignStmt (v, ok = <-c); null: default
  List<Stmt*> body;
  Pos colon;
};
struct SelectStmt : Stmt {
  List<CommClause*> clauses;
  Pos rbrace;
};

// ---- Declarations ------------------------------------------------------------------------------

struct Decl : Node {
  // Declarations of one parenthesised group share a group; ungrouped ones have none (-1).
  int32_t group = -1;
};
struct ImportDecl : Decl {
  Name* localName;  // null, ".", "_" or a name
  BasicLit* path;
};
struct ConstDecl : Decl {
  List<Name*> names;
  Expr* type;          // or null; inherited ones are repeated here
  List<Expr*> values;  // inherited ones are repeated here
  bool inherited;      // type and values stem from an earlier row of the group
  uint32_t iota;
};
struct VarDecl : Decl {
  List<Name*> names;
  Expr* type;
  List<Expr*> values;
};
struct TypeDecl : Decl {
  Name* name;
  List<Field*> typeParams;
  bool alias;
  Expr* type;
};
struct FuncDecl : Decl {
  Field* recv;  // or null
  Name* name;
  FuncType* sig;
  BlockStmt* body;  // null: implemented elsewhere
};

// A "//go:…" or "// …" directive that somebody asks for (//go:build, //go:embed, //dump, //line is the
// lexer's).
struct Pragma {
  Pos pos;
  std::string_view text;
};

struct File {
  SourceFile* source;
  Name* package;
  List<Decl*> decls;  // imports first, in source order
  List<Pragma> pragmas;
  std::string_view goVersion;  // from a //go:build line, else empty
  List<BlockStmt*> bodies;     // of functions and function literals in which no error was found
};

// ---- Helpers -------------------------------------------------------------------------------------

template <typename T>
inline constexpr Kind kKindOf = Kind::BadExpr;
#define NODE(Name) \
  template <>      \
  inline constexpr Kind kKindOf<Name> = Kind::Name;
#include "frontend/ast/nodes.def"
#undef NODE

template <typename T>
T* as(Node* n) {  // the node as a T, or null
  return n && n->kind == kKindOf<T> ? static_cast<T*>(n) : nullptr;
}
template <typename T>
const T* as(const Node* n) {
  return n && n->kind == kKindOf<T> ? static_cast<const T*>(n) : nullptr;
}

Expr* unparen(Expr* x);
Pos startPos(const Node* n);
Pos endPos(const Node* n);  // just past the last token that the node knows of

// The expression as gc prints it in messages: shortened function literals (func(x int) {…}) and
// composite literals (T{…}), strings as written.
std::string exprString(const Expr* x);

// `gosub dump ast`: one node a line, indented, with line:column.
void dump(const File& file, std::string& out);

}  // namespace gosub::ast
