#include "frontend/load/go_mod.h"

#include <algorithm>

namespace gosub::load {
namespace {

constexpr int kNewestMinor = 26;

bool isBlank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

class ModParser {
 public:
  ModParser(std::string_view text, std::string_view name, GoMod& out) : text_(text), name_(name), out_(out) {}

  bool parse(std::string* error) {
    while (!text_.empty()) {
      size_t end = text_.find('\n');
      std::string_view line = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      number_++;
      words(line);
      if (!words_.empty()) statement();
    }
    if (!block_.empty()) fail("unexpected end of file in " + block_ + " block");
    if (error) *error = errors_;
    return errors_.empty();
  }

 private:
  void fail(const std::string& what) {
    if (!errors_.empty()) errors_ += '\n';
    errors_ += std::string(name_) + ":" + std::to_string(number_) + ": " + what;
  }

  // The line's words: strings without their quotes, "(" ")" "=>" "," on their own; comments end it.
  void words(std::string_view line) {
    words_.clear();
    size_t i = 0;
    while (i < line.size()) {
      char c = line[i];
      if (isBlank(c)) {
        i++;
      } else if (line.substr(i, 2) == "//") {
        return;
      } else if (c == '(' || c == ')' || c == ',') {
        words_.emplace_back(1, c);
        i++;
      } else if (c == '"' || c == '`') {
        size_t end = line.find(c, i + 1);
        if (end == std::string_view::npos) return fail("unterminated string");
        words_.emplace_back(line.substr(i + 1, end - i - 1));
        i = end + 1;
      } else {
        size_t from = i;
        while (i < line.size() && !isBlank(line[i]) && line[i] != '(' && line[i] != ')' && line[i] != ',' &&
               line.substr(i, 2) != "//") {
          i++;
        }
        words_.emplace_back(line.substr(from, i - from));
      }
    }
  }

  void statement() {
    if (block_.empty()) {
      std::string verb = words_[0];
      words_.erase(words_.begin());
      if (words_.size() == 1 && words_[0] == "(") {
        block_ = verb;
        return;
      }
      directive(verb);
    } else if (words_.size() == 1 && words_[0] == ")") {
      block_.clear();
    } else {
      directive(block_);
    }
  }

  void directive(const std::string& verb) {
    if (verb == "module") return module();
    if (verb == "go") return goLine();
    if (verb == "require") return require();
    if (verb == "replace") return replace();
    static constexpr std::string_view kPassedOver[] = {"toolchain", "exclude", "retract",
                                                       "tool",      "godebug", "ignore"};
    if (std::find(std::begin(kPassedOver), std::end(kPassedOver), verb) == std::end(kPassedOver)) {
      fail("unknown directive: " + verb);
    }
  }

  void module() {
    if (words_.size() != 1) return fail("usage: module module/path");
    if (!out_.module.empty()) return fail("repeated module statement");
    out_.module = words_[0];
  }

  void goLine() {
    if (words_.size() != 1) return fail("go directive expects exactly one argument");
    const std::string& v = words_[0];
    if (minorVersion(v, -1) < 0) {
      return fail("invalid go version '" + v + "': must match format 1.23");
    }
    if (minorVersion(v, 0) > kNewestMinor) {
      return fail("not supported: go " + v + " (the newest is 1." + std::to_string(kNewestMinor) + ")");
    }
    out_.goVersion = v;
  }

  void require() {
    if (words_.size() != 2) return fail("usage: require module/path v1.2.3");
    out_.requires_.push_back({words_[0], words_[1]});
  }

  void replace() {
    auto arrow = std::find(words_.begin(), words_.end(), "=>");
    size_t before = static_cast<size_t>(arrow - words_.begin());
    size_t after = words_.size() - before;
    if (before < 1 || before > 2 || after < 2 || after > 3) {
      return fail("usage: replace module/path [v1.2.3] => other/module v1.4");
    }
    GoMod::Replace r;
    r.path = words_[0];
    if (before == 2) r.version = words_[1];
    r.target = arrow[1];
    if (after == 3) r.targetVersion = arrow[2];
    out_.replaces.push_back(std::move(r));
  }

  std::string_view text_, name_;
  GoMod& out_;
  std::vector<std::string> words_;
  std::string block_, errors_;
  int number_ = 0;
};

}  // namespace

bool parseGoMod(std::string_view text, std::string_view fileName, GoMod& out, std::string* error) {
  out.goVersion = "1.16";
  return ModParser(text, fileName, out).parse(error);
}

int minorVersion(std::string_view version, int fallback) {
  if (version.substr(0, 2) == "go") version.remove_prefix(2);
  if (version.substr(0, 2) != "1.") return fallback;
  int n = 0;
  size_t i = 2;
  for (; i < version.size() && version[i] >= '0' && version[i] <= '9' && n < 10000; i++)
    n = n * 10 + (version[i] - '0');
  if (i == 2) return fallback;
  // "1.21.3", "1.22rc1" are versions too.
  return i == version.size() || version[i] == '.' || version[i] == 'r' || version[i] == 'b' ? n : fallback;
}

}  // namespace gosub::load
