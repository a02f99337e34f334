// What a function record stands for: the compiler's side of rt::FuncRec (FuncRec::front).
#pragma once

#include <string>
#include <vector>

#include "frontend/ast/ast.h"
#include "frontend/types/types.h"
#include "runtime/abi/func_rec.h"
#include "vm/bytecode/instr.h"

namespace gosub::compile {

enum class Body : uint8_t {
  Decl,         // a declared function or method
  Lit,          // a function literal
  PackageInit,  // a package's variables, then its init functions
  Entry,        // every package's initialisation, then main.main
  Method,       // a method reached through embedded fields, or T's method with receiver *T (wrapper)
  IfaceMethod,  // a method called with an interface's data word as receiver (wrapper)
  BoundMethod,  // a method value: the receiver is captured (wrapper)
  MethodExpr,   // T.m or I.m as a function (wrapper, where it is not the method itself)
  Thunk,        // of a go or defer statement: calls what it captured (wrapper)
  VarInit,      // of lazy package variables: one initialisation step
};

struct FuncKey {
  explicit FuncKey(Body b) : body(b) {}

  Body body;
  rt::FuncRec* rec = nullptr;
  types::Package* pkg = nullptr;
  const types::Env* env = nullptr;
  types::Signature* sig = nullptr;  // of the code: with the receiver as sig->recv for methods
  types::Func* func = nullptr;      // Decl, Method…: the method that is called in the end
  ast::FuncLit* lit = nullptr;
  std::vector<types::Var*> captures;  // Lit, in the closure's order
  std::vector<bool> capturedBox;      // Lit: that capture is a box (heap cell)
  // Wrappers: the receiver's type, and the path from there to the method's receiver (its last element is the
  // method).
  types::Type* recv = nullptr;
  std::vector<uint32_t> path;
  ast::CallExpr* call = nullptr;  // Thunk
  std::vector<ast::Expr*>
      operands;  // Thunk: the captured expressions; null: the receiver (as the method takes it)
  std::vector<types::Type*> capturedTypes;  // Thunk, BoundMethod: one per captured value (null: one pointer)
  const types::InitStep* step = nullptr;    // VarInit
  bc::InitRecord* record = nullptr;         // VarInit
  uint32_t children = 0, thunks = 0;        // names given so far
  std::string name;
  bool compiled = false, failed = false;
};

}  // namespace gosub::compile
