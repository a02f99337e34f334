// syntax_gen OUT [-v]: runs the automaton over the example of each row of syntax_errors.def, sees in which
// state it fails, and writes (state, token) -> message to OUT. Two rows that want different messages for the
// same state and token are an error. Linked with the parser, but with a syntaxMessage() of its own.
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "frontend/parse/parse.h"
#include "frontend/parse/syntax_table.h"

namespace gosub::parse {
namespace {

struct Probe {
  bool hit = false;
  int state = 0;
  bool fresh = false;
  lex::Tok tok = lex::Tok::Eof;
} probe;

struct Row {
  const char *example, *message;
  bool anyToken;
};

const Row kRows[] = {
#define SYNTAX_ERROR(example, message) {example, message, true},
#define SYNTAX_ERROR_AT(example, message) {example, message, false},
#include "frontend/parse/syntax_errors.def"
#undef SYNTAX_ERROR
#undef SYNTAX_ERROR_AT
};

constexpr uint32_t kAnyToken = 255;

bool runExample(const char* example) {
  FileSet files;
  SourceFile* f = files.add("example.go", example);
  Arena arena;
  diag::Diagnostics diags(files);
  probe = {};
  parseFile(*f, arena, diags);
  return probe.hit;
}

struct Found {
  uint32_t message;
  const char* example;
};

int generate(const char* out) {
  std::map<uint32_t, Found> entries;
  std::map<std::string, uint32_t> ids;
  std::vector<std::string> messages;
  int failures = 0;
  for (const Row& r : kRows) {
    if (!runExample(r.example)) {
      std::fprintf(stderr, "no syntax error in: %s\n", r.example);
      failures++;
      continue;
    }
    auto [id, isNew] = ids.emplace(r.message, static_cast<uint32_t>(messages.size()));
    if (isNew) messages.push_back(r.message);
    uint32_t tok = r.anyToken ? kAnyToken : static_cast<uint32_t>(probe.tok);
    uint32_t key = (static_cast<uint32_t>(probe.state) * 2 + probe.fresh) * 256 + tok;
    auto [e, added] = entries.emplace(key, Found{id->second, r.example});
    if (!added && e->second.message != id->second) {
      std::fprintf(stderr, "same state:\n  %s\n    %s\n  %s\n    %s\n", e->second.example,
                   messages[e->second.message].c_str(), r.example, r.message);
      failures++;
    }
  }
  FILE* f = std::fopen(out, "w");
  if (!f) return 1;
  std::fprintf(f, "constexpr std::string_view kMessages[] = {\n");
  for (const std::string& m : messages) std::fprintf(f, "    \"%s\",\n", m.c_str());
  std::fprintf(f, "};\nconstexpr Entry kEntries[] = {\n");
  for (auto& [key, e] : entries) std::fprintf(f, "    {%u, %u},\n", key, e.message);
  std::fprintf(f, "};\n");
  return std::fclose(f) != 0 || failures != 0;
}

// state, fresh and token of the first syntax error of each line of standard input.
int probeLines() {
  std::string line;
  for (int c; (c = std::getchar()) != EOF;) {
    if (c != '\n') {
      line += static_cast<char>(c);
      continue;
    }
    line += '\n';
    if (runExample(line.c_str())) {
      std::printf("%d %d %d\n", probe.state, probe.fresh, static_cast<int>(probe.tok));
    } else {
      std::printf("-\n");
    }
    line.clear();
  }
  return 0;
}

}  // namespace

std::string_view syntaxMessage(int state, bool fresh, lex::Tok tok) {
  if (!probe.hit) probe = {true, state, fresh, tok};
  return "probed";
}

}  // namespace gosub::parse

int main(int argc, char** argv) {
  if (argc == 2 && !std::strcmp(argv[1], "--probe")) return gosub::parse::probeLines();
  if (argc != 2) return 2;
  return gosub::parse::generate(argv[1]);
}
