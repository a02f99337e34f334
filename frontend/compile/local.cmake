# The tests compile what the parser built.
set(test_deps gosub_frontend_parse)
