// library_index ROOT OUTPUT: packs the Go files below ROOT into one block with an index of their
// declarations (frontend/load/library_format.h). The build embeds it in the binary.
//
// Files that are not for linux/amd64 stay out. A folder is a package; its path below ROOT is its import path.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <vector>

#include "frontend/load/constraint.h"
#include "frontend/load/fs.h"
#include "frontend/load/library_scan.h"

namespace gosub::load {
namespace {

struct Source {
  std::string name, text;
  SourceFile* file;
  ScannedFile scanned;
};

struct Packed {
  std::vector<LibraryPackage> packages;
  std::vector<LibraryFile> files;
  std::vector<LibraryImport> imports;
  std::vector<LibraryDeclaration> declarations;
  std::vector<LibraryMethod> methods;
  std::vector<LibraryInit> inits;
  std::string strings;
  std::map<std::string, LibraryString, std::less<>> known;

  LibraryString add(std::string_view s) {
    auto it = known.find(s);
    if (it != known.end()) return it->second;
    LibraryString r{static_cast<uint32_t>(strings.size()), static_cast<uint32_t>(s.size())};
    strings += s;
    strings += '\0';
    known.emplace(s, r);
    return r;
  }
};

template <typename T>
uint32_t count(const std::vector<T>& v) {
  return static_cast<uint32_t>(v.size());
}

void packFile(Packed& p, const Source& s, uint32_t number, std::vector<LibraryDeclaration>& decls,
              std::vector<std::pair<std::string, LibraryMethod>>& methods) {
  LibraryFile f{p.add(s.name), p.add(s.text), {count(p.imports), count(s.scanned.imports)}};
  for (const ScannedImport& i : s.scanned.imports) p.imports.push_back({p.add(i.path), p.add(i.local), i.at});
  p.files.push_back(f);
  for (const ScannedDeclaration& d : s.scanned.declarations) {
    if (!d.base.empty()) {
      methods.push_back(
          {std::string(d.base), {p.add(d.base), p.add(d.name), d.ptrRecv, number, d.begin, d.sigEnd, d.end}});
    } else if ((d.word == DeclWord::Func && d.name == "init") || (d.word == DeclWord::Var && d.name == "_")) {
      p.inits.push_back({d.word, number, d.begin, d.sigEnd, d.end});
    } else if (d.name != "_") {
      decls.push_back({p.add(d.name), d.word, number, d.begin, d.sigEnd, d.end});
    }
  }
}

void packPackage(Packed& p, const std::string& path, const std::vector<Source>& sources) {
  LibraryPackage row{};
  row.path = p.add(path);
  row.name = p.add(sources[0].scanned.package);
  row.files = {count(p.files), count(sources)};
  row.inits.first = count(p.inits);
  std::vector<LibraryDeclaration> decls;
  std::vector<std::pair<std::string, LibraryMethod>> methods;
  for (size_t i = 0; i < sources.size(); i++)
    packFile(p, sources[i], static_cast<uint32_t>(i), decls, methods);
  auto nameOf = [&](LibraryString s) { return std::string_view(p.strings).substr(s.offset, s.size); };
  std::stable_sort(decls.begin(), decls.end(),
                   [&](auto& a, auto& b) { return nameOf(a.name) < nameOf(b.name); });
  std::stable_sort(methods.begin(), methods.end(), [](auto& a, auto& b) { return a.first < b.first; });
  row.declarations = {count(p.declarations), count(decls)};
  row.methods = {count(p.methods), count(methods)};
  p.declarations.insert(p.declarations.end(), decls.begin(), decls.end());
  for (auto& [base, m] : methods) p.methods.push_back(m);
  row.inits.count = count(p.inits) - row.inits.first;
  p.packages.push_back(row);
}

template <typename T>
LibraryRange append(std::string& out, const std::vector<T>& rows) {
  LibraryRange r{static_cast<uint32_t>(out.size()), count(rows)};
  out.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T));
  return r;
}

