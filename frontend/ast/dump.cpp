// dump: the tree as indented text, one node a line.
#include "frontend/ast/ast.h"

namespace gosub::ast {
namespace {

std::string_view kindName(Kind k) {
  constexpr std::string_view kNames[] = {
#define NODE(Name) #Name,
#include "frontend/ast/nodes.def"
#undef NODE
  };
  return kNames[static_cast<size_t>(k)];
}

constexpr size_t kMaxDepth = 500;  // what lies deeper is left out: indented lines would fill any disk

class Dumper {
 public:
  Dumper(const SourceFile& file, std::string& out) : file_(file), out_(out) {}

  void node(std::string_view role, const Node* n) {
    if (!n) return;
    Position p = file_.position(n->pos, false);
    out_.append(depth_ * 2, ' ');
    if (!role.empty()) {
      out_ += role;
      out_ += ": ";
    }
    out_ += kindName(n->kind);
    out_ += ' ';
    out_ += std::to_string(p.line) + ":" + std::to_string(p.column);
    attributes(n);
    out_ += '\n';
    if (depth_ == kMaxDepth) return;
    depth_++;
    if (n->kind < Kind::Field) {
      expr(n);
    } else if (n->kind >= Kind::BadStmt && n->kind <= Kind::RangeStmt) {
      simpleStmt(n);
    } else {
      rest(n);
    }
    depth_--;
  }

 private:
  template <typename T>
  void list(std::string_view role, List<T*> l) {
    for (T* n : l) node(role, n);
  }

  void word(std::string_view s) {
    out_ += ' ';
    out_ += s;
  }

  void attributes(const Node* n) {
    switch (n->kind) {
      case Kind::Name: word(as<Name>(n)->name.text()); break;
      case Kind::BasicLit: word(as<BasicLit>(n)->text); break;
      case Kind::UnaryExpr: word(opText(as<UnaryExpr>(n)->op)); break;
      case Kind::BinaryExpr: word(opText(as<BinaryExpr>(n)->op)); break;
      case Kind::CallExpr:
        if (as<CallExpr>(n)->hasDots) word("...");
        break;
      case Kind::SliceExpr:
        if (as<SliceExpr>(n)->full) word("full");
        break;
      case Kind::ChanType: {
        constexpr std::string_view kDirs[] = {"both", "send", "recv"};
        word(kDirs[static_cast<size_t>(as<ChanType>(n)->dir)]);
        break;
      }
      case Kind::Field:
        if (as<Field>(n)->embedded) word("embedded");
        break;
      case Kind::IncDecStmt: word(as<IncDecStmt>(n)->inc ? "++" : "--"); break;
      case Kind::AssignStmt: {
        auto* a = as<AssignStmt>(n);
        word(a->define ? ":=" : std::string(opText(a->op)) + "=");
        break;
      }
      case Kind::RangeStmt:
        if (as<RangeStmt>(n)->define) word(":=");
        break;
      case Kind::CaseClause:
        if (as<CaseClause>(n)->isDefault) word("default");
        break;
      case Kind::CommClause:
        if (!as<CommClause>(n)->comm) word("default");
        break;
      case Kind::BranchStmt: {
        constexpr std::string_view kBranches[] = {"break", "continue", "goto", "fallthrough"};
        word(kBranches[static_cast<size_t>(as<BranchStmt>(n)->branch)]);
        break;
      }
      case Kind::ConstDecl: {
        auto* d = as<ConstDecl>(n);
        word("iota=" + std::to_string(d->iota) + (d->inherited ? " inherited" : ""));
        break;
      }
      case Kind::TypeDecl:
        if (as<TypeDecl>(n)->alias) word("alias");
        break;
      default: break;
    }
    if (n->kind >= Kind::ImportDecl && static_cast<const Decl*>(n)->group >= 0) {
      word("group=" + std::to_string(static_cast<const Decl*>(n)->group));
    }
  }

  void expr(const Node* n) {
    switch (n->kind) {
      case Kind::CompositeLit:
        node("type", as<CompositeLit>(n)->typeExpr);
        list("", as<CompositeLit>(n)->elems);
        break;
      case Kind::KeyValueExpr:
        node("key", as<KeyValueExpr>(n)->key);
        node("value", as<KeyValueExpr>(n)->val);
        break;
      case Kind::FuncLit:
        node("", as<FuncLit>(n)->sig);
        node("", as<FuncLit>(n)->body);
        break;
      case Kind::ParenExpr: node("", as<ParenExpr>(n)->x); break;
      case Kind::SelectorExpr:
        node("", as<SelectorExpr>(n)->x);
        node("", as<SelectorExpr>(n)->sel);
        break;
      case Kind::IndexExpr:
        node("", as<IndexExpr>(n)->x);
        list("index", as<IndexExpr>(n)->indices);
        break;
      case Kind::SliceExpr:
        node("", as<SliceExpr>(n)->x);
        node("low", as<SliceExpr>(n)->index[0]);
        node("high", as<SliceExpr>(n)->index[1]);
        node("max", as<SliceExpr>(n)->index[2]);
        break;
      case Kind::TypeAssertExpr:
        node("", as<TypeAssertExpr>(n)->x);
        node("type", as<TypeAssertExpr>(n)->typeExpr);
        break;
      case Kind::CallExpr:
        node("", as<CallExpr>(n)->fun);
        list("arg", as<CallExpr>(n)->args);
        break;
      case Kind::UnaryExpr: node("", as<UnaryExpr>(n)->x); break;
      case Kind::StarExpr: node("", as<StarExpr>(n)->x); break;
      case Kind::BinaryExpr:
        node("", as<BinaryExpr>(n)->x);
        node("", as<BinaryExpr>(n)->y);
        break;
      default: type(n);
    }
  }

