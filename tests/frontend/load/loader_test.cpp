#include "frontend/load/loader.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "frontend/load/embedded.h"
#include "frontend/load/fs.h"

using namespace gosub;
using namespace gosub::load;

namespace {

// A temporary directory with the given files, which is the current one while it lives.
class Workdir {
 public:
  explicit Workdir(std::vector<std::pair<std::string, std::string>> files) {
    char name[] = "/tmp/gosub_loader_XXXXXX";
    dir_ = mkdtemp(name);
    before_ = absolutePath(".");
    for (auto& [path, text] : files) write(path, text);
    EXPECT_EQ(chdir(dir_.c_str()), 0);
  }
  ~Workdir() {
    EXPECT_EQ(chdir(before_.c_str()), 0);
    EXPECT_EQ(system(("rm -rf " + dir_).c_str()), 0);
  }
  const std::string& dir() const { return dir_; }

 private:
  void write(const std::string& path, const std::string& text) {
    for (size_t at = 0; (at = path.find('/', at)) != std::string::npos; at++) {
      mkdir((dir_ + "/" + path.substr(0, at)).c_str(), 0777);
    }
    FILE* f = fopen((dir_ + "/" + path).c_str(), "w");
    ASSERT_TRUE(f);
    fwrite(text.data(), 1, text.size(), f);
    fclose(f);
  }
  std::string dir_, before_;
};

struct Loaded {
  FileSet files;
  Library library{files};
  Loader loader;
  Unit* root;
  bool ok;

  explicit Loaded(std::vector<std::string> arguments, Mode mode = Mode::Run) : loader(files, &library, mode) {
    library.setImporter(&loader);
    root = loader.root(arguments);
    ok = root && loader.resolve(root);
  }
  std::string errors() const {
    std::string all;
    for (const std::string& e : loader.loadErrors()) all += e + "\n";
    return all;
  }
  std::string order() const {
    std::string all;
    for (Unit* u : loader.order()) all += u->path + " ";
    return all;
  }
};

TEST(Loader, ModulesPackagesInOrder) {
  Workdir w({{"go.mod", "module m\n\ngo 1.24\n"},
             {"main.go", "package main\nimport \"m/a\"\nimport \"m/b\"\nfunc main() { a.F(); b.F() }\n"},
             {"a/a.go", "package a\nimport \"m/b\"\nfunc F() { b.F() }\n"},
             {"a/a_windows.go", "package a\nfunc F() {}\n"},
             {"a/a_test.go", "package a_test\n"},
             {"b/b.go", "package b\nfunc F() {}\n"}});
  Loaded l({"."});
  EXPECT_TRUE(l.ok) << l.errors();
  EXPECT_EQ(l.order(), "m/b m/a m ");
  EXPECT_EQ(l.root->pkg->goVersion, "1.24");
  EXPECT_EQ(l.root->files.size(), 1u);
}

TEST(Loader, ReplacedAndVendoredModules) {
  Workdir w({{"p/go.mod", "module m\n\ngo 1.26\nrequire r.s/t v1.0.0\nreplace r.s/t => ../t\n"},
             {"p/main.go", "package main\nimport _ \"r.s/t/u\"\nimport _ \"v.w/x\"\nfunc main() {}\n"},
             {"p/vendor/v.w/x/x.go", "package x\n"},
             {"t/go.mod", "module r.s/t\n\ngo 1.20\n"},
             {"t/u/u.go", "package u\n"}});
  Loaded l({"p"});
  EXPECT_TRUE(l.ok) << l.errors();
  EXPECT_EQ(l.order(), "r.s/t/u v.w/x m ");
  EXPECT_EQ(l.loader.order()[0]->pkg->goVersion, "1.20");
}

TEST(Loader, Cycle) {
  Workdir w({{"go.mod", "module m\n"},
             {"main.go", "package main\nimport \"m/a\"\nfunc main() { a.F() }\n"},
             {"a/a.go", "package a\nimport \"m/b\"\n"},
             {"b/b.go", "package b\nimport \"m/a\"\n"}});
  Loaded l({"main.go"});
  EXPECT_EQ(l.errors(),
            "package command-line-arguments\n\timports m/a from main.go\n\timports m/b from a.go\n"
            "\timports m/a from b.go: import cycle not allowed\n");
}

TEST(Loader, WhatCannotBeImported) {
  Workdir w({{"go.mod", "module m\n"},
             {"main.go",
              "package main\nimport "
              "(\n\"m/two\"\n\"m/prog\"\n\"./rel\"\n\"x.y/z\"\n\"m/q/internal/r\"\n)\nfunc main() {}\n"},
             {"two/a.go", "package a\n"},
             {"two/b.go", "package b\n"},
             {"q/internal/r/r.go", "package r\n"},
             {"prog/p.go", "package main\n"}});
  Loaded l({"."});
  EXPECT_EQ(
      l.errors(),
      "main.go:3:1: found packages a (a.go) and b (b.go) in " + w.dir() +
          "/two\n"
          "main.go:4:1: import \"m/prog\" is a program, not an importable package\n"
          "main.go:5:1: \"./rel\" is relative, but relative import paths are not supported in module mode\n"
          "main.go:6:1: no required module provides package x.y/z; to add it:\n\tgo get x.y/z\n"
          "package m\n\tmain.go:7:1: use of internal package m/q/internal/r not allowed\n");
}

TEST(Loader, Arguments) {
  Workdir w({{"a.go", "package main\n"},
             {"d/b.go", "package main\n"},
             {"e/x.txt", ""},
             {"f/c.go", "//go:build windows\n\npackage c\n"},
             {"g/a.go", "package a\n"},
             {"g/b.go", "package b\n"},
             {"x_test.go", "package main\n"}});
  EXPECT_EQ(Loaded({"nope.go"}).errors(), "stat nope.go: no such file or directory\n");
  EXPECT_EQ(Loaded({"a.go", "d/b.go"}).errors(), "named files must all be in one directory; have . and d\n");
  EXPECT_EQ(Loaded({"e"}).errors(), "no Go files in " + w.dir() + "/e\n");
  EXPECT_EQ(Loaded({"f"}).errors(), "build constraints exclude all Go files in " + w.dir() + "/f\n");
  EXPECT_EQ(Loaded({"g"}).errors(), "found packages a (a.go) and b (b.go) in " + w.dir() + "/g\n");
  EXPECT_EQ(Loaded({"x_test.go"}).errors(), "gosub: cannot run *_test.go files (x_test.go)\n");
  EXPECT_TRUE(Loaded({"f/c.go"}).ok);  // named files are taken as they are
}

TEST(Loader, CheckKeepsGoing) {
  Workdir w({{"a.go", "package p\nimport \"nowhere.x/y\"\n"}, {"b.go", "package p\n"}});
  Loaded l({"a.go"}, Mode::Check);
  EXPECT_TRUE(l.ok) << l.errors();
  std::string error;
  EXPECT_FALSE(l.loader.import("nowhere.x/y", l.root->pkg, &error));
  EXPECT_NE(error.find("no required module provides package nowhere.x/y"), std::string::npos);
}

}  // namespace
