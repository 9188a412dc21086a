#!/usr/bin/env bash
# Compares HealthPass with its rivals on this machine, one command per comparison:
#   bash tests/bench.sh show|scan|batch|cold|board|day|commits|audit|overload|outage|soak|burst|settings|viewers|pixels|colours|suites|texts|stages|all [--rounds N] [--seconds N] [--persons N] [--only A,B] ...
# With --before COMMIT the build of an earlier commit takes part as a contender of its own.
# Tables go to standard output, progress to standard error. Needs redis-server and PostgreSQL 15.
set -euo pipefail
cd "$(dirname "$0")/.."
for project in api/HealthPass.Api.csproj tests/HealthPass.Benchmarks/HealthPass.Benchmarks.csproj; do
  dotnet build "$project" -c Release -v quiet -nologo -p:BuildDashboard="${BUILD_DASHBOARD:-false}" >&2
done
arguments=()
while [ $# -gt 0 ]; do
  if [ "$1" = --before ]; then
    earlier=$PWD/artifacts/before
    rm -rf "$earlier"
    mkdir -p "$earlier/source"
    git archive "$2" | tar -x -C "$earlier/source"
    (cd "$earlier/source" && dotnet build api -c Release -v quiet -nologo -p:BuildDashboard=false -o "$earlier/build") >&2
    arguments+=(--before "$earlier/build/HealthPass.Api.dll")
    shift 2
  else
    arguments+=("$1")
    shift
  fi
done
exec dotnet tests/HealthPass.Benchmarks/bin/Release/net10.0/HealthPass.Benchmarks.dll "${arguments[@]}"
