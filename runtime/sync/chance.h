// The one door for chance: every random draw of the runtime names its domain, so that a seeded run
// can give each domain its own reproducible stream.
#pragma once

#include <cstdint>

namespace gosub::rt {

enum class Chance : uint8_t { Select, MapSeed, MapIterate, StealOrder, HashKey, User, kCount };

// Uniform 64 and 32 bits, and a number below n (n > 0). Per thread, no lock.
uint64_t draw64(Chance domain);
uint32_t draw32(Chance domain);
uint32_t drawBelow(Chance domain, uint32_t n);

// Fills a buffer from the operating system (hash keys, crypto/rand). False if it cannot.
bool systemRandom(void* buffer, uint64_t bytes);

// Seeded mode: from now on all draws derive from `seed`. Before the first thread besides the main one exists.
void seedChance(uint64_t seed);

}  // namespace gosub::rt
