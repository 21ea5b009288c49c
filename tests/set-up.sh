# Sourced by tests/run and tests/long: what both need before the first test. Sets `work`, a folder that goes with the script.
# As root it installs what is missing (chromium, postgresql) and runs a throw-away PostgreSQL; otherwise it uses
# REVISION_TEST_POSTGRES or the PostgreSQL binaries it finds.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
# The tool is started a hundred times and never lives long enough for profiles to pay.
export DOTNET_TieredPGO=0
work=$(mktemp -d "${TMPDIR:-/tmp}/revision-tests.XXXXXX")
chmod 755 "$work"
postgres_bin=

finish() {
  [ -n "$postgres_bin" ] && as_postgres "$postgres_bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null 2>&1
  rm -rf "$work"
}
trap finish EXIT

as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd /tmp && setpriv --reuid=postgres --regid=postgres --init-groups env LC_ALL=C.UTF-8 "$@"); else LC_ALL=C.UTF-8 "$@"; fi
}

find_postgres() {
  if command -v initdb >/dev/null; then dirname "$(command -v initdb)"; return; fi
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
}

install_missing() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  local wanted=()
  command -v chromium >/dev/null || wanted+=(chromium fonts-dejavu-core)
  [ -n "${REVISION_TEST_POSTGRES:-}" ] || [ -x "$(find_postgres)/initdb" ] || wanted+=(postgresql)
  [ ${#wanted[@]} = 0 ] && return 0
  echo "Installing ${wanted[*]}"
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${wanted[@]}"; } \
    >"$work/install.log" 2>&1 || { echo "Could not install ${wanted[*]}:"; tail -n 5 "$work/install.log"; }
}

start_postgres() {
  [ -n "${REVISION_TEST_POSTGRES:-}" ] && return 0
  local bin port
  bin=$(find_postgres)
  [ -n "$bin" ] && [ -x "$bin/initdb" ] || { echo "No PostgreSQL here: its tests are skipped."; return 0; }
  mkdir "$work/pg"
  if [ "$(id -u)" = 0 ]; then chown postgres "$work/pg"; fi
  as_postgres "$bin/initdb" -D "$work/pg" -U postgres --auth=trust -E UTF8 --no-sync >"$work/initdb.log" 2>&1 ||
    { echo "PostgreSQL could not be set up:"; tail -n 5 "$work/initdb.log"; return 0; }
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    if as_postgres "$bin/pg_ctl" -D "$work/pg" -w -l "$work/pg/log" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200" start >/dev/null 2>&1; then
      postgres_bin=$bin
      export REVISION_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
      return 0
    fi
  done
  echo "PostgreSQL did not start: its tests are skipped."
}

# The value of a count, such as passed, in the results file of a test project.
count_of() {
  grep -o '<Counters [^>]*' "$2" 2>/dev/null | head -n 1 | sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p"
}

build_everything() {
  install_missing
  start_postgres
  dotnet build LtiRevisionTool.sln -c Release -v quiet
}
