#!/usr/bin/env bash
# Checks the packages under stdlib/ against the Go toolchain on PATH, without gosub itself.
#
#   run.sh build            copy the packages into a scratch module "st/..." and vet-compile them
#   run.sh diff [pkg...]    run the differential tests of diff/<pkg> (random arguments, ours against Go's)
#   run.sh golden [name..]  run testdata/run/stdlib_*/*.go with Go's packages and with ours; .out must equal both
#   run.sh update [name..]  write the .out files from Go's packages
#
# Bodiless functions live in files named natives.go; in the scratch module those files are replaced by the
# Go stand-ins of shims/<pkg>/.  Import paths of our packages get the prefix "st/".
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=${STDCHECK_DIR:-/tmp/stdcheck.$UID}
mode=${1:-build}
shift || true

# Packages that gosub has but that this check leaves to Go.
skip='^((reflect|runtime|sync|unsafe)|internal/(reflect|runtime|sync|poll))(/|$)'

packages() {
  (cd "$root/stdlib" && find . -name '*.go' -printf '%h\n' | sed 's|^\./||' | sort -u | grep -Ev "$skip")
}

rewrite() { # rewrite FILE...: prefix the imports of our packages
  sed -i -E -f "$work/rewrite.sed" "$@"
}

prepare() {
  mkdir -p "$work"
  rm -rf "$work/mod/st"
  mkdir -p "$work/mod"
  printf 'module st\n\ngo 1.26\n' > "$work/mod/go.mod"
  packages > "$work/packages"
  # Only import lines: a path alone in quotes, perhaps after `import` and a name.
  sed -E 's,(.*),s#^(import[[:space:]]+|[[:space:]]+)(([A-Za-z_.]+[[:space:]]+)?)"\1"[[:space:]]*$#\\1\\2"st/\1"#,' \
    "$work/packages" > "$work/rewrite.sed"
  find "$work/mod" -mindepth 1 -maxdepth 1 ! -name go.mod -exec rm -rf {} +
  while read -r p; do
    mkdir -p "$work/mod/$p"
    for f in "$root/stdlib/$p"/*.go; do
      [ "$(basename "$f")" = natives.go ] || cp "$f" "$work/mod/$p/"
    done
    find "$here/shims/$p" -maxdepth 1 -name "*.go" -exec cp {} "$work/mod/$p/" \; 2>/dev/null || true
    rewrite "$work/mod/$p"/*.go
    find "$here/shims/$p" -maxdepth 1 -name "*.go" -exec cp {} "$work/mod/$p/" \; 2>/dev/null || true
  done < "$work/packages"
}

checkTable() { # every bodiless function has a row, every row a function
  local p name
  while read -r p; do
    local f="$root/stdlib/$p/natives.go"
    [ -f "$f" ] || continue
    grep -oE '^func (\([^)]*\) )?[A-Za-z0-9_]+' "$f" | sed -E 's/^func (\([a-z]* ?\*?([A-Za-z]+)\) )?/\2./; s/^\.//' |
      while read -r name; do
        grep -q "^NATIVE(\"$p\", \"$name\"," "$root/stdlib/natives.def" || echo "no row in natives.def: $p $name"
      done
  done < "$work/packages"
}

prepare
checkTable
cd "$work/mod"
case $mode in
build) nice -n 5 go vet -unsafeptr=false -copylocks=false -stdmethods=false -tests=false ./... ;;
diff)
  names=("$@")
  [ ${#names[@]} -gt 0 ] || mapfile -t names < <(cd "$here/diff" && find . -name '*_test.go' -printf '%h\n' | sed 's|^\./||' | sort -u)
  for p in "${names[@]}"; do
    mkdir -p "$work/mod/zdiff/$p"
    cp "$here/diff/$p"/*_test.go "$work/mod/zdiff/$p/"
  done
  nice -n 5 go test -vet=off "${names[@]/#/st/zdiff/}"
  ;;
golden | update)
  status=0
  for f in "$root"/testdata/run/stdlib_*/*.go; do
    name=$(basename "$(dirname "$f")")
    if [ $# -gt 0 ]; then case " $* " in *" ${name#stdlib_} "*) ;; *) continue ;; esac; fi
    out=${f%.go}.out
    bin="$work/golden.bin"
    mapfile -t vars < <(sed -n 's|^// env ||p' "$f")
    if [ "$mode" = update ]; then
      go version | grep -q 'go1\.26' || { echo "expected outputs come from Go 1.26 alone"; exit 1; }
      go build -o "$bin" "$f"
      env "${vars[@]}" "$bin" > "$out" 2>&1 || true # some exit otherwise on purpose
    fi
    case $f in */stdlib_time/timers.go) continue ;; esac # asks for what only the runtime can do
    rm -rf "$work/mod/zgold"
    mkdir -p "$work/mod/zgold"
    cp "$f" "$work/mod/zgold/main.go"
    rewrite "$work/mod/zgold/main.go"
    nice -n 5 go build -o "$bin" ./zgold
    env "${vars[@]}" "$bin" > "$work/golden.out" 2>&1 || true
    if cmp -s "$work/golden.out" "$out"; then
      echo "ok   ${f#"$root/"}"
    else
      echo "FAIL ${f#"$root/"}"
      diff -a "$out" "$work/golden.out" | head -${DIFFLINES:-10} || true
      status=1
    fi
  done
  exit $status
  ;;
esac
