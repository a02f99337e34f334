// What the grammar's actions do: make nodes, and report the errors that gc's parser finds beyond the grammar.
// One Builder serves one parse.
#pragma once

#include <string>
#include <vector>

#include "base/arena.h"
#include "frontend/ast/ast.h"
#include "frontend/diag/diag.h"
#include "frontend/lex/token.h"
#include "frontend/source/source.h"

namespace gosub::parse {

// A list under construction. Its elements lie in the arena and become a List without a copy.
struct Vec {
  ast::Node** data;
  uint32_t size, cap;
  Vec* next;  // in the free list
};

// The tokens of a file, classified, and for each bracket the index of its partner (kNoMatch: none).
struct TokenStream {
  static constexpr uint32_t kNoMatch = ~0u;
  std::vector<lex::Token> tokens;
  std::vector<uint32_t> match;
};

// The automaton where a token fits nowhere.
class ParserState {
 public:
  virtual bool takes(lex::Tok t) const = 0;  // could t come next?
  virtual bool inFunction() const = 0;       // is a function body open?
 protected:
  ~ParserState() = default;
};

class Builder {
 public:
  // lexicalErrors: the lexer has found errors in this text.
  Builder(SourceFile& file, Arena& arena, diag::Diagnostics& diags, const TokenStream& stream,
          bool lexicalErrors);
  void finish();

  // ---- Tokens
  int nextToken(uint32_t* value, Pos* pos, size_t stackDepth);
  // The grammar's symbols are numbered as tokens.awk does.
  static int symbolOf(lex::Tok t) { return t == lex::Tok::Eof ? 0 : 257 + static_cast<int>(t); }
  Pos posOf(uint32_t token) const { return file_.pos(tokens_[token & ~kInserted].begin); }
  std::string_view textOf(uint32_t token) const;

  // ---- Errors
  // At the token read last: reports it, and chooses with which token parsing goes on (recover.cpp).
  void syntaxError(int state, const ParserState& parser);
  bool stopped() const { return stopped_; }
  void error(Pos pos, std::string text);
  void errorAt(Pos pos, const std::string& text) { error(pos, "syntax error: " + text); }

  // ---- Results
  void start(lex::Tok what) { start_ = what; }
  void file(Vec* decls);
  void single(Vec* decls);
  void package(ast::Name* name) { package_ = name; }
  ast::Name* packageName() const { return package_; }
  List<ast::Decl*> decls() const { return decls_; }
  // The bodies of functions and function literals without errors, innermost first.
  const std::vector<ast::BlockStmt*>& bodies() const { return bodies_; }

  // ---- Lists
  Vec* list();
  Vec* list(ast::Node* first) { return add(list(), first); }
  Vec* add(Vec* v, ast::Node* n) {
    if (v->size == v->cap) grow(v);
    v->data[v->size] = n;
    v->size += n != nullptr;  // null: left out after a syntax error
    return v;
  }
  Vec* concat(Vec* a, Vec* b);

  // ---- Declarations (builder_decl.cpp)
  void importStart(Pos pos);
  void imports(Vec* specs, bool grouped);
  Vec* declared(Vec* decls, Vec* more);
  ast::Decl* importSpec(Pos pos, ast::Name* local, ast::BasicLit* path);
  ast::Name* dotName(Pos pos);
  Vec* group(Vec* decls, bool grouped);
  Vec* constGroup(Vec* decls, bool grouped);
  ast::Decl* constSpec(Pos pos, Vec* names, ast::Expr* type, Vec* values);
  ast::Decl* varSpec(Pos pos, Vec* names, ast::Expr* type, Vec* values);
  ast::Decl* typeSpec(Pos pos, ast::Name* name, Vec* tparams, bool alias, ast::Expr* type);
  Vec* funcDecl(Pos pos, Vec* recv, ast::Name* name, Vec* tparams, ast::FuncType* sig, ast::BlockStmt* body);
  Vec* receiver(Vec* params);
  Vec* emptyTypeParams(Pos pos);
  Vec* typeParams(Vec* list, Pos closing);
  Vec* params(Vec* list, Pos closing);
  ast::Field* param(Pos pos, ast::Name* name, ast::Expr* type);
  ast::FuncType* signature(Pos pos, Vec* params, Vec* results);
  ast::BlockStmt* body(ast::BlockStmt* block);
  Vec* fields(Vec* names, ast::Expr* type, ast::BasicLit* tag);
  ast::Field* embeddedField(Pos pos, ast::Expr* type, ast::BasicLit* tag);
  ast::BasicLit* tag(ast::BasicLit* lit);
  ast::Field* method(ast::Name* name, ast::FuncType* sig);
  ast::Field* embeddedElem(Pos pos, ast::Expr* type);

