// The bytecode verifier on any code: it ends and reads nothing outside the function. Extra words that are
// pointers are made good ones, since the verifier takes these on trust; all else is the input's.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <string>
#include <vector>

#include "runtime/abi/type_table.h"
#include "vm/bytecode/op_info.h"
#include "vm/bytecode/verifier.h"

namespace {

using namespace gosub;

class Input {
 public:
  Input(const uint8_t* data, size_t size) : data_(data), size_(size) {}
  size_t left() const { return size_; }
  uint64_t take(size_t bytes) {  // zeros where the input is used up
    uint64_t v = 0;
    if (bytes > size_) bytes = size_;
    std::memcpy(&v, data_, bytes);
    data_ += bytes;
    size_ -= bytes;
    return v;
  }

 private:
  const uint8_t* data_;
  size_t size_;
};

const rt::TypeDesc* someType(uint64_t choice) {
  static const rt::TypeDesc* const kTypes[] = {
      rt::basicType(rt::TKind::Int8),
      rt::basicType(rt::TKind::String),
      rt::basicType(rt::TKind::Complex128),
      rt::emptyInterface(),
      rt::sliceOf(rt::basicType(rt::TKind::Int)),
      rt::arrayOf(rt::emptyInterface(), 1000),
      rt::mapOf(rt::basicType(rt::TKind::String), rt::emptyInterface()),
      rt::chanOf(rt::basicType(rt::TKind::String), rt::kChanBoth),
  };
  return kTypes[choice % std::size(kTypes)];
}

// Replaces the pointers in extra words, instruction by instruction, as the verifier will find these.
void makePointersGood(std::vector<uint64_t>& code) {
  static const uint64_t kZeros[64] = {};
  for (size_t pc = 0; pc < code.size();) {
    if ((code[pc] & 0xffff) >= static_cast<uint64_t>(bc::Op::kCount)) return;
    const bc::OpInfo& info = bc::infoOf(bc::opOf(code[pc]));
    for (size_t x = 0; x < 2 && pc + 1 + x < code.size(); x++) {
      uint64_t& word = code[pc + 1 + x];
      if (info.extra[x] == bc::Extra::Type) word = reinterpret_cast<uint64_t>(someType(word));
      if (info.extra[x] == bc::Extra::Data || info.extra[x] == bc::Extra::Select ||
          info.extra[x] == bc::Extra::SelectResume)
        word = reinterpret_cast<uint64_t>(kZeros);
    }
    pc += bc::wordsAt(&code[pc]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Input in(data, size);
  rt::FuncRec fn{};
  fn.frameSlots = static_cast<uint32_t>(in.take(2));
  fn.argSlots = static_cast<uint32_t>(in.take(1));
  fn.resultSlots = static_cast<uint32_t>(in.take(1));
  fn.outSlots = static_cast<uint16_t>(in.take(1));
  fn.flags = static_cast<uint16_t>(in.take(1) & ~uint64_t{rt::kFnNative});
  std::vector<rt::FrameMapEntry> entries(in.take(1) % 8);
  for (rt::FrameMapEntry& e : entries) {
    e.what = static_cast<rt::FrameMapEntry::What>(in.take(1) % 4);
    e.slot = static_cast<uint16_t>(in.take(2));
    e.count = static_cast<uint16_t>(in.take(2));
    e.type = someType(in.take(1));
  }
  const rt::FrameMap maps[] = {{0, nullptr}, {static_cast<uint32_t>(entries.size()), entries.data()}};
  fn.argMap = maps;
  fn.maps = maps;
  fn.numMaps = 2;
  fn.deferMap = static_cast<uint32_t>(in.take(1));
  fn.recoverPc = static_cast<uint32_t>(in.take(1));
  std::vector<rt::SafepointRow> rows(in.take(1) % 16);
  for (rt::SafepointRow& row : rows)
    row = {static_cast<uint32_t>(in.take(2)), static_cast<uint32_t>(in.take(1) % 3)};
  fn.safepoints = rows.data();
  fn.numSafepoints = static_cast<uint32_t>(rows.size());
  std::vector<uint64_t> code;
  while (in.left() > 0) code.push_back(in.take(8));
  makePointersGood(code);
  fn.code = code.data();
  fn.codeLen = static_cast<uint32_t>(code.size());
  std::string why;
  bc::verify(&fn, &why);
  return 0;
}
