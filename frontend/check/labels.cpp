// Labels, break, continue, goto and fallthrough: their targets and the rules about them (spec, Labeled
// statements; Break, Continue, Goto and Fallthrough statements). One walk over a function's body; function
// literals are bodies of their own. Statements left by a break are collected for `missing return`.
#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

struct Block;

struct Label {
  LabeledStmt* stmt;
  Block* block;      // that the label stands in
  size_t declsSeen;  // variable declarations of that block before the label
  bool used = false;
};

struct VarMark {
  Atom name;
  Pos pos;
};

// A block of statements during the walk; blocks are never freed while the function is walked.
struct Block {
  Block* parent;
  Pos pos;
  std::vector<VarMark> vars;  // declared directly in it, so far
};

struct Goto {
  BranchStmt* stmt;
  Block* block;
  size_t declsSeen;
};

struct Enclosing {  // what break and continue reach, and what a fallthrough here would do
  Stmt* breakTo = nullptr;
  Stmt* continueTo = nullptr;
  Stmt* fallsIn = nullptr;  // the switch, if this is the last statement of a clause
  bool finalClause = false;
};

class Walk {
 public:
  Walk(FileSet& files, diag::Diagnostics& diags, std::unordered_set<Stmt*>& broken)
      : files_(files), diags_(diags), broken_(broken) {}

  void body(BlockStmt* b) {
    Block* top = newBlock(nullptr, b->pos);
    list(b->stmts, top, {});
    finishGotos();
    for (Label* l : order_) {
      if (!l->used)
        error(l->stmt->label->pos, cat("label ", l->stmt->label->name.text(), " defined and not used"));
    }
  }
  int errors() const { return errors_; }

 private:
  FileSet& files_;
  diag::Diagnostics& diags_;
  int errors_ = 0;
  std::unordered_set<Stmt*>& broken_;
  std::unordered_map<const Atom::Entry*, Label> labels_;
  std::vector<Label*> order_;
  std::vector<std::unique_ptr<Block>> blocks_;
  std::vector<Goto> gotos_;
  std::unordered_map<const Atom::Entry*, LabeledStmt*> enclosingLabels_;

  void error(Pos where, std::string text) {
    errors_++;
    diags_.report(where, std::move(text));
  }
  std::string at(Pos p) const { return posText(files_, p); }

  Block* newBlock(Block* parent, Pos pos) {
    blocks_.push_back(std::make_unique<Block>(Block{parent, pos, {}}));
    return blocks_.back().get();
  }

  void list(const List<Stmt*>& stmts, Block* b, Enclosing e) {
    e.fallsIn = nullptr;
    for (Stmt* s : stmts) stmt(s, b, e, true);
  }
  void block(BlockStmt* s, Block* parent, Enclosing e) {
    if (s) list(s->stmts, newBlock(parent, s->pos), e);
  }
  void simple(Stmt* s, Block* b) {
    if (s) stmt(s, b, {}, false);
  }

  void define(LabeledStmt* s, Block* b) {
    if (s->label->name.blank()) return;
    auto [it, fresh] = labels_.emplace(s->label->name.entry(), Label{s, b, b->vars.size()});
    if (!fresh) {
      error(s->label->pos,
            cat("label ", s->label->name.text(), " already defined at ", at(it->second.stmt->label->pos)));
      return;
    }
    order_.push_back(&it->second);
  }

  void declares(Stmt* s, Block* b) {
    if (auto* d = as<DeclStmt>(s)) {
      for (Decl* one : d->decls)
        if (auto* v = as<VarDecl>(one)) b->vars.push_back({v->names[0]->name, v->names[0]->pos});
    } else if (auto* a = as<AssignStmt>(s); a && a->define) {
      auto* n = as<Name>(a->lhs[0]);
      b->vars.push_back({n ? n->name : Atom(), a->pos});
    }
  }

  void stmt(Stmt* s, Block* b, Enclosing e, bool inList);
  void loop(Stmt* s, BlockStmt* body, Block* b, Enclosing e) {
    e.breakTo = e.continueTo = s;
    block(body, b, e);
  }
  void ifChain(IfStmt* s, Block* b, Enclosing e) {
    for (;;) {
      b = newBlock(b, s->pos);
      simple(s->init, b);
      block(s->then, b, e);
      auto* next = as<IfStmt>(s->els);
      if (!next) break;
      s = next;
    }
    if (auto* els = as<BlockStmt>(s->els)) block(els, b, e);
  }
  template <typename Clauses>
  void clauses(Stmt* s, const Clauses& cs, Block* b, Enclosing e) {
    e.breakTo = s;
    for (uint32_t i = 0; i < cs.size(); i++) {
      auto* k = cs[i];
      Block* kb = newBlock(b, k->colon.valid() ? k->pos : s->pos);
      const List<Stmt*>& body = k->body;
      uint32_t last = body.size();
      while (last > 0 && as<EmptyStmt>(body[last - 1])) last--;
      for (uint32_t j = 0; j < body.size(); j++) {
        Enclosing inner = e;
        if (j + 1 == last) inner.fallsIn = s;
        inner.finalClause = i + 1 == cs.size();
        stmt(body[j], kb, inner, true);
      }
    }
  }

  void branch(BranchStmt* s, Block* b, Enclosing e);
  void labelledBranch(BranchStmt* s);
  void fallthrough(BranchStmt* s, Enclosing e);
  void finishGotos();
};

