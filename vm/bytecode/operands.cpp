#include "vm/bytecode/operands.h"

namespace gosub::bc {
namespace {

uint32_t slotsOfBytes(uint64_t bytes) {
  return bytes > uint64_t{kManySlots} * 8 ? kManySlots : static_cast<uint32_t>((bytes + 7) / 8);
}

uint32_t printSlots(uint32_t kind) {
  switch (static_cast<PrintKind>(kind)) {
    case PrintKind::Complex:
    case PrintKind::String:
    case PrintKind::Eface: return 2;
    case PrintKind::Slice: return 3;
    case PrintKind::Space:
    case PrintKind::Newline: return 0;
    default: return 1;
  }
}

uint64_t elemBytes(Extra e) {
  switch (e) {
    case Extra::Len1: return 1;
    case Extra::Len2: return 2;
    case Extra::Len4: return 4;
    case Extra::Len16: return 16;
    case Extra::Len24: return 24;
    default: return 8;
  }
}

uint32_t arraySlots(const OpInfo& info, const OperandView& v, bool element) {
  uint64_t len = v.extra[0], size = elemBytes(info.extra[0]);
  if (info.extra[0] == Extra::LenElem) {
    size = len >> 32;
    len &= 0xffffffff;
  }
  if (element) return slotsOfBytes(size);
  if (size != 0 && len > uint64_t{kManySlots} * 8 / size) return kManySlots;
  return slotsOfBytes(size * len);
}

}  // namespace

OperandView viewAt(const Instr* code) {
  const OpInfo& info = infoOf(opOf(*code));
  OperandView v{opOf(*code), {aOf(*code), bOf(*code), cOf(*code)}, {0, 0}};
  Field b = info.operand[1].field;
  if (b == Field::I32 || b == Field::J32 || b == Field::G32) v.field[1] = static_cast<uint32_t>(imm32(*code));
  for (uint32_t x = 0; x < extraWords(info); x++) v.extra[x] = code[1 + x];
  return v;
}

const rt::TypeDesc* typeOfOperand(const OpInfo& info, const OperandView& v, int k) {
  Shape shape = info.operand[k].shape;
  if (shape != Shape::Typed && shape != Shape::Key && shape != Shape::Elem) return nullptr;
  const auto* t = reinterpret_cast<const rt::TypeDesc*>(v.extra[info.extra[0] == Extra::Type ? 0 : 1]);
  if (shape == Shape::Typed) return t;
  if (t->kind == rt::TKind::Map) return shape == Shape::Key ? t->key : t->elem;
  return t->kind == rt::TKind::Chan && shape == Shape::Elem ? t->elem : t;
}

uint32_t slotsOfOperand(const OpInfo& info, const OperandView& v, int k) {
  switch (info.operand[k].shape) {
    case Shape::None: return 0;
    case Shape::Word:
    case Shape::Any:
    case Shape::Ptr: return 1;
    case Shape::Str:
    case Shape::Iface:
    case Shape::PtrLen:
    case Shape::Complex:
    case Shape::Two: return 2;
    case Shape::Slice:
    case Shape::Three:
    case Shape::StrIter: return 3;
    case Shape::Counted: return v.field[2];
    case Shape::Strings: return 2 * v.field[2];
    case Shape::ImmRun: return v.field[1] < kManySlots ? v.field[1] : kManySlots;
    case Shape::ByteRun: return slotsOfBytes(v.extra[0]);
    case Shape::Typed:
    case Shape::Key:
    case Shape::Elem: return slotsOfDesc(typeOfOperand(info, v, k));
    case Shape::Array: return arraySlots(info, v, false);
    case Shape::ArrayElem: return arraySlots(info, v, true);
    case Shape::Printed: return printSlots(v.field[1]);
  }
  return 0;
}

}  // namespace gosub::bc
