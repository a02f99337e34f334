// Purpose: cheap random numbers for the runtime, one generator per thread and domain.
//
// Each generator is splitmix64 over its own counter, keyed by a process seed that the system gives (or the
// user, in seeded mode), the domain and the thread's number in order of first draw. Rejected: one shared
// generator (a contended cache line on every select).
#include "runtime/sync/chance.h"

#include <sys/random.h>

#include <atomic>
#include <cerrno>

#include "runtime/sync/clock.h"

namespace gosub::rt {
namespace {

constexpr uint64_t kGolden = 0x9E3779B97F4A7C15;

uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

uint64_t processSeed() {
  uint64_t seed;
  if (!systemRandom(&seed, sizeof seed)) seed = static_cast<uint64_t>(nanotime());
  return seed | 1;
}

std::atomic<uint64_t> gSeed{0};
std::atomic<uint64_t> gThreads{0};

struct Streams {
  uint64_t state[static_cast<int>(Chance::kCount)];
  bool ready;
};
thread_local Streams gStreams;

void prepare(Streams& s) {
  uint64_t seed = gSeed.load(std::memory_order_relaxed);
  if (seed == 0) {
    uint64_t fresh = processSeed();
    seed = gSeed.compare_exchange_strong(seed, fresh) ? fresh : seed;
  }
  uint64_t thread = gThreads.fetch_add(1, std::memory_order_relaxed) + 1;
  for (uint64_t d = 0; d < static_cast<uint64_t>(Chance::kCount); d++) {
    s.state[d] = mix(seed + thread * kGolden) ^ mix(seed ^ (d + 1) * kGolden);
  }
  s.ready = true;
}

}  // namespace

uint64_t draw64(Chance domain) {
  Streams& s = gStreams;
  if (__builtin_expect(!s.ready, 0)) prepare(s);
  return mix(s.state[static_cast<int>(domain)] += kGolden);
}

uint32_t draw32(Chance domain) {
  return static_cast<uint32_t>(draw64(domain) >> 32);
}

uint32_t drawBelow(Chance domain, uint32_t n) {
  return static_cast<uint32_t>((static_cast<uint64_t>(draw32(domain)) * n) >> 32);
}

bool systemRandom(void* buffer, uint64_t bytes) {
  char* p = static_cast<char*>(buffer);
  while (bytes > 0) {
    ssize_t n = getrandom(p, bytes, 0);
    if (n < 0) {
      if (errno == EINTR) continue;
      return false;
    }
    p += n;
    bytes -= static_cast<uint64_t>(n);
  }
  return true;
}

void seedChance(uint64_t seed) {
  gSeed.store(seed | 1, std::memory_order_relaxed);
}

}  // namespace gosub::rt
