// Runs a fuzz target once over every file of the folders (or files) given. A missing folder holds
// nothing; a finding ends the process, as it does under libFuzzer.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

constexpr uintmax_t kMaxBytes = 1 << 16;

void replay(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
}

bool worthwhile(const std::filesystem::directory_entry& entry) {
  return entry.is_regular_file() && entry.file_size() <= kMaxBytes && entry.path().extension() != ".out";
}

}  // namespace

int main(int argc, char** argv) {
  size_t count = 0;
  for (int i = 1; i < argc; i++) {
    const std::filesystem::path path(argv[i]);
    if (std::filesystem::is_regular_file(path)) {
      replay(path);
      count++;
    }
    if (!std::filesystem::is_directory(path)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (!worthwhile(entry)) continue;
      replay(entry.path());
      count++;
    }
  }
  std::printf("%zu inputs\n", count);
  return 0;
}