// Strings come last; their offsets were counted from the first of them.
std::string serialize(Packed& p) {
  uint32_t shift =
      static_cast<uint32_t>(sizeof(LibraryHeader) + p.packages.size() * sizeof(LibraryPackage) +
                            p.files.size() * sizeof(LibraryFile) + p.imports.size() * sizeof(LibraryImport) +
                            p.declarations.size() * sizeof(LibraryDeclaration) +
                            p.methods.size() * sizeof(LibraryMethod) + p.inits.size() * sizeof(LibraryInit));
  for (auto& r : p.packages) r.path.offset += shift, r.name.offset += shift;
  for (auto& r : p.files) r.name.offset += shift, r.text.offset += shift;
  for (auto& r : p.imports) r.path.offset += shift, r.local.offset += shift;
  for (auto& r : p.declarations) r.name.offset += shift;
  for (auto& r : p.methods) r.base.offset += shift, r.name.offset += shift;
  LibraryHeader h{};
  std::string out(sizeof h, '\0');
  h.magic = kLibraryMagic;
  h.packages = append(out, p.packages);
  h.files = append(out, p.files);
  h.imports = append(out, p.imports);
  h.declarations = append(out, p.declarations);
  h.methods = append(out, p.methods);
  h.inits = append(out, p.inits);
  out += p.strings;
  h.size = static_cast<uint32_t>(out.size());
  memcpy(out.data(), &h, sizeof h);
  return out;
}

class Indexer {
 public:
  bool folder(const std::string& dir, const std::string& path) {
    std::vector<std::string> names;
    std::string error;
    if (!listDirectory(dir, names, &error)) return fail(dir + ": " + error);
    std::vector<Source> sources;
    for (const std::string& n : names) {
      std::string full = joinPath(dir, n);
      if (n[0] == '.') continue;
      if (isDirectory(full)) {
        if (n != "testdata" && !folder(full, path.empty() ? n : path + "/" + n)) return false;
      } else if (n.ends_with(".go") && !n.ends_with("_test.go") && n[0] != '_' && fileNameMatches(n)) {
        if (!source(full, path + "/" + n, sources)) return false;
      }
    }
    if (!sources.empty()) packages_.emplace(path, std::move(sources));
    return true;
  }

  std::string pack() {
    Packed p;
    for (auto& [path, sources] : packages_) packPackage(p, path, sources);
    return serialize(p);
  }

 private:
  bool source(const std::string& full, const std::string& name, std::vector<Source>& sources) {
    Source s;
    std::string error;
    if (!readFile(full, s.text, &error)) return fail(full + ": " + error);
    if (!headerMatches(s.text)) return true;
    s.name = name;
    s.file = files_.add(full, s.text);
    if (!s.file || !scanFile(*s.file, files_, s.scanned, &error)) return fail(error);
    if (!sources.empty() && sources[0].scanned.package != s.scanned.package)
      return fail(full + ": another package clause");
    sources.push_back(std::move(s));
    return true;
  }

  bool fail(const std::string& text) {
    fprintf(stderr, "library_index: %s\n", text.c_str());
    return false;
  }

  FileSet files_;
  std::map<std::string, std::vector<Source>> packages_;
};

int run(const char* root, const char* output) {
  Indexer indexer;
  if (!indexer.folder(root, "")) return 1;
  std::string block = indexer.pack();
  FILE* f = fopen(output, "wb");
  if (!f || fwrite(block.data(), 1, block.size(), f) != block.size() || fclose(f) != 0) {
    perror(output);
    return 1;
  }
  return 0;
}

}  // namespace
}  // namespace gosub::load

int main(int argc, char** argv) {
  if (argc != 3) {
    fprintf(stderr, "usage: library_index ROOT OUTPUT\n");
    return 2;
  }
  return gosub::load::run(argv[1], argv[2]);
}
