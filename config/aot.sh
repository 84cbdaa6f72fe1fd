#!/bin/sh
# Makes server/target/enlace: the server's jar unpacked, with the JDK's cache of loaded and linked
# classes (AOT cache), which is trained by starting the server once over a throw-away data folder.
# A start then takes a fraction of the time. ./enlace calls it once per build, with JAVA_HOME set.
#
# The file "made" appears last and tells for which JDK and place the cache is good: with another one
# the JDK may refuse to start at all. Without training there is no cache, but the unpacked form stays.
set -eu

root=$(CDPATH='' cd "$(dirname "$0")/.." && pwd -P)
unpacked=$root/server/target/enlace
scratch=$(mktemp -d)
server=

clean_up() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 1' INT TERM

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}

# Some requests, so that the classes that answer are in the cache too.
ask() {
  node - "$1" "$2" <<'SCRIPT'
const [port, server] = process.argv.slice(2);
const pause = () => new Promise((done) => setTimeout(done, 250));
const ask = (path, language) =>
  fetch(`http://localhost:${port}${path}`, { headers: { "Accept-Language": language }, redirect: "manual" });

async function firstAnswer() {
  const end = Date.now() + 180_000;
  for (;;) {
    try {
      return await ask("/", "es");
    } catch {
      process.kill(Number(server), 0);
      if (Date.now() > end) {
        throw new Error("the server did not answer in three minutes");
      }
      await pause();
    }
  }
}

(async () => {
  await firstAnswer();
  for (const path of ["/", "/sign-in", "/help", "/api/v1/states", "/api/openapi.json"]) {
    await ask(path, "es");
    await ask(path, "en");
  }
})().catch((failure) => {
  console.error(`enlace: ${failure.message}`);
  process.exit(1);
});
SCRIPT
}

# With the options of ./enlace: the cache fits no others. No setting of the machine reaches this
# server, which must not touch a real database.
train() {
  for name in $(env | sed -n 's/^\(ENLACE_[A-Z_]*\)=.*/\1/p'); do
    unset "$name"
  done
  port=$(free_port)
  "$JAVA_HOME/bin/java" "@$root/config/jvm.options" -XX:AOTCacheOutput="$unpacked/enlace.aot" \
    -Dmanagement.server.port=0 -jar "$unpacked/enlace-server.jar" serve \
    --data "$scratch/data" --port "$port" >"$scratch/log" 2>&1 &
  server=$!
  answered=yes
  ask "$port" "$server" || answered=
  # The JDK writes the cache while it ends.
  kill "$server" 2>/dev/null || true
  wait "$server" || true
  server=
  [ -n "$answered" ] && [ -s "$unpacked/enlace.aot" ]
}

rm -rf "$unpacked"
"$JAVA_HOME/bin/java" -Djarmode=tools -jar "$root/server/target/enlace-server.jar" \
  extract --destination "$unpacked" >/dev/null
status=0
train || { status=1; rm -f "$unpacked"/enlace.aot*; tail -n 20 "$scratch/log" >&2; }
{ printf '%s\n' "$JAVA_HOME" "$unpacked"; cksum <"$JAVA_HOME/release"; } >"$unpacked/made"
exit $status
