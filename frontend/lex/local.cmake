# The lexer proper is made by re2c.
set(lexer_out ${CMAKE_BINARY_DIR}/generated/frontend/lex/lexer.cpp)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated/frontend/lex)
find_program(RE2C re2c REQUIRED)
add_custom_command(
  OUTPUT ${lexer_out}
  COMMAND ${RE2C} -W --no-debug-info -o ${lexer_out} ${CMAKE_SOURCE_DIR}/frontend/lex/lexer.re
  DEPENDS ${CMAKE_SOURCE_DIR}/frontend/lex/lexer.re
  COMMENT "re2c lexer.re")
list(APPEND generated ${lexer_out})
