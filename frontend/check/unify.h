// Type unification (spec, Type unification): finds types for parameters so that two types match.
#pragma once

#include "frontend/check/operand.h"

namespace gosub::check {

class Unifier {
 public:
  explicit Unifier(std::vector<TypeParam*> params) : params_(std::move(params)), types_(params_.size()) {}

  // x: a type that mentions the parameters; y: what it has to match. Inexact: as in an assignment.
  bool unify(Type* x, Type* y, bool exact);

  Type*& at(size_t i) { return types_[i]; }
  int indexOf(Type* t) const;  // of a parameter itself, or -1
  size_t size() const { return params_.size(); }
  bool mentions(Type* t) const;  // one of the parameters occurs in t

 private:
  std::vector<TypeParam*> params_;
  std::vector<Type*> types_;
  int depth_ = 0;

  bool bind(int i, Type* y, bool exact);
  bool structure(Type* x, Type* y, bool exact);
  bool tuples(Tuple* x, Tuple* y);
  bool structs(Struct* x, Struct* y);
  bool interfaces(Interface* x, Type* y, bool exact);
  bool named(Named* x, Named* y);
};

}  // namespace gosub::check
