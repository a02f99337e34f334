// The few questions that loading asks of the file system. Errors are texts as Go's os package prints
// them ("no such file or directory").
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gosub::load {

// The whole file, or stdin for "-". Refuses what is no regular file (a pipe is fine), and more than 1 GiB.
bool readFile(const std::string& path, std::string& text, std::string* error);
bool isDirectory(const std::string& path);
bool exists(const std::string& path);
// Names in a directory, sorted. False with `error` where it cannot be read.
bool listDirectory(const std::string& path, std::vector<std::string>& names, std::string* error);
std::string absolutePath(std::string_view path);  // made absolute and cleaned, links kept
std::string cleanPath(std::string_view path);     // as path/filepath.Clean
std::string joinPath(std::string_view dir, std::string_view name);
std::string dirName(std::string_view path);
std::string baseName(std::string_view path);
// `path` as a user in `base` would write it: relative if that is shorter, as the go command prints positions.
std::string shortPath(std::string_view path, std::string_view base);

}  // namespace gosub::load
