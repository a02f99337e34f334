#include "vm/interp/print.h"

#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace gosub::vm {
namespace {

constexpr int kLeastExponent = -4, kExponents = 6;  // plain notation for exponents in [-4, 6)

std::to_chars_result shortest(char* from, char* to, double v, bool is32, std::chars_format f) {
  return is32 ? std::to_chars(from, to, static_cast<float>(v), f) : std::to_chars(from, to, v, f);
}

void appendComplex(std::string& out, const Word* slots) {
  out += '(';
  appendFloat(out, std::bit_cast<double>(slots[0]), false);
  double im = std::bit_cast<double>(slots[1]);
  if (!(im < 0) && !std::isinf(im) && !std::signbit(im)) out += '+';
  if (std::isnan(im) && std::signbit(im)) out += '+';
  appendFloat(out, im, false);
  out += "i)";
}

}  // namespace

void appendFloat(std::string& out, double v, bool is32) {
  if (std::isnan(v)) {
    out += "NaN";
    return;
  }
  if (std::isinf(v)) {
    out += v < 0 ? "-Inf" : "+Inf";
    return;
  }
  char buf[64];
  auto end = shortest(buf, buf + sizeof buf - 1, v, is32, std::chars_format::scientific).ptr;
  *end = 0;
  int exponent =
      std::atoi(std::string_view(buf, end).substr(std::string_view(buf, end).find('e') + 1).data());
  if (v == 0 || (exponent >= kLeastExponent && exponent < kExponents)) {
    end = shortest(buf, buf + sizeof buf, v, is32, std::chars_format::fixed).ptr;
  }
  out.append(buf, end);
}

void appendHex(std::string& out, uint64_t v) {
  char buf[16];
  auto res = std::to_chars(buf, buf + sizeof buf, v, 16);
  out += "0x";
  out.append(buf, res.ptr);
}

void appendValue(std::string& out, const Word* slots, bc::PrintKind kind) {
  switch (kind) {
    case bc::PrintKind::Bool: out += slots[0] ? "true" : "false"; break;
    case bc::PrintKind::Int: out += std::to_string(static_cast<int64_t>(slots[0])); break;
    case bc::PrintKind::Uint: out += std::to_string(slots[0]); break;
    case bc::PrintKind::Float: appendFloat(out, std::bit_cast<double>(slots[0]), false); break;
    case bc::PrintKind::Float32:
      appendFloat(out, std::bit_cast<float>(static_cast<uint32_t>(slots[0])), true);
      break;
    case bc::PrintKind::Complex: appendComplex(out, slots); break;
    case bc::PrintKind::String: out.append(reinterpret_cast<const char*>(slots[0]), slots[1]); break;
    case bc::PrintKind::Pointer: appendHex(out, slots[0]); break;
    case bc::PrintKind::Slice:
      out += '[';
      out += std::to_string(static_cast<int64_t>(slots[1]));
      out += '/';
      out += std::to_string(static_cast<int64_t>(slots[2]));
      out += ']';
      appendHex(out, slots[0]);
      break;
    case bc::PrintKind::Eface:
      out += '(';
      appendHex(out, slots[0]);
      out += ',';
      appendHex(out, slots[1]);
      out += ')';
      break;
    case bc::PrintKind::Space: out += ' '; break;
    case bc::PrintKind::Newline: out += '\n'; break;
  }
}

void printValue(const Word* slots, bc::PrintKind kind, bool flush) {
  static thread_local std::string& buffer = *new std::string;  // no destructor at exit (threads end by _exit)
  appendValue(buffer, slots, kind);
  constexpr size_t kEnough = 4096;
  if (!flush && buffer.size() < kEnough) return;
  writeStderr(buffer.data(), buffer.size());
  buffer.clear();
}

void writeStderr(const char* p, size_t n) {
  while (n > 0) {
    ssize_t done = ::write(2, p, n);
    if (done < 0) {
      if (errno == EINTR) continue;
      return;  // as Go: nothing to be said about a broken stderr
    }
    p += done;
    n -= static_cast<size_t>(done);
  }
}

}  // namespace gosub::vm
