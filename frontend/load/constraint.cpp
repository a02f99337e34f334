#include "frontend/load/constraint.h"

#include <algorithm>
#include <array>
#include <vector>

namespace gosub::load {
namespace {

constexpr int kGoMinor = 26;
constexpr int kMaxNesting = 1000;

constexpr std::string_view kSystems[] = {
    "aix",   "android", "darwin", "dragonfly", "freebsd", "hurd",    "illumos", "ios",     "js",
    "linux", "nacl",    "netbsd", "openbsd",   "plan9",   "solaris", "wasip1",  "windows", "zos",
};
constexpr std::string_view kProcessors[] = {
    "386",     "amd64",  "amd64p32", "arm",      "armbe",     "arm64",       "arm64be", "loong64",
    "mips",    "mipsle", "mips64",   "mips64le", "mips64p32", "mips64p32le", "ppc",     "ppc64",
    "ppc64le", "riscv",  "riscv64",  "s390",     "s390x",     "sparc",       "sparc64", "wasm",
};

template <size_t N>
bool among(const std::string_view (&list)[N], std::string_view s) {
  return std::find(std::begin(list), std::end(list), s) != std::end(list);
}

bool isTagChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         (c & 0x80);
}

// expr = and { "||" and }; and = not { "&&" not }; not = "!" not | "(" expr ")" | tag
class Expression {
 public:
  explicit Expression(std::string_view s) : s_(s) {}

  bool parse(std::string* error) {
    bool v = disjunction(0);
    skip();
    if (!failed_ && at_ < s_.size()) fail();
    if (failed_ && error) *error = "parsing //go:build line: syntax error";
    return v && !failed_;
  }

 private:
  void fail() { failed_ = true; }
  void skip() {
    while (at_ < s_.size() && (s_[at_] == ' ' || s_[at_] == '\t')) at_++;
  }
  bool take(std::string_view token) {
    skip();
    if (s_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  bool disjunction(int depth) {
    bool v = conjunction(depth);
    while (!failed_ && take("||")) {
      bool r = conjunction(depth);
      v = v || r;
    }
    return v;
  }
  bool conjunction(int depth) {
    bool v = negation(depth);
    while (!failed_ && take("&&")) {
      bool r = negation(depth);
      v = v && r;
    }
    return v;
  }
  bool negation(int depth) {
    if (depth > kMaxNesting) return fail(), false;
    if (take("!")) return !negation(depth + 1);
    if (take("(")) {
      bool v = disjunction(depth + 1);
      if (!take(")")) fail();
      return v;
    }
    skip();
    size_t from = at_;
    while (at_ < s_.size() && isTagChar(s_[at_])) at_++;
    if (from == at_) return fail(), false;
    return tagSatisfied(s_.substr(from, at_ - from));
  }

  std::string_view s_;
  size_t at_ = 0;
  bool failed_ = false;
};

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t' || s.front() == '\r')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r')) s.remove_suffix(1);
  return s;
}

bool startsWith(std::string_view s, std::string_view prefix) {
  return s.substr(0, prefix.size()) == prefix;
}

// "// +build a,!b c": blanks mean or, commas and.
bool plusBuild(std::string_view args) {
  bool any = false;
  while (!(args = trim(args)).empty()) {
    size_t end = std::min(args.find(' '), args.find('\t'));
    std::string_view group = args.substr(0, end);
    args.remove_prefix(group.size());
    bool all = true;
    while (!group.empty()) {
      std::string_view tag = group.substr(0, group.find(','));
      group.remove_prefix(std::min(group.size(), tag.size() + 1));
      bool negated = startsWith(tag, "!");
      if (negated) tag.remove_prefix(1);
      all = all && tagSatisfied(tag) != negated;
    }
    any = any || all;
  }
  return any;
}

// The comment lines before the package clause, blank lines as empty strings; block comments are dropped.
std::vector<std::string_view> headerLines(std::string_view text) {
  std::vector<std::string_view> lines;
  bool inBlock = false;
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = trim(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (startsWith(line, "\xef\xbb\xbf")) line.remove_prefix(3);
    while (!line.empty()) {
      if (inBlock) {
        size_t close = line.find("*/");
        inBlock = close == std::string_view::npos;
        line = inBlock ? std::string_view() : trim(line.substr(close + 2));
        if (inBlock) break;
      } else if (startsWith(line, "/*")) {
        inBlock = true;
        line.remove_prefix(2);
      } else {
        break;
      }
    }
    if (inBlock) continue;
    if (!line.empty() && !startsWith(line, "//") && !startsWith(line, "#!")) break;
    lines.push_back(line);
  }
  return lines;
}

void findVersion(std::string_view expression, std::string* goVersion) {
  size_t at = expression.find("go1.");
  if (at == std::string_view::npos ||
      (at > 0 && (isTagChar(expression[at - 1]) || expression[at - 1] == '!')))
    return;
  size_t end = at + 4;
  while (end < expression.size() && expression[end] >= '0' && expression[end] <= '9') end++;
  *goVersion = std::string(expression.substr(at, end - at));
}

}  // namespace

bool tagSatisfied(std::string_view tag) {
  if (tag == "linux" || tag == "unix" || tag == "amd64" || tag == "gc" || tag == "amd64.v1") return true;
  if (!startsWith(tag, "go1.")) return false;
  tag.remove_prefix(4);
  if (tag.empty() || tag.size() > 3) return false;
  int n = 0;
  for (char c : tag) {
    if (c < '0' || c > '9') return false;
    n = n * 10 + (c - '0');
  }
  return n >= 1 && n <= kGoMinor;
}

bool evalConstraint(std::string_view expression, std::string* error) {
  return Expression(expression).parse(error);
}

bool fileNameMatches(std::string_view name) {
  name = name.substr(0, name.find('.'));
  size_t at = name.find('_');  // a name that is only a system or processor is no constraint
  if (at == std::string_view::npos) return true;
  std::vector<std::string_view> parts;
  name.remove_prefix(at);
  while (true) {
    size_t end = name.find('_');
    parts.push_back(name.substr(0, end));
    if (end == std::string_view::npos) break;
    name.remove_prefix(end + 1);
  }
  if (parts.back() == "test") return false;
  size_t n = parts.size();
  if (n >= 2 && among(kSystems, parts[n - 2]) && among(kProcessors, parts[n - 1])) {
    return tagSatisfied(parts[n - 2]) && tagSatisfied(parts[n - 1]);
  }
  if (among(kSystems, parts[n - 1]) || among(kProcessors, parts[n - 1])) return tagSatisfied(parts[n - 1]);
  return true;
}

bool headerMatches(std::string_view text, std::string* goVersion) {
  std::vector<std::string_view> lines = headerLines(text);
  for (std::string_view line : lines) {
    if (!startsWith(line, "//go:build") || line.size() < 11 || (line[10] != ' ' && line[10] != '\t'))
      continue;
    std::string_view expression = line.substr(10);
    if (goVersion) findVersion(expression, goVersion);
    return evalConstraint(expression, nullptr);
  }
  // "+build" lines count up to the last blank line.
  size_t end = lines.size();
  while (end > 0 && !lines[end - 1].empty()) end--;
  bool all = true;
  for (size_t i = 0; i < end; i++) {
    if (!startsWith(lines[i], "//")) continue;
    std::string_view line = trim(lines[i].substr(2));
    if (!startsWith(line, "+build") || (line.size() > 6 && line[6] != ' ' && line[6] != '\t')) continue;
    all = all && plusBuild(line.substr(6));
  }
  return all;
}

}  // namespace gosub::load
