// What an expression denotes while it is being checked: mode, type, constant value and the expression itself
// (for messages).
#pragma once

#include <string>

#include "frontend/ast/ast.h"
#include "frontend/types/types.h"

namespace gosub::check {

using namespace ast;    // NOLINT: this header is internal to the folder
using namespace types;  // NOLINT

struct Checker;

struct Operand {
  Mode mode = Mode::Invalid;
  BuiltinId builtin{};
  Type* type = nullptr;
  ConstRef val = nullptr;
  Expr* expr = nullptr;

  bool invalid() const { return mode == Mode::Invalid; }
  bool isNil() const { return mode == Mode::NilValue; }
  bool isConst() const { return mode == Mode::Constant; }
  void invalidate() { mode = Mode::Invalid; }
};

// "x (variable of type int)", as gc describes operands.
std::string describe(Checker& c, const Operand& x);
// "x (value of type T)" with the type's structure where it has a name: "variable of struct type S".
std::string compositeKind(Type* t);  // "" for basic types

}  // namespace gosub::check