  void type(const Node* n) {
    switch (n->kind) {
      case Kind::ArrayType:
        node("len", as<ArrayType>(n)->len);
        node("elem", as<ArrayType>(n)->elem);
        break;
      case Kind::SliceType: node("elem", as<SliceType>(n)->elem); break;
      case Kind::DotsType: node("elem", as<DotsType>(n)->elem); break;
      case Kind::StructType: list("", as<StructType>(n)->fields); break;
      case Kind::FuncType:
        list("tparam", as<FuncType>(n)->typeParams);
        list("param", as<FuncType>(n)->params);
        list("result", as<FuncType>(n)->results);
        break;
      case Kind::InterfaceType: list("", as<InterfaceType>(n)->elems); break;
      case Kind::MapType:
        node("key", as<MapType>(n)->key);
        node("elem", as<MapType>(n)->elem);
        break;
      case Kind::ChanType: node("elem", as<ChanType>(n)->elem); break;
      default: break;
    }
  }

  void simpleStmt(const Node* n) {
    switch (n->kind) {
      case Kind::BlockStmt: list("", as<BlockStmt>(n)->stmts); break;
      case Kind::ExprStmt: node("", as<ExprStmt>(n)->x); break;
      case Kind::SendStmt:
        node("chan", as<SendStmt>(n)->chan);
        node("value", as<SendStmt>(n)->value);
        break;
      case Kind::IncDecStmt: node("", as<IncDecStmt>(n)->x); break;
      case Kind::AssignStmt:
        list("lhs", as<AssignStmt>(n)->lhs);
        list("rhs", as<AssignStmt>(n)->rhs);
        break;
      case Kind::DeclStmt: list("", as<DeclStmt>(n)->decls); break;
      case Kind::GoStmt: node("", as<GoStmt>(n)->call); break;
      case Kind::DeferStmt: node("", as<DeferStmt>(n)->call); break;
      case Kind::ReturnStmt: list("", as<ReturnStmt>(n)->results); break;
      case Kind::BranchStmt: node("label", as<BranchStmt>(n)->label); break;
      case Kind::LabeledStmt:
        node("label", as<LabeledStmt>(n)->label);
        node("", as<LabeledStmt>(n)->stmt);
        break;
      case Kind::IfStmt:
        node("init", as<IfStmt>(n)->init);
        node("cond", as<IfStmt>(n)->cond);
        node("then", as<IfStmt>(n)->then);
        node("else", as<IfStmt>(n)->els);
        break;
      case Kind::ForStmt:
        node("init", as<ForStmt>(n)->init);
        node("cond", as<ForStmt>(n)->cond);
        node("post", as<ForStmt>(n)->post);
        node("body", as<ForStmt>(n)->body);
        break;
      case Kind::RangeStmt:
        node("key", as<RangeStmt>(n)->key);
        node("value", as<RangeStmt>(n)->val);
        node("range", as<RangeStmt>(n)->x);
        node("body", as<RangeStmt>(n)->body);
        break;
      default: break;
    }
  }

  void rest(const Node* n) {
    switch (n->kind) {
      case Kind::Field:
        node("name", as<Field>(n)->name);
        node("type", as<Field>(n)->type);
        node("tag", as<Field>(n)->tag);
        break;
      case Kind::CaseClause:
        list("case", as<CaseClause>(n)->exprs);
        list("", as<CaseClause>(n)->body);
        break;
      case Kind::SwitchStmt:
        node("init", as<SwitchStmt>(n)->init);
        node("tag", as<SwitchStmt>(n)->tag);
        list("", as<SwitchStmt>(n)->clauses);
        break;
      case Kind::TypeSwitchStmt:
        node("init", as<TypeSwitchStmt>(n)->init);
        node("bound", as<TypeSwitchStmt>(n)->bound);
        node("", as<TypeSwitchStmt>(n)->x);
        list("", as<TypeSwitchStmt>(n)->clauses);
        break;
      case Kind::CommClause:
        node("comm", as<CommClause>(n)->comm);
        list("", as<CommClause>(n)->body);
        break;
      case Kind::SelectStmt: list("", as<SelectStmt>(n)->clauses); break;
      default: decl(n);
    }
  }

  void decl(const Node* n) {
    switch (n->kind) {
      case Kind::ImportDecl:
        node("name", as<ImportDecl>(n)->localName);
        node("path", as<ImportDecl>(n)->path);
        break;
      case Kind::ConstDecl:
        list("name", as<ConstDecl>(n)->names);
        if (as<ConstDecl>(n)->inherited) break;
        node("type", as<ConstDecl>(n)->type);
        list("value", as<ConstDecl>(n)->values);
        break;
      case Kind::VarDecl:
        list("name", as<VarDecl>(n)->names);
        node("type", as<VarDecl>(n)->type);
        list("value", as<VarDecl>(n)->values);
        break;
      case Kind::TypeDecl:
        node("name", as<TypeDecl>(n)->name);
        list("tparam", as<TypeDecl>(n)->typeParams);
        node("type", as<TypeDecl>(n)->type);
        break;
      case Kind::FuncDecl:
        node("recv", as<FuncDecl>(n)->recv);
        node("name", as<FuncDecl>(n)->name);
        node("", as<FuncDecl>(n)->sig);
        node("body", as<FuncDecl>(n)->body);
        break;
      default: break;
    }
  }

  const SourceFile& file_;
  std::string& out_;
  size_t depth_ = 0;
};

}  // namespace

void dump(const File& file, std::string& out) {
  Dumper d(*file.source, out);
  d.node("package", file.package);
  for (const Decl* decl : file.decls) d.node("", decl);
}

}  // namespace gosub::ast
