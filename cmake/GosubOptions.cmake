# Compilers, warnings, sanitizers and the third-party packages of the whole tree.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS ON) # computed goto, __int128
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)

set(GOSUB_SANITIZE "" CACHE STRING "asan (with ubsan), tsan or nothing")
option(GOSUB_FUZZ "instrument for libFuzzer (clang)" OFF)
option(GOSUB_WERROR "warnings are errors" ON)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -DGOSUB_DEBUG=1")

# No shift, cast or aliasing is left to C++'s undefined rules; no fused multiply-add unless asked.
add_compile_options(-Wall -Wextra -fwrapv -fno-strict-aliasing -ffp-contract=off)
if(GOSUB_WERROR)
  add_compile_options(-Werror)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  # The first: inside libstdc++ 12's stable_sort. The second: formats that templates pass on. The third:
  # braces that an aggregate's template maker cannot know of.
  add_compile_options(-Wno-deprecated-declarations -Wno-format-security -Wno-missing-braces)
endif()
if(GOSUB_SANITIZE STREQUAL "asan")
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  add_compile_definitions(GOSUB_ASAN=1)
elseif(GOSUB_SANITIZE STREQUAL "tsan")
  add_compile_options(-fsanitize=thread)
  add_link_options(-fsanitize=thread)
  add_compile_definitions(GOSUB_TSAN=1)
else()
  add_compile_options(-fno-pie)
  add_link_options(-no-pie)
endif()

if(GOSUB_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

find_package(Threads REQUIRED)
find_package(GTest)
find_library(GMP_LIB NAMES libgmp.a gmp REQUIRED)
find_library(MPFR_LIB NAMES libmpfr.a mpfr REQUIRED)
