#include "cmd/options.h"

#include <algorithm>
#include <CLI/CLI.hpp>
#include <cstdio>
#include <string_view>
#include <vector>

namespace gosub::cmd {
namespace {

constexpr const char* kSources = "FILE.go..., a directory, or - for standard input";

bool isCommand(std::string_view name) {
  return name == "run" || name == "check" || name == "dump" || name == "version";
}

// A value that is there; those that are planned are named as such, and the others are nothing.
CLI::Validator oneOf(std::vector<std::string> there, std::vector<std::string> planned) {
  return CLI::Validator(
      [=](std::string& value) {
        auto has = [&](const std::vector<std::string>& list) {
          return std::find(list.begin(), list.end(), value) != list.end();
        };
        if (has(there)) return std::string();
        std::string choice = "(there is: " + there[0] + ")";
        if (has(planned)) return "not supported: " + value + " " + choice;
        return "unknown: " + value + " " + choice;
      },
      "");
}

// `run` takes leading .go files (or one directory, script or -); what follows belongs to the program.
void splitRunArguments(const std::vector<std::string>& rest, Options& out) {
  size_t n = 0;
  while (n < rest.size() && rest[n].size() > 3 && rest[n].ends_with(".go")) n++;
  if (n == 0) n = 1;
  out.sources.assign(rest.begin(), rest.begin() + static_cast<long>(n));
  out.arguments.assign(rest.begin() + static_cast<long>(n), rest.end());
}

}  // namespace

bool readOptions(int argc, char** argv, Options& out, int* status) {
  CLI::App app{"gosub runs Go programs."};
  app.name("gosub");
  app.require_subcommand(1);

  CLI::App* run = app.add_subcommand(
      "run", "Check a program and run it: gosub run [OPTIONS] FILE.go... | DIR | - [ARGUMENTS...]");
  run->footer(std::string("The program is ") + kSources +
              ". What follows it are the program's arguments.\n"
              "Exit status: the program's own; 2 after a panic or fatal error; 1 if it does not compile.");
  run->add_option("--sched", out.scheduler,
                  "Scheduler: gm (one queue of goroutines for all threads), the default")
      ->type_name("NAME")
      ->check(oneOf({"gm"}, {"gmp"}));
  run->add_option("--gc", out.collector, "Collector: stw (marks with the world stopped), the default")
      ->type_name("NAME")
      ->check(oneOf({"stw"}, {"insertion", "deletion", "hybrid"}));
  run->prefix_command();

  CLI::App* check = app.add_subcommand("check", "Report all errors of a package and do nothing else");
  auto* sources = check->add_option("sources", out.sources, kSources);
  check->add_flag("--library", out.library, "Check the embedded library instead, whole")->excludes(sources);
  check->footer("Any package will do: main need not have a func main, functions need not have bodies.");

  CLI::App* dump = app.add_subcommand("dump", "Print what a stage of the compiler makes of a file");
  dump->add_option("stage", out.stage, "tokens, ast, types or bytecode")
      ->required()
      ->check(CLI::IsMember({"tokens", "ast", "types", "bytecode"}));
  dump->add_option("sources", out.sources, kSources)->required();

  CLI::App* version = app.add_subcommand("version", "Print the version");

  if (argc > 1 && argv[1][0] != '-' && !isCommand(argv[1])) {
    fprintf(stderr, "gosub: unknown command \"%s\"\nRun 'gosub --help' for usage.\n", argv[1]);
    *status = 2;
    return false;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    *status = app.exit(e) == 0 ? 0 : 2;
    return false;
  }
  if (run->parsed()) {
    out.command = Command::Run;
    std::vector<std::string> rest = run->remaining();
    if (rest.empty()) {
      fputs("gosub run: no Go files listed\nRun with --help for more information.\n", stderr);
      *status = 2;
      return false;
    }
    splitRunArguments(rest, out);
  } else if (check->parsed()) {
    out.command = Command::Check;
    if (out.sources.empty() && !out.library) {
      fputs("gosub check: no Go files listed\nRun with --help for more information.\n", stderr);
      *status = 2;
      return false;
    }
  } else if (dump->parsed()) {
    out.command = Command::Dump;
  } else if (version->parsed()) {
    out.command = Command::Version;
  }
  return true;
}

}  // namespace gosub::cmd
