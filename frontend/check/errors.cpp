// Reporting: positions, wording helpers, and the rule that keeps follow-on errors silent.
#include "frontend/check/logic.h"

namespace gosub::check {

Arena& processArena() {
  static Arena arena;
  return arena;
}

std::string typeStr(Checker& c, Type* t) {
  return t ? typeString(t, c.pkg) : std::string("invalid type");
}

std::string at(Checker& c, Pos p) {
  return posText(c.files, p);
}
std::string posText(FileSet& files, Pos p) {
  Position q = files.position(p);
  return cat(q.file, ":", std::to_string(q.line), q.column ? ":" + std::to_string(q.column) : "");
}

std::string plural(size_t n, std::string_view what) {
  return cat(std::to_string(n), " ", what, n == 1 ? "" : "s");
}

// A message that speaks of something invalid follows from an earlier error.
static bool followOn(Checker& c, std::string_view text) {
  if (c.errors == 0) return false;
  size_t operand = text.find("invalid operand"), type = text.find("invalid type");
  return (operand != text.npos && operand > 0) || (type != text.npos && type > 0);
}

void error(Checker& c, Pos where, std::string text) {
  if (followOn(c, text)) return;
  if (c.ctx.errorPos.valid()) where = c.ctx.errorPos;
  c.errors++;
  c.diags.report(where, std::move(text));
}
void error(Checker& c, const Node* where, std::string text) {
  error(c, startPos(where), std::move(text));
}
void error(Checker& c, const Operand& where, std::string text) {
  error(c, where.expr ? startPos(where.expr) : Pos{}, std::move(text));
}

void softError(Checker& c, Pos where, std::string text) {
  c.errors++;
  c.diags.report(where, std::move(text));
}

bool allowVersion(Checker& c, int minor) {
  return !c.ctx.file || c.ctx.file->minor >= minor;
}

std::string versionCause(Checker& c, int minor) {
  std::string text = cat("requires go1.", std::to_string(minor), " or later");
  if (!c.ctx.file) return text;
  std::string own = std::to_string(c.ctx.file->minor);
  if (!c.ctx.file->file->goVersion.empty()) return cat(text, " (file declares //go:build go1.", own, ")");
  return cat(text, " (-lang was set to go1.", own, "; check go.mod)");
}

// An alias that is still being resolved counts as valid.
bool isValid(Type* t) {
  while (Alias* a = as<Alias>(t)) {
    if (!a->actual) return true;
    t = a->actual;
  }
  return t && t != Typ[static_cast<int>(BasicKind::Invalid)];
}

}  // namespace gosub::check
