// The order of package initialisation, and its cycles (spec, Package initialization).
//
// Objects depend on what their initialisers and bodies mention. Strongly connected groups of functions
// alone are harmless; with a variable or constant in them they are cycles. Then variables are emitted:
// always the earliest declared one whose dependencies are done (functions cost nothing).
#include <algorithm>
#include <queue>

#include "frontend/check/logic.h"

namespace gosub::check {

namespace {

struct Graph {
  Checker& c;
  std::vector<Object*> nodes;
  std::unordered_map<Object*, uint32_t> index;
  std::vector<std::vector<uint32_t>> deps;
  std::vector<uint32_t> group;  // strongly connected group of each node
  std::vector<std::vector<uint32_t>> groups;

  void build() {
    for (Object* o : c.order) {
      if (o->kind != ObjKind::Const && o->kind != ObjKind::Var && o->kind != ObjKind::Func) continue;
      index[o] = static_cast<uint32_t>(nodes.size());
      nodes.push_back(o);
    }
    deps.resize(nodes.size());
    for (size_t i = 0; i < nodes.size(); i++) {
      DeclInfo* d = c.decls[nodes[i]];
      for (Object* o : d->deps)
        if (auto it = index.find(o); it != index.end()) deps[i].push_back(it->second);
    }
  }

  // Tarjan's algorithm with a stack of its own: call chains are long.
  void connect() {
    constexpr uint32_t kNone = UINT32_MAX;
    size_t n = nodes.size();
    std::vector<uint32_t> num(n, kNone), low(n, 0), stack;
    std::vector<bool> onStack(n);
    group.assign(n, kNone);
    uint32_t count = 0;
    struct Frame {
      uint32_t node;
      size_t next;
    };
    std::vector<Frame> frames;
    for (uint32_t root = 0; root < n; root++) {
      if (num[root] != kNone) continue;
      frames.push_back({root, 0});
      while (!frames.empty()) {
        Frame& f = frames.back();
        uint32_t v = f.node;
        if (f.next == 0 && num[v] == kNone) {
          num[v] = low[v] = count++;
          stack.push_back(v);
          onStack[v] = true;
        }
        if (f.next < deps[v].size()) {
          uint32_t w = deps[v][f.next++];
          if (num[w] == kNone)
            frames.push_back({w, 0});
          else if (onStack[w])
            low[v] = std::min(low[v], num[w]);
          continue;
        }
        frames.pop_back();
        if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[v]);
        if (low[v] != num[v]) continue;
        groups.emplace_back();
        for (;;) {
          uint32_t w = stack.back();
          stack.pop_back();
          onStack[w] = false;
          group[w] = static_cast<uint32_t>(groups.size() - 1);
          groups.back().push_back(w);
          if (w == v) break;
        }
      }
    }
  }

  // The shortest way from a node back to itself inside its group; empty if there is none.
  std::vector<uint32_t> cycleFrom(uint32_t start, const std::unordered_set<uint32_t>& removed) {
    std::unordered_map<uint32_t, uint32_t> from;
    std::queue<uint32_t> queue;
    queue.push(start);
    while (!queue.empty()) {
      uint32_t v = queue.front();
      queue.pop();
      for (uint32_t w : deps[v]) {
        if (w == start) {
          std::vector<uint32_t> path{v};
          while (path.back() != start) path.push_back(from[path.back()]);
          std::reverse(path.begin(), path.end());
          return path;
        }
        if (group[w] == group[start] && !removed.count(w) && from.emplace(w, v).second) queue.push(w);
      }
    }
    return {};
  }

  void reportCycles() {
    constexpr int kMost = 10;  // of one tangle
    for (auto& g : groups) {
      std::sort(g.begin(), g.end());
      std::unordered_set<uint32_t> removed;
      for (uint32_t v : g) {
        if (nodes[v]->kind == ObjKind::Func || removed.size() >= kMost) continue;
        std::vector<uint32_t> path = cycleFrom(v, removed);
        if (path.empty()) continue;
        reportCycle(path);
        removed.insert(v);
      }
    }
  }

  void reportCycle(const std::vector<uint32_t>& path) {
    Object* o = nodes[path[0]];
    std::string name(o->name.text());
    if (path.size() == 1) return report(c, o->pos, D::InitializationCycleRefersItself, name);
    std::string text = cat("initialization cycle for ", name);
    for (size_t i = 0; i < path.size(); i++) {
      Object *a = nodes[path[i]], *b = nodes[path[(i + 1) % path.size()]];
      text += cat("\n\t", at(c, a->pos), ": ", a->name.text(), " refers to ", b->name.text());
    }
    error(c, o->pos, text);
  }
};

void emit(Checker& c, Var* v, std::unordered_set<DeclInfo*>& emitted) {
  DeclInfo* d = c.decls[v];
  if (!d->init || !emitted.insert(d).second) return;
  InitStep step;
  step.rhs = d->init;
  if (d->lhs.size() > 1)
    step.lhs = d->lhs;
  else if (!v->name.blank())
    step.lhs = {v};
  c.pkg->initOrder.push_back(std::move(step));
}

void order(Checker& c, Graph& g) {
  size_t n = g.groups.size();
  std::vector<uint32_t> waiting(n, 0);
  std::vector<std::vector<uint32_t>> users(n);
  for (uint32_t v = 0; v < g.nodes.size(); v++) {
    for (uint32_t w : g.deps[v]) {
      if (g.group[v] == g.group[w]) continue;
      waiting[g.group[v]]++;
      users[g.group[w]].push_back(g.group[v]);
    }
  }
  // The earliest variable of a group decides about its turn (also one without initialiser: gc waits for it
  // in its place among the others); groups of functions and constants go at once.
  std::priority_queue<std::pair<uint32_t, uint32_t>, std::vector<std::pair<uint32_t, uint32_t>>,
                      std::greater<>>
      ready;
  std::vector<uint32_t> free;
  auto turn = [&](uint32_t group) {
    uint32_t first = UINT32_MAX;
    for (uint32_t v : g.groups[group])
      if (g.nodes[v]->kind == ObjKind::Var) first = std::min(first, v);
    if (first == UINT32_MAX)
      free.push_back(group);
    else
      ready.push({first, group});
  };
  for (uint32_t i = 0; i < n; i++)
    if (waiting[i] == 0) turn(i);
  std::unordered_set<DeclInfo*> emitted;
  while (!ready.empty() || !free.empty()) {
    uint32_t group;
    if (!free.empty()) {
      group = free.back();
      free.pop_back();
    } else {
      group = ready.top().second;
      ready.pop();
      std::vector<uint32_t>& members = g.groups[group];
      std::sort(members.begin(), members.end());
      for (uint32_t v : members)
        if (Var* var = asVar(g.nodes[v])) emit(c, var, emitted);
    }
    for (uint32_t u : users[group])
      if (--waiting[u] == 0) turn(u);
  }
}

}  // namespace

void initOrder(Checker& c) {
  Graph g{c, {}, {}, {}, {}, {}};
  g.build();
  g.connect();
  g.reportCycles();
  order(c, g);
}

}  // namespace gosub::check
