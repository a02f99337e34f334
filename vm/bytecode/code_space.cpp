#include "vm/bytecode/code_space.h"

#include <sys/mman.h>
#include <unistd.h>

#include "base/check.h"

namespace gosub::bc {
namespace {

// Blocks of 64 bytes, each owned by one function; owners in a table beside, reserved alike. Both are
// committed by the kernel page by page as they are touched.
constexpr uint64_t kSpace = uint64_t{1} << 30;
constexpr uint64_t kBlock = 64;

struct Space {
  char* base;
  std::atomic<rt::FuncRec*>* owners;
  uint64_t used;  // bytes
};

void* reserve(uint64_t bytes) {
  void* p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? nullptr : p;
}

Space& space() {
  static Space s = [] {
    Space made{};
    made.base = static_cast<char*>(reserve(kSpace));
    made.owners = static_cast<std::atomic<rt::FuncRec*>*>(reserve(kSpace / kBlock * sizeof(void*)));
    if (!made.base || !made.owners) {
      constexpr char kText[] = "fatal error: runtime: cannot reserve address space for code\n";
      [[maybe_unused]] ssize_t n = write(2, kText, sizeof kText - 1);
      _exit(2);
    }
    return made;
  }();
  return s;
}

}  // namespace

Instr* allocateCode(rt::FuncRec* fn, uint32_t words) {
  Space& s = space();
  // One spare word: a return address may be one past the last instruction.
  uint64_t bytes = (uint64_t{words} * sizeof(Instr) + sizeof(Instr) + kBlock - 1) / kBlock * kBlock;
  if (bytes > kSpace - s.used) return nullptr;
  uint64_t at = s.used;
  s.used += bytes;
  for (uint64_t b = at / kBlock; b < (at + bytes) / kBlock; b++)
    s.owners[b].store(fn, std::memory_order_relaxed);
  return reinterpret_cast<Instr*>(s.base + at);
}

rt::FuncRec* funcOfPc(const Instr* pc) {
  Space& s = space();
  uint64_t off = static_cast<uint64_t>(reinterpret_cast<const char*>(pc) - s.base);
  if (off >= kSpace) return nullptr;
  return s.owners[off / kBlock].load(std::memory_order_relaxed);
}

const Instr* makeStub(rt::FuncRec* fn) {
  Instr* code = allocateCode(fn, 2);
  GOSUB_CHECK(code != nullptr);
  code[0] = encode(Op::CompileMe);
  code[1] = reinterpret_cast<uint64_t>(fn);
  return code;
}

}  // namespace gosub::bc
