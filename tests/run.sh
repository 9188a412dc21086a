#!/usr/bin/env bash
# Builds everything and runs every test: unit and cluster tests, the dashboard's, and the system tests with real
# processes and a real browser. Needs the .NET 10 SDK and Node 20 or later; what else is missing it takes from Debian.
# Its last line is "N passed, N failed"; the exit code is 0 only when nothing failed and every suite ran.
set -uo pipefail
set -m # every job gets a process group of its own, so that nothing it started outlives it

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
reports=$root/artifacts/test-results
rm -rf "$reports"
mkdir -p "$reports"
scratch=$(mktemp -d /tmp/healthpass-tests-XXXXXX)
chmod 711 "$scratch" # PostgreSQL runs as a user of its own and must reach its folder in here

export TMPDIR=$scratch XDG_CACHE_HOME=$scratch/cache XDG_CONFIG_HOME=$scratch/config
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 NO_COLOR=1

passed=0 failed=0 skipped=0 job=

clean_up() {
  [ -n "$job" ] && kill -KILL -- "-$job" 2>/dev/null
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# In a process group of its own and without input; whatever it leaves running is killed.
run() {
  "$@" </dev/null &
  job=$!
  wait "$job"
  local code=$?
  kill -KILL -- "-$job" 2>/dev/null
  job=
  return "$code"
}

# suite NAME REPORT SECONDS COMMAND...
suite() {
  local name=$1 report=$2 seconds=$3 code counts p f s
  shift 3
  printf '\n== %s\n' "$name"
  run timeout --kill-after=10 "$seconds" "$@"
  code=$?
  if ! counts=$(node -e '
      const { results, ...vitest } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))
      const n = results ? results.summary : { passed: vitest.numPassedTests, failed: vitest.numFailedTests, skipped: vitest.numPendingTests + vitest.numTodoTests }
      console.log(n.passed, n.failed, n.skipped)' "$report" 2>/dev/null); then
    counts='0 0 0'
  fi
  read -r p f s <<<"$counts"
  # A suite that fails without a failed test (a crash, a time-out, a failing clean-up) or that ran nothing is a failure.
  if [ "$f" -eq 0 ] && { [ "$code" -ne 0 ] || [ "$p" -eq 0 ]; }; then
    echo "$name did not run to its end (exit code $code, $p tests passed)."
    f=1
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi
}

# Debian packages by name, for the commands that are not there.
install_missing() {
  local packages=()
  command -v chromium >/dev/null || packages+=(chromium)
  command -v openssl >/dev/null || packages+=(openssl)
  command -v zbarimg >/dev/null || packages+=(zbar-tools)
  command -v promtool >/dev/null || packages+=(prometheus)
  command -v docker-compose >/dev/null || packages+=(docker-compose)
  command -v haproxy >/dev/null || packages+=(haproxy)
  command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
  command -v ip >/dev/null || packages+=(iproute2)
  compgen -G '/usr/lib/*/faketime/libfaketimeMT.so.1' >/dev/null || packages+=(libfaketime)
  compgen -G '/usr/lib/*/libicuuc.so.*' >/dev/null || packages+=(libicu-dev)
  command -v pdftoppm >/dev/null || packages+=(poppler-utils)
  dpkg -s fonts-noto-cjk >/dev/null 2>&1 || packages+=(fonts-noto-cjk)
  dpkg -s fonts-noto-core >/dev/null 2>&1 || packages+=(fonts-noto-core)
  [ ${#packages[@]} -eq 0 ] && return 0

  echo "== Installing ${packages[*]}"
  if ! command -v apt-get >/dev/null || { [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; }; then
    echo "These packages are missing and cannot be installed from here: ${packages[*]}"
    return 1
  fi

  if [[ " ${packages[*]} " == *' postgresql '* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    # The tests bring up servers of their own; none is to stay behind as a service.
    as_root mkdir -p /etc/postgresql-common
    echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  fi

  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    -o Dpkg::Options::=--force-confold "${packages[@]}" </dev/null
}

finish() {
  echo
  if [ "$skipped" -gt 0 ]; then
    echo "$passed passed, $failed failed, $skipped skipped"
  else
    echo "$passed passed, $failed failed"
  fi
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# Tests that need what could not be installed fail by themselves and say so.
install_missing

echo '== Build'
if ! run dotnet build HealthPass.sln -c Release -v minimal -p:UseSharedCompilation=false; then
  echo 'The build failed, so no test ran.'
  failed=1
  finish
fi

cd "$root/dashboard" || exit 1
suite 'Dashboard' "$reports/dashboard.json" 240 \
  npm test -- --reporter=default --reporter=json --outputFile.json="$reports/dashboard.json"
cd "$root" || exit 1
# xunit NAME PROJECT SECONDS ARGUMENTS... The seconds are a bound against what hangs, with room for a machine at half its speed.
xunit() {
  local name=$1 project=$2 seconds=$3
  shift 3
  suite "$name" "$reports/$name.json" "$seconds" dotnet "tests/$project/bin/Release/net10.0/$project.dll" -noColor -noLogo -result-ctrf "$reports/$name.json" "$@"
}

# Allocations are those of the whole process: nothing that another test has started may run beside them.
gate='*.AllocationGateTests'
xunit Allocations HealthPass.Tests 240 -class "$gate"

# Most of a test runs once: what a program would learn of itself by running, it would never gain by, and it costs a fifth of the processor.
export DOTNET_TieredPGO=0
xunit HealthPass.Tests HealthPass.Tests 1500 -class- "$gate"
xunit HealthPass.SystemTests HealthPass.SystemTests 3000
finish
