// The disassembler: `gosub dump bytecode`.
#pragma once

#include <string>
#include <string_view>

#include "vm/bytecode/instr.h"

namespace gosub::bc {

// Source text of positions; may give an empty line.
struct SourceLines {
  virtual uint32_t lineOf(uint32_t pos) = 0;          // 0: unknown
  virtual std::string_view textOf(uint32_t pos) = 0;  // of the whole line

 protected:
  ~SourceLines() = default;
};

// Appends one instruction in text; returns its length in words.
uint32_t disassembleOne(const Instr* code, uint32_t pc, std::string& out);
// Appends a compiled function: header, instructions with source lines, safepoint maps.
void disassemble(const rt::FuncRec* fn, SourceLines* source, std::string& out);

}  // namespace gosub::bc
