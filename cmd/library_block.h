#pragma once

#include <string_view>

namespace gosub::cmd {

std::string_view libraryBlock();

}  // namespace gosub::cmd