  // ---- Types and expressions (builder_expr.cpp)
  ast::Name* name(uint32_t token);
  ast::BasicLit* literal(ast::LitKind kind, uint32_t token);
  ast::Expr* bad(Pos pos);
  ast::Expr* paren(Pos pos, ast::Expr* x);
  ast::Expr* suffix(ast::Expr* x, Pos where) {  // something is applied to x
    lastSuffix_ = where;
    return x;
  }
  ast::Expr* selector(ast::Expr* x, ast::Name* sel);
  ast::Expr* instance(ast::Expr* x, Vec* types) { return index(x, types); }
  ast::Expr* index(ast::Expr* x, Vec* indices, Pos lbrack = {});
  ast::Expr* slice(Pos lbrack, ast::Expr* x, ast::Expr* lo, ast::Expr* hi);
  ast::Expr* slice3(Pos lbrack, ast::Expr* x, ast::Expr* lo, ast::Expr* hi, ast::Expr* max, Pos colon2,
                    Pos closing);
  ast::Expr* typeAssert(ast::Expr* x, ast::Expr* type);
  ast::Expr* call(ast::Expr* fun, Vec* args, bool dots, Pos rparen);
  ast::Expr* unary(Pos pos, ast::Op op, ast::Expr* x);
  ast::Expr* receive(Pos pos, ast::Expr* x);
  ast::Expr* star(Pos pos, ast::Expr* x);
  ast::Expr* binary(Pos pos, ast::Op op, ast::Expr* x, ast::Expr* y);
  ast::Expr* funcLit(Pos pos, ast::FuncType* sig, ast::BlockStmt* body);
  ast::CompositeLit* litValue(Pos pos, Vec* elems, Pos rbrace);
  ast::Expr* compositeLit(ast::Expr* type, ast::CompositeLit* lit);
  ast::Expr* parenthesizedLit(ast::Expr* type, Pos brace, ast::CompositeLit* lit);
  ast::Expr* keyValue(Pos pos, ast::Expr* key, ast::Expr* value);
  ast::Expr* sliceType(Pos pos, ast::Expr* elem);
  ast::Expr* arrayType(Pos pos, ast::Expr* len, ast::Expr* elem);
  ast::Expr* chanType(Pos pos, ast::ChanDir dir, ast::Expr* elem);
  ast::Expr* mapType(Pos pos, ast::Expr* key, ast::Expr* elem);
  ast::Expr* structType(Pos pos, Vec* fields);
  ast::Expr* interfaceType(Pos pos, Vec* elems);
  ast::Expr* dots(Pos pos, ast::Expr* elem);
  ast::FuncType* funcType(Pos pos, ast::FuncType* sig);
  ast::FuncType* genericFuncType(Pos pos, Pos bracket, ast::FuncType* sig);

