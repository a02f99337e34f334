// dumpast [-t | -q] FILE...: the tree (or, with -t, the tokens; with -q, only the errors) of each file.
// Exit status 1 if any file has lexical or syntax errors. For tests of the parser alone.
#include <cstdio>
#include <cstring>
#include <string>

#include "frontend/parse/dump.h"
#include "frontend/parse/parse.h"

namespace {

bool readFile(const char* name, std::string& text) {
  FILE* f = std::fopen(name, "rb");
  if (!f) return false;
  char buf[1 << 16];
  for (size_t n; (n = std::fread(buf, 1, sizeof buf, f)) > 0;) text.append(buf, n);
  return std::fclose(f) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace gosub;
  bool quiet = false, tokens = false, failed = false;
  for (int i = 1; i < argc; i++) {
    if (!std::strcmp(argv[i], "-q")) {
      quiet = true;
      continue;
    }
    if (!std::strcmp(argv[i], "-t")) {
      tokens = true;
      continue;
    }
    std::string text, out;
    FileSet files;
    if (!readFile(argv[i], text)) {
      std::perror(argv[i]);
      return 2;
    }
    SourceFile* file = files.add(argv[i], std::move(text));
    diag::Diagnostics diags(files, 0);
    if (tokens) {
      parse::dumpTokens(*file, diags, out);
    } else if (quiet) {
      Arena arena;
      parse::parseFile(*file, arena, diags);
    } else {
      parse::dumpAst(*file, diags, out);
    }
    diags.print(out);
    failed |= !diags.empty();
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  return failed;
}
