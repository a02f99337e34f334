# grammar.y.in with the token list of tokens.def becomes a Bison grammar, and that a C++ parser.
set(parse_gen ${CMAKE_BINARY_DIR}/generated/frontend/parse)
set(parse_src ${CMAKE_SOURCE_DIR}/frontend/parse)
set(tokens_def ${CMAKE_SOURCE_DIR}/frontend/lex/tokens.def)
file(MAKE_DIRECTORY ${parse_gen})
find_program(BISON bison REQUIRED)
find_program(AWK NAMES mawk gawk awk REQUIRED)
add_custom_command(
  OUTPUT ${parse_gen}/grammar.y
  COMMAND ${AWK} -f ${parse_src}/tokens.awk ${tokens_def} ${parse_src}/grammar.y.in > ${parse_gen}/grammar.y
  DEPENDS ${parse_src}/tokens.awk ${tokens_def} ${parse_src}/grammar.y.in
  VERBATIM COMMENT "grammar.y")
add_custom_command(
  OUTPUT ${parse_gen}/grammar.cpp ${parse_gen}/grammar.h
  COMMAND ${BISON} -Wall -Werror -Wno-error=other -Wno-yacc --no-lines -o ${parse_gen}/grammar.cpp
          --header=${parse_gen}/grammar.h ${parse_gen}/grammar.y
  DEPENDS ${parse_gen}/grammar.y
  COMMENT "bison grammar.y")
list(APPEND generated ${parse_gen}/grammar.cpp ${parse_gen}/grammar.h)
set_source_files_properties(${parse_gen}/grammar.cpp PROPERTIES
  COMPILE_OPTIONS $<$<CXX_COMPILER_ID:Clang>:-Wno-unused-but-set-variable>) # Bison's own counter