void Walk::stmt(Stmt* s, Block* b, Enclosing e, bool inList) {
  switch (s->kind) {
    case Kind::DeclStmt:
    case Kind::AssignStmt:
      if (inList) declares(s, b);
      return;
    case Kind::LabeledStmt: {
      auto* l = static_cast<LabeledStmt*>(s);
      define(l, b);
      auto [it, fresh] = enclosingLabels_.emplace(l->label->name.entry(), l);
      stmt(l->stmt, b, e, inList);
      if (fresh) enclosingLabels_.erase(l->label->name.entry());
      return;
    }
    case Kind::BranchStmt: return branch(static_cast<BranchStmt*>(s), b, e);
    case Kind::BlockStmt: return block(static_cast<BlockStmt*>(s), b, e);
    case Kind::IfStmt: return ifChain(static_cast<IfStmt*>(s), b, e);
    case Kind::ForStmt: {
      auto* f = static_cast<ForStmt*>(s);
      return loop(s, f->body, newBlock(b, s->pos), e);
    }
    case Kind::RangeStmt: return loop(s, static_cast<RangeStmt*>(s)->body, b, e);
    case Kind::SwitchStmt: return clauses(s, static_cast<SwitchStmt*>(s)->clauses, newBlock(b, s->pos), e);
    case Kind::TypeSwitchStmt:
      return clauses(s, static_cast<TypeSwitchStmt*>(s)->clauses, newBlock(b, s->pos), e);
    case Kind::SelectStmt: return clauses(s, static_cast<SelectStmt*>(s)->clauses, b, e);
    default: return;
  }
}

void Walk::fallthrough(BranchStmt* s, Enclosing e) {
  if (as<TypeSwitchStmt>(e.fallsIn)) return error(s->pos, "cannot fallthrough in type switch");
  if (!as<SwitchStmt>(e.fallsIn)) return error(s->pos, "fallthrough statement out of place");
  if (e.finalClause) return error(s->pos, "cannot fallthrough final case in switch");
  s->target = e.fallsIn;
}

void Walk::branch(BranchStmt* s, Block* b, Enclosing e) {
  if (s->branch == BranchKind::Goto) {
    if (s->label) gotos_.push_back({s, b, b->vars.size()});
    return;
  }
  if (s->branch == BranchKind::Fallthrough) return fallthrough(s, e);
  if (s->label) return labelledBranch(s);
  bool isBreak = s->branch == BranchKind::Break;
  s->target = isBreak ? e.breakTo : e.continueTo;
  if (!s->target) {
    return error(s->pos, isBreak ? "break is not in a loop, switch, or select" : "continue is not in a loop");
  }
  if (isBreak) broken_.insert(s->target);
}

void Walk::labelledBranch(BranchStmt* s) {
  bool isBreak = s->branch == BranchKind::Break;
  std::string_view name = s->label->name.text(), what = isBreak ? "break" : "continue";
  auto known = labels_.find(s->label->name.entry());  // gc knows the labels that stand before the branch
  if (known == labels_.end()) return error(s->label->pos, cat(what, " label not defined: ", name));
  known->second.used = true;
  auto it = enclosingLabels_.find(s->label->name.entry());
  Stmt* t = it == enclosingLabels_.end() ? nullptr : it->second->stmt;
  bool loop = as<ForStmt>(t) || as<RangeStmt>(t);
  if (it != enclosingLabels_.end() && it->second != known->second.stmt) loop = false, t = nullptr;
  bool ok = loop || (isBreak && (as<SwitchStmt>(t) || as<TypeSwitchStmt>(t) || as<SelectStmt>(t)));
  if (!ok) return error(s->label->pos, cat("invalid ", what, " label ", name));
  s->target = t;
  if (isBreak) broken_.insert(t);
}

void Walk::finishGotos() {
  for (Goto& g : gotos_) {
    std::string name(g.stmt->label->name.text());
    auto it = labels_.find(g.stmt->label->name.entry());
    if (it == labels_.end()) {
      error(g.stmt->label->pos, cat("label ", name, " not defined"));
      continue;
    }
    Label& l = it->second;
    l.used = true;
    g.stmt->target = l.stmt;
    // The label's block must be the goto's or one around it, and nothing may be declared between.
    Block* b = g.block;
    while (b && b != l.block) b = b->parent;
    if (!b) {
      error(g.stmt->label->pos, cat("goto ", name, " jumps into block starting at ", at(l.block->pos)));
      continue;
    }
    bool forward = g.stmt->pos < l.stmt->pos;
    if (!forward) continue;
    // Variables of the label's block declared after the goto and before the label.
    for (size_t i = l.declsSeen; i-- > 0;) {
      const VarMark& v = l.block->vars[i];
      if (v.pos < g.stmt->pos) break;
      error(g.stmt->label->pos,
            cat("goto ", name, " jumps over declaration of ", v.name.text(), " at ", at(v.pos)));
      break;
    }
  }
}

}  // namespace

void labels(Checker& c, BlockStmt* body, std::unordered_set<Stmt*>& broken) {
  Walk w(c.files, c.diags, broken);
  w.body(body);
  c.errors += w.errors();
}

void checkBranches(const File* file, FileSet& files, diag::Diagnostics& diags) {
  std::unordered_set<Stmt*> broken;
  for (BlockStmt* body : file->bodies) Walk(files, diags, broken).body(body);
}

}  // namespace gosub::check
