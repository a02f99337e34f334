#include "frontend/load/fs.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace gosub::load {
namespace {

constexpr size_t kMaxFile = size_t{1} << 30;

std::string systemError(int e) {
  std::string s = strerror(e);
  if (!s.empty() && s[0] >= 'A' && s[0] <= 'Z') s[0] = static_cast<char>(s[0] - 'A' + 'a');  // Go's spelling
  return s;
}

}  // namespace

bool readFile(const std::string& path, std::string& text, std::string* error) {
  int fd = path == "-" ? 0 : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  auto fail = [&](std::string why) {
    if (fd > 0) close(fd);
    if (error) *error = std::move(why);
    return false;
  };
  if (fd < 0) return fail(systemError(errno));
  struct stat st;
  if (fstat(fd, &st) != 0) return fail(systemError(errno));
  if (S_ISDIR(st.st_mode)) return fail("is a directory");
  text.clear();
  size_t room = S_ISREG(st.st_mode) && st.st_size > 0 ? static_cast<size_t>(st.st_size) + 1 : 64 << 10;
  if (room > kMaxFile) return fail("file is too large");
  while (true) {
    size_t have = text.size();
    text.resize(have + room);
    ssize_t n = read(fd, text.data() + have, room);
    int e = errno;
    text.resize(have + (n > 0 ? static_cast<size_t>(n) : 0));
    if (n < 0 && e == EINTR) continue;
    if (n < 0) return fail(systemError(e));
    if (n == 0) break;
    if (text.size() > kMaxFile) return fail("file is too large");
    room = std::max<size_t>(text.size() / 2, 4096);
  }
  if (fd > 0) close(fd);
  return true;
}

bool isDirectory(const std::string& path) {
  struct stat st;
  return stat(path.c_str(), &st) == 0 && S_ISDIR(st.st_mode);
}

bool exists(const std::string& path) {
  struct stat st;
  return stat(path.c_str(), &st) == 0;
}

bool listDirectory(const std::string& path, std::vector<std::string>& names, std::string* error) {
  DIR* d = opendir(path.c_str());
  if (!d) {
    if (error) *error = systemError(errno);
    return false;
  }
  while (dirent* e = readdir(d)) names.emplace_back(e->d_name);
  closedir(d);
  std::sort(names.begin(), names.end());
  return true;
}

std::string cleanPath(std::string_view path) {
  bool rooted = !path.empty() && path[0] == '/';
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    size_t end = path.find('/');
    std::string_view part = path.substr(0, end);
    path.remove_prefix(end == std::string_view::npos ? path.size() : end + 1);
    if (part.empty() || part == ".") continue;
    if (part == ".." && !parts.empty() && parts.back() != "..")
      parts.pop_back();
    else if (part != ".." || !rooted)
      parts.push_back(part);
  }
  std::string out = rooted ? "/" : "";
  for (size_t i = 0; i < parts.size(); i++) {
    if (i) out += '/';
    out += parts[i];
  }
  return out.empty() ? "." : out;
}

std::string absolutePath(std::string_view path) {
  if (!path.empty() && path[0] == '/') return cleanPath(path);
  char buf[4096];
  if (!getcwd(buf, sizeof buf)) return cleanPath(path);
  return cleanPath(joinPath(buf, path));
}

std::string joinPath(std::string_view dir, std::string_view name) {
  if (dir.empty()) return cleanPath(name);
  return cleanPath(std::string(dir) + "/" + std::string(name));
}

std::string dirName(std::string_view path) {
  size_t at = path.rfind('/');
  if (at == std::string_view::npos) return ".";
  return at == 0 ? "/" : std::string(path.substr(0, at));
}

std::string baseName(std::string_view path) {
  size_t at = path.rfind('/');
  return std::string(at == std::string_view::npos ? path : path.substr(at + 1));
}

std::string shortPath(std::string_view path, std::string_view base) {
  // Climb from base to a common directory.
  std::string up;
  std::string dir(base);
  while (true) {
    std::string prefix = dir == "/" ? dir : dir + "/";
    if (path.substr(0, prefix.size()) == prefix) {
      std::string relative = up + std::string(path.substr(prefix.size()));
      return relative.size() < path.size() ? relative : std::string(path);
    }
    if (dir == "/" || dir == "." || dir.empty()) return std::string(path);
    dir = dirName(dir);
    up += "../";
  }
}

}  // namespace gosub::load
