#!/bin/sh
# Builds the server's jar again from a clean copy of the sources, in another folder, and compares the
# bytes with those of JAR. Exit status 1 when they differ. Needs Maven on JDK 25, Node and npm.
# usage: config/reproducible.sh [JAR]     (by default server/target/enlace-server.jar)
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
jar=${1:-$root/server/target/enlace-server.jar}
[ -f "$jar" ] || { echo "There is no $jar to compare with: build first." >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' INT TERM

mkdir "$scratch/again"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar -c --null --files-from=- -f -) |
  tar -x -C "$scratch/again" -f -
(cd "$scratch/again" &&
  mvn -q -B -Dstyle.color=never -Dmaven.test.skip=true -Dgate.skip=true -pl server -am package)
again=$scratch/again/server/target/enlace-server.jar

sum() {
  sha256sum "$1" | cut -d ' ' -f 1
}

if cmp -s "$jar" "$again"; then
  echo "A second build of the same sources gave the same jar: SHA-256 $(sum "$again")"
  exit 0
fi
echo "NOT REPRODUCIBLE: $(sum "$jar") and then $(sum "$again"); what differs:" >&2
mkdir "$scratch/one" "$scratch/two"
unpack() {
  (cd "$1" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" -xf "$2")
}
unpack "$scratch/one" "$(cd "$(dirname "$jar")" && pwd -P)/$(basename "$jar")"
unpack "$scratch/two" "$again"
(cd "$scratch" && diff -rq one two) >&2 || true
exit 1