  // ---- Statements (builder_stmt.cpp)
  Vec* stmts(ast::Stmt* first) { return addStmt(list(), first); }
  Vec* addStmt(Vec* v, ast::Stmt* s) { return s ? add(v, s) : v; }
  ast::BlockStmt* block(Pos pos, Vec* stmts, Pos rbrace);
  ast::Stmt* declStmt(Pos pos, Vec* decls);
  ast::Stmt* exprStmt(Pos pos, ast::Expr* x);
  ast::Stmt* comm(ast::Stmt* s);
  ast::Stmt* send(Pos pos, ast::Expr* chan, ast::Expr* value);
  ast::Stmt* incDec(Pos pos, ast::Expr* x, bool inc);
  ast::Stmt* assignOp(Pos pos, ast::Op op, ast::Expr* x, ast::Expr* y);
  ast::Stmt* assign(Pos pos, bool define, Vec* lhs, Vec* rhs);
  ast::Stmt* labeled(ast::Name* label, ast::Stmt* stmt, Pos colon);
  ast::Stmt* goStmt(Pos pos, ast::Expr* call);
  ast::Stmt* deferStmt(Pos pos, ast::Expr* call);
  ast::Stmt* returnStmt(Pos pos, Vec* results);
  ast::Stmt* branch(Pos pos, ast::BranchKind kind, ast::Name* label);
  void checkCondition(ast::Stmt* s);  // that it is an expression, if there is one
  void checkTag(ast::Stmt* s);
  void checkPost(ast::Stmt* s);
  ast::Stmt* varInHeader(Pos var, Pos pos, ast::Stmt* s);
  ast::Stmt* ifStmt(Pos pos, ast::Stmt* init, ast::Stmt* cond, ast::BlockStmt* then, ast::Stmt* els,
                    const Pos* semi);
  ast::Stmt* forStmt(Pos pos, ast::Stmt* init, ast::Stmt* cond, ast::Stmt* post, ast::BlockStmt* body);
  ast::Stmt* range(Vec* lhs, bool define, ast::Expr* x);
  ast::Stmt* rangeStmt(Pos pos, ast::Stmt* clause, ast::BlockStmt* body);
  ast::Stmt* switchStmt(Pos pos, ast::Stmt* init, ast::Stmt* tag, Vec* clauses, Pos rbrace);
  ast::Stmt* selectStmt(Pos pos, Vec* clauses, Pos rbrace);
  void clauseStart(uint32_t keyword);
  ast::Node* caseClause(Pos pos, Vec* exprs, Pos colon, Vec* body);
  ast::Node* commClause(Pos pos, ast::Stmt* comm, Pos colon, Vec* body);

 private:
  static constexpr uint32_t kInserted = 1u << 31;  // in the value of a token that recovery put in
  template <typename T>
  T* node(Pos pos) {
    T* n = arena_.make<T>();
    n->kind = ast::kKindOf<T>;
    n->pos = pos;
    return n;
  }
  // The list's final form; the Vec may be used again.
  template <typename T>
  List<T*> take(Vec* v) {
    if (!v) return {};
    List<T*> l(reinterpret_cast<T**>(v->data), v->size);
    v->next = free_;
    free_ = v;
    return l;
  }
  void grow(Vec* v);
  size_t indexOf(Pos pos) const;  // of the token at pos
  std::string describe(const lex::Token& t) const;
  std::string_view refineMessage(std::string_view message, const ParserState& parser, Pos& at) const;
  void reportSyntax(std::string_view message, Pos at);
  bool reclassified(const ParserState& parser);
  void mend(std::string_view message, const ParserState& parser);
  ast::Expr* condition(ast::Stmt* s);
  void noLiteral() { noLiteralAt_ = next_; }  // a `{` that follows begins no composite literal
  ast::Expr* callOperand(const char* keyword, ast::Expr* x);
  bool typeSwitchGuard(ast::Stmt* tag, ast::Name*& bound, ast::Expr*& x);
  void nameParams(Vec* list, Pos closing, bool typeParams);
  void noDots(Vec* list, bool exceptLast);

  SourceFile& file_;
  Arena& arena_;
  diag::Diagnostics& diags_;
  const TokenStream& stream_;
  const std::vector<lex::Token>& tokens_;
  size_t next_ = 0;     // token to be read next
  size_t current_ = 0;  // token read last
  // Error recovery: `inserted_` (if it is not Eof) is read before tokens_[next_].
  lex::Tok inserted_ = lex::Tok::Eof;
  lex::Tok readLast_[2] = {lex::Tok::Eof, lex::Tok::Eof};  // kinds, inserted ones included; [0] the last one
  size_t mendedAt_ = 0, mendings_ = 0;                     // where the last one ended, how many there
  size_t noLiteralAt_ = ~size_t{0};
  Pos lastSuffix_;            // of the `.`, `(`, `[` or `{` of the primary expression read last
  bool importsOver_ = false;  // the declaration before was no import
  Pos lastError_;             // the one farthest down
  std::vector<ast::BlockStmt*> bodies_;
  lex::Tok start_ = lex::Tok::StartFile;
  bool started_ = false, stopped_ = false;
  bool failed_;  // there was an error of any kind
  int32_t groups_ = 0;
  struct LateError {  // reported if there is no syntax error
    Pos pos;
    std::string text;
  };
  std::vector<LateError> lateErrors_;
  Vec* free_ = nullptr;
  Vec* imports_ = nullptr;
  ast::Name* package_ = nullptr;
  List<ast::Decl*> decls_;
};

}  // namespace gosub::parse
