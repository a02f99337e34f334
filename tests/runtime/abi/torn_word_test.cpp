#include <gtest/gtest.h>

#include <atomic>
#include <cstring>
#include <thread>
#include <vector>

#include "runtime/abi/gomem.h"

namespace gosub::rt {
namespace {

// A writer copies blocks whose words are all-zeros or all-ones; a reader must never see a mixture.
TEST(Gomem, CopiesAndClearsNeverTearWords) {
  for (size_t words : {3u, 64u, 255u, 256u, 264u, 2000u}) {
    std::vector<Word> ones(words, ~Word{0}), shared(words, 0);
    std::atomic<bool> stop{false};
    std::atomic<uint64_t> torn{0};
    std::thread reader([&] {
      while (!stop.load(std::memory_order_relaxed)) {
        for (Word& at : shared) {
          Word w = loadWord(&at);
          if (w != 0 && w != ~Word{0}) torn++;
        }
      }
    });
    for (int round = 0; round < 20000; round++) {
      copyBytes(shared.data(), ones.data(), words * 8);
      clearBytes(shared.data(), words * 8);
    }
    stop = true;
    reader.join();
    EXPECT_EQ(torn.load(), 0u) << words;
  }
}

TEST(Gomem, WholeWordCopiesCountNoTornWord) {
  std::vector<Word> a(300, 0x1111111111111111u), b(300, 0x2222222222222222u),
      shared(300, 0x1111111111111111u);
  std::atomic<bool> stop{false};
  std::atomic<uint64_t> torn{0};
  std::thread reader([&] {
    while (!stop.load(std::memory_order_relaxed)) {
      for (Word& at : shared) {
        Word w = loadWord(&at);
        if (w != a[0] && w != b[0]) torn++;
      }
    }
  });
  for (int round = 0; round < 400000; round++) copyWords(shared.data(), round % 2 ? a.data() : b.data(), 300);
  stop = true;
  reader.join();
  EXPECT_EQ(torn.load(), 0u);
}

TEST(Gomem, OverlapAndEdges) {
  for (size_t n : {0u, 1u, 7u, 8u, 9u, 31u, 100u, 3000u}) {
    for (size_t from : {0u, 1u, 5u, 8u}) {
      for (size_t to : {0u, 3u, 8u, 16u, 24u}) {
        std::vector<uint8_t> got(4000), want(4000);
        for (size_t i = 0; i < got.size(); i++) got[i] = want[i] = static_cast<uint8_t>(i * 7);
        copyBytes(got.data() + to, got.data() + from, n);
        std::memmove(want.data() + to, want.data() + from, n);
        ASSERT_EQ(got, want) << n << " " << from << " " << to;
        clearBytes(got.data() + to, n);
        std::memset(want.data() + to, 0, n);
        ASSERT_EQ(got, want);
      }
    }
  }
}

}  // namespace
}  // namespace gosub::rt
