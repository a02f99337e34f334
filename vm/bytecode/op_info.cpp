#include "vm/bytecode/op_info.h"

namespace gosub::bc {
namespace {

constexpr Shape shapeOf(char c) {
  switch (c) {
    case 'w': return Shape::Word;
    case 'x': return Shape::Any;
    case 'p': return Shape::Ptr;
    case 's': return Shape::Str;
    case 'l': return Shape::Slice;
    case 'e': return Shape::Iface;
    case 'v': return Shape::PtrLen;
    case 'c': return Shape::Complex;
    case '2': return Shape::Two;
    case '3': return Shape::Three;
    case 'n': return Shape::Counted;
    case 'i': return Shape::ImmRun;
    case 'b': return Shape::ByteRun;
    case 't': return Shape::Typed;
    case 'k': return Shape::Key;
    case 'm': return Shape::Elem;
    case 'a': return Shape::Array;
    case 'z': return Shape::ArrayElem;
    case 'q': return Shape::Strings;
    case 'y': return Shape::Printed;
    case 'j': return Shape::StrIter;
    default: return Shape::None;
  }
}

constexpr Access accessOf(char c) {
  switch (c) {
    case 'S': return Access::Read;
    case 'D':
    case 'O': return Access::Write;
    default: return Access::Both;
  }
}

constexpr Operand parseOperand(std::string_view s) {
  if (s == "_") return {};
  if (s == "I16") return {Field::I16};
  if (s == "U16") return {Field::U16};
  if (s == "J16") return {Field::J16};
  if (s == "I32") return {Field::I32};
  if (s == "J32") return {Field::J32};
  if (s == "G32") return {Field::G32};
  if (s == "F48") return {Field::F48};
  return {Field::Slot, accessOf(s[0]), shapeOf(s[1]), s[0] == 'O' || s[0] == 'Y'};
}

constexpr Extra parseExtra(std::string_view s) {
  if (s == "T") return Extra::Type;
  if (s == "I") return Extra::Imm;
  if (s == "S") return Extra::Slot;
  if (s == "SO") return Extra::SlotOut;
  if (s == "P") return Extra::Data;
  if (s == "SD") return Extra::Select;
  if (s == "SR") return Extra::SelectResume;
  if (s == "L1") return Extra::Len1;
  if (s == "L2") return Extra::Len2;
  if (s == "L4") return Extra::Len4;
  if (s == "L8") return Extra::Len8;
  if (s == "L16") return Extra::Len16;
  if (s == "L24") return Extra::Len24;
  if (s == "EO") return Extra::ElemOffset;
  if (s == "LE") return Extra::LenElem;
  if (s == "SL") return Extra::SliceSlots;
  return Extra::None;
}

constexpr OpInfo makeInfo(std::string_view name, std::string_view a, std::string_view b, std::string_view c,
                          std::string_view extra, int attrs) {
  OpInfo info{name,
              {parseOperand(a), parseOperand(b), parseOperand(c)},
              {Extra::None, Extra::None},
              static_cast<uint16_t>(attrs)};
  size_t dot = extra.find('.');
  if (dot == std::string_view::npos) {
    info.extra[0] = parseExtra(extra);
  } else {
    info.extra[0] = parseExtra(extra.substr(0, dot));
    info.extra[1] = parseExtra(extra.substr(dot + 1));
  }
  return info;
}

// The names that rows use for attributes.
constexpr int Pure = kPure, Panics = kPanics, Branch = kBranch, Back = kBack, End = kEnd, Call = kCall,
              MayAlloc = kMayAlloc, MayPark = kMayPark, Native = kNative, Engine = kEngine, Resume = kResume;

constexpr OpInfo kInfos[] = {
#define OP(Name, A, B, C, Extra, Attr) makeInfo(#Name, #A, #B, #C, #Extra, Attr),
#include "vm/bytecode/opcodes.def"
#undef OP
};

}  // namespace

const OpInfo& infoOf(Op op) {
  uint16_t n = static_cast<uint16_t>(op);
  return kInfos[n < static_cast<uint16_t>(Op::kCount) ? n : 0];
}

}  // namespace gosub::bc
