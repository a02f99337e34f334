# Writes grammar.y from grammar.y.in: the line @TOKENS@ becomes a %token line for each row of tokens.def.
# Usage: awk -f tokens.awk tokens.def grammar.y.in
BEGIN { code = 0 }
FNR == NR {
  if (match($0, /^(TOKEN|KEYWORD|VIRTUAL)\(/)) {
    line = substr($0, RLENGTH + 1)
    name = line
    sub(/,.*/, "", name)
    text = line
    sub(/^[^"]*"/, "", text)
    sub(/".*/, "", text)
    tokens = tokens "%token <token> T" name " " (code == 0 ? 0 : 257 + code) " \"" text "\"\n"
    code++
  }
  next
}
$0 == "@TOKENS@" { printf "%s", tokens; next }
{ print }
