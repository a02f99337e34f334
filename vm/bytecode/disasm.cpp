#include "vm/bytecode/disasm.h"

#include <cinttypes>
#include <cstdio>

#include "vm/bytecode/op_info.h"

namespace gosub::bc {
namespace {

void put(std::string& out, const char* format, auto... args) {
  char buf[96];
  int n = std::snprintf(buf, sizeof buf, format, args...);
  out.append(buf, n < 0 ? 0 : static_cast<size_t>(n) < sizeof buf ? static_cast<size_t>(n) : sizeof buf - 1);
}

void putType(std::string& out, uint64_t word) {
  const auto* t = reinterpret_cast<const rt::TypeDesc*>(word);
  if (t && t->string)
    out.append(t->string, t->stringLen);
  else
    out += "type?";
}

void putField(std::string& out, const Operand& o, Instr i, int k, uint32_t pc) {
  uint16_t u = k == 0 ? aOf(i) : k == 1 ? bOf(i) : cOf(i);
  int16_t s = static_cast<int16_t>(u);
  switch (o.field) {
    case Field::None: return;
    case Field::Slot: u == kNoSlot ? put(out, " _") : put(out, " s%u", unsigned{u}); return;
    case Field::I16: put(out, " #%d", int{s}); return;
    case Field::U16: u == kNoSlot ? put(out, " _") : put(out, " #%u", unsigned{u}); return;
    case Field::J16: put(out, " ->%d", static_cast<int>(pc) + s); return;
    case Field::I32: put(out, " #%d", imm32(i)); return;
    case Field::J32: put(out, " ->%d", static_cast<int>(pc) + imm32(i)); return;
    case Field::G32: put(out, " g%u", static_cast<unsigned>(imm32(i))); return;
    case Field::F48: {
      const auto* fn = reinterpret_cast<const rt::FuncRec*>(addr48(i));
      out += ' ';
      if (fn && fn->name) out.append(fn->name, fn->nameLen);
      return;
    }
  }
}

void putSelect(std::string& out, const SelectDesc* d) {
  out += '{';
  for (uint32_t i = 0; i < d->count; i++) {
    const SelectCaseDesc& c = d->cases[i];
    out += i == 0 ? "" : ", ";
    out += c.send ? "send" : "recv";
    if (c.valueSlot != kNoSlot) put(out, " s%u", unsigned{c.valueSlot});
    if (c.okSlot != kNoSlot) put(out, " ok s%u", unsigned{c.okSlot});
  }
  out += d->hasDefault ? " default}" : "}";
}

void putExtra(std::string& out, Op op, Extra e, uint64_t v, uint32_t pc) {
  out += ' ';
  switch (e) {
    case Extra::None: return;
    case Extra::Type: putType(out, v); return;
    case Extra::Imm:
      if (op == Op::MapIterNext)
        put(out, "->%d", static_cast<int>(pc) + static_cast<int>(v));
      else
        put(out, "%" PRId64, static_cast<int64_t>(v));
      return;
    case Extra::Slot:
    case Extra::SlotOut: put(out, "s%u", static_cast<unsigned>(v)); return;
    case Extra::Len1:
    case Extra::Len2:
    case Extra::Len4:
    case Extra::Len8:
    case Extra::Len16:
    case Extra::Len24: put(out, "%" PRId64, static_cast<int64_t>(v)); return;
    case Extra::Select:
    case Extra::SelectResume: return putSelect(out, reinterpret_cast<const SelectDesc*>(v));
    case Extra::Data:
      if (op == Op::LoadStr && v) {
        const auto* s = reinterpret_cast<const rt::GoString*>(v);
        out += '"';
        out.append(s->ptr, static_cast<size_t>(s->len < 40 ? s->len : 40));
        out += '"';
      } else if (op == Op::LoadFunc && v) {
        const auto* c = reinterpret_cast<const rt::Closure*>(v);
        out.append(c->code->name, c->code->nameLen);
      } else if (op == Op::CallNative && v) {
        const auto* n = reinterpret_cast<const rt::NativeRec*>(v);
        out.append(n->pkg).append(".").append(n->name);
      } else if (op == Op::MakeClosure && v) {
        const auto* c = reinterpret_cast<const ClosureDesc*>(v);
        out.append(c->code->name, c->code->nameLen);
      } else {
        out += "data";
      }
      return;
    case Extra::ElemOffset:
      put(out, "size=%u+%u", static_cast<unsigned>(v), static_cast<unsigned>(v >> 32));
      return;
    case Extra::LenElem:
      put(out, "len=%u size=%u", static_cast<unsigned>(v), static_cast<unsigned>(v >> 32));
      return;
    case Extra::SliceSlots:
      put(out, "s%u:s%u:s%u", unsigned(v & 0xffff), unsigned(v >> 16 & 0xffff), unsigned(v >> 32 & 0xffff));
      return;
  }
}

void putMap(std::string& out, const rt::FuncRec* fn, uint32_t index) {
  if (index >= fn->numMaps) return;
  out += "  {";
  for (uint32_t i = 0; i < fn->maps[index].count; i++) {
    const rt::FrameMapEntry& e = fn->maps[index].entries[i];
    if (i) out += ' ';
    switch (e.what) {
      case rt::FrameMapEntry::What::Ptr: put(out, "s%u", unsigned{e.slot}); break;
      case rt::FrameMapEntry::What::Iface: put(out, "i%u", unsigned{e.slot}); break;
      case rt::FrameMapEntry::What::PtrRun:
        put(out, "s%u..%u", unsigned{e.slot}, unsigned{e.slot} + e.count - 1u);
        break;
      case rt::FrameMapEntry::What::Typed: put(out, "t%u", unsigned{e.slot}); break;
    }
  }
  out += '}';
}

}  // namespace

uint32_t disassembleOne(const Instr* code, uint32_t pc, std::string& out) {
  Instr i = code[pc];
  const OpInfo& info = infoOf(opOf(i));
  out += info.name;
  bool wide = info.operand[1].field == Field::I32 || info.operand[1].field == Field::J32 ||
              info.operand[1].field == Field::G32;
  for (int k = 0; k < 3; k++) {
    if (wide && k == 2) break;
    putField(out, info.operand[k], i, k, pc);
    if (info.operand[k].field == Field::F48) break;
  }
  for (uint32_t k = 0; k < extraWords(info); k++) putExtra(out, opOf(i), info.extra[k], code[pc + 1 + k], pc);
  if (opOf(i) == Op::JmpTable) {
    for (uint32_t k = 0; k < bOf(i); k++) {
      auto off = static_cast<int32_t>(code[pc + 2 + k / 2] >> (k % 2 * 32));
      put(out, " ->%d", static_cast<int>(pc) + off);
    }
  }
  return wordsAt(code + pc);
}

void disassemble(const rt::FuncRec* fn, SourceLines* source, std::string& out) {
  out.append(fn->name, fn->nameLen);
  put(out, ": frame %u, out %u, args %u, results %u\n", fn->frameSlots, unsigned{fn->outSlots}, fn->argSlots,
      fn->resultSlots);
  uint32_t line = 0, row = 0, lastLine = ~0u, safe = 0;
  for (uint32_t pc = 0; pc < fn->codeLen;) {
    for (; row < fn->numLines && fn->lines[row].pc <= pc; row++) {
      if (!source) continue;
      line = source->lineOf(fn->lines[row].pos);
      if (line == lastLine || line == 0) continue;
      lastLine = line;
      put(out, "  %u: ", line);
      out.append(source->textOf(fn->lines[row].pos)).append("\n");
    }
    put(out, "%6u  ", pc);
    uint32_t n = disassembleOne(fn->code, pc, out);
    for (; safe < fn->numSafepoints && fn->safepoints[safe].pc < pc + n; safe++) {
      if (fn->safepoints[safe].pc == pc) putMap(out, fn, fn->safepoints[safe].map);
    }
    out += '\n';
    pc += n;
  }
}

}  // namespace gosub::bc
