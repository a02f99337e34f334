// Values as the print builtins and fatal panics write them: on stderr, formatted as Go 1.26's runtime does.
#pragma once

#include <string>

#include "vm/interp/regs.h"

namespace gosub::vm {

void appendFloat(std::string& out, double v, bool is32);  // shortest, as strconv's 'g' with -1
void appendHex(std::string& out, uint64_t v);             // 0x…
void appendValue(std::string& out, const Word* slots, bc::PrintKind kind);

// Appends to this thread's buffer; `flush`: the statement is at its end, write everything out.
void printValue(const Word* slots, bc::PrintKind kind, bool flush);
void writeStderr(const char* p, size_t n);

}  // namespace gosub::vm
