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

# The messages of syntax errors: a tool, made of the parser itself, runs the examples of syntax_errors.def.
set(core_sources ${sources})
list(REMOVE_ITEM core_sources ${parse_src}/syntax_table.cpp)
add_library(gosub_parse_core OBJECT ${core_sources} ${parse_gen}/grammar.cpp ${parse_gen}/grammar.h)
target_include_directories(gosub_parse_core PUBLIC ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
add_executable(syntax_gen ${parse_src}/gen/syntax_gen.cpp $<TARGET_OBJECTS:gosub_parse_core>)
target_include_directories(syntax_gen PRIVATE ${CMAKE_SOURCE_DIR} ${CMAKE_BINARY_DIR}/generated)
target_link_libraries(syntax_gen PRIVATE gosub_frontend_lex gosub_frontend_ast)
add_custom_command(
  OUTPUT ${parse_gen}/syntax_errors.inc
  COMMAND syntax_gen ${parse_gen}/syntax_errors.inc
  DEPENDS syntax_gen ${parse_src}/syntax_errors.def
  COMMENT "syntax_errors.inc")
set(sources ${parse_src}/syntax_table.cpp)
set(generated ${parse_gen}/syntax_errors.inc $<TARGET_OBJECTS:gosub_parse_core>)
