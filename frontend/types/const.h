// Exact constants (spec, Constants): integers and rationals of arbitrary size by GMP, wide floats by
// MPFR (512 bits). Values are immutable and live as long as the process (or are interned).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/op.h"

namespace gosub::types {

enum class ConstKind : uint8_t { Unknown, Bool, String, Int, Float, Complex };

class Const {
 public:
  ConstKind kind() const { return kind_; }

 protected:
  explicit Const(ConstKind k) : kind_(k) {}

 private:
  ConstKind kind_;
};

using ConstRef = const Const*;  // never null where a value is meant; Unknown after an error

ConstRef unknownConst();
ConstRef makeBool(bool b);
ConstRef makeString(std::string s);
ConstRef makeInt64(int64_t v);
ConstRef makeUint64(uint64_t v);
ConstRef makeFloat64(double v);  // finite

// A literal's value from its source text (underscores, prefixes, hex floats, 'i' suffix, escapes); Unknown
// if it is too large to represent ("malformed constant: …"), zero if the lexer had to complain about it.
ConstRef makeFromLiteral(std::string_view text,
                         char kind);  // kind: 'i' int 'f' float 'm' imaginary 'r' rune 's' string

// Accessors. `exact` semantics: nullopt / false where the value is not representable.
bool boolVal(ConstRef c);
const std::string& stringVal(ConstRef c);
std::optional<int64_t> int64Val(ConstRef c);  // of an Int, or a Float/Complex with an integer value
std::optional<uint64_t> uint64Val(ConstRef c);
double float64Val(ConstRef c);  // nearest even; ±Inf where it overflows
float float32Val(ConstRef c);
ConstRef realPart(ConstRef c);
ConstRef imagPart(ConstRef c);
int sign(ConstRef c);         // of the real part for Complex: 0 only if all zero
uint64_t bitLen(ConstRef c);  // of an Int

// Conversions between kinds; Unknown where not representable exactly (3.5 to Int).
ConstRef toInt(ConstRef c);
ConstRef toFloat(ConstRef c);
ConstRef toComplex(ConstRef c);
ConstRef roundFloat32(ConstRef c);  // to the nearest float32; Unknown on overflow
ConstRef roundFloat64(ConstRef c);

// Operations. Operands are matched to the larger kind first. Division by zero (Unknown) is the caller's
// to exclude. Integers are exact to 16,384 bits and Unknown beyond; the checker reports untyped ones of
// more than 512 bits ("constant … overflow").
ConstRef unaryOp(ast::Op op, ConstRef x,
                 uint32_t unsignedBits);  // unsignedBits: for ^ on unsigned types, else 0
ConstRef binaryOp(ConstRef x, ast::Op op, ConstRef y, bool integerDivision);
ConstRef shift(ConstRef x, ast::Op op, uint64_t count);
bool compare(ConstRef x, ast::Op op, ConstRef y);

// As gc prints constants in messages (short: long strings and floats abbreviated).
std::string constString(ConstRef c);
std::string exactString(ConstRef c);

}  // namespace gosub::types
