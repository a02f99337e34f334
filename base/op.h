// Go's operators. Shared by the tree and by constant arithmetic.
#pragma once

#include <cstdint>
#include <string_view>

namespace gosub::ast {

// Operators, in tokens.def's order; also the operator of an assignment `op=`.
enum class Op : uint8_t {
  None,
  OrOr,
  AndAnd,
  Eql,
  Neq,
  Lss,
  Leq,
  Gtr,
  Geq,
  Add,
  Sub,
  Or,
  Xor,
  Mul,
  Div,
  Rem,
  And,
  AndNot,
  Shl,
  Shr,
  Not,    // unary !
  Addr,   // unary &
  Recv,   // unary <-
  Tilde,  // unary ~ (constraints)
};
std::string_view opText(Op op);

}  // namespace gosub::ast
