#!/usr/bin/env bash
# The fault suite: three api nodes on a real PostgreSQL, clients that log every call and answer, one fault a round, and a
# checker over the whole history. Needs what tests/run.sh needs; network cuts need root (network namespaces),
# a stepped clock needs libfaketime.
#
#   bash tests/faults.sh [--rounds N] [--seed S] [--faults kill,freeze,...] [--plant lost|double|stale] [--self-check]
#   bash tests/faults.sh --upgrade-from COMMIT [--rounds N] [--faults upgrade,kill,...]
#
# --upgrade-from builds an earlier commit, begins with it, and in the first round replaces it node by node by what is here.
# --plant puts a real bug into one node, and the suite must fail. --self-check runs all three and fails when one is not found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
rounds= seed= plant= faults= self_check= from= earlier= plain= base64url=
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --plant) plant=$2 rounds=1; shift 2 ;;
    --faults) faults=$2; shift 2 ;;
    --self-check) self_check=1; shift ;;
    --upgrade-from) from=$2; shift 2 ;;
    *) sed -n '2,12p' "$0" | sed 's/^# \{0,1\}//'; exit 2 ;;
  esac
done

program=tests/HealthPass.SystemTests/bin/Release/net10.0/HealthPass.SystemTests.dll
if [ -z "${HEALTHPASS_FAULTS_NO_BUILD:-}" ]; then
  for project in api silo tests/HealthPass.SystemTests; do
    dotnet build "$project" -c Release -v quiet -nologo -p:BuildDashboard=false
  done
fi

if [ -n "$from" ]; then
  # Without it every round would be the earlier build's.
  case ",$faults," in *,upgrade,*) ;; *) faults=upgrade${faults:+,$faults} ;; esac
  rounds=${rounds:-1}
  earlier=$PWD/artifacts/upgrade-from
  rm -rf "$earlier"
  mkdir -p "$earlier/source"
  git archive "$from" | tar -x -C "$earlier/source"
  # A build without TLS between nodes is left in three rolling restarts: see docs/operations.md.
  grep -q Orleans.Connections.Security "$earlier/source/Directory.Packages.props" || plain=1
  # A build that reads base64url alone is left in two: see there too.
  [ -e "$earlier/source/grains/Verification/Codes/CodeForm.cs" ] || base64url=1
  (cd "$earlier/source" && dotnet build api -c Release -v quiet -nologo -p:BuildDashboard=false -o "$earlier/build")
  earlier=$earlier/build/HealthPass.Api.dll
fi
rounds=${rounds:-10}

suite() {
  HEALTHPASS_FAULTS_ROUNDS=$1 HEALTHPASS_FAULTS_SEED=$2 HEALTHPASS_FAULTS_PLANT=$3 HEALTHPASS_FAULTS_FAULTS=$4 HEALTHPASS_FAULTS_FROM=$earlier HEALTHPASS_FAULTS_FROM_PLAIN=$plain HEALTHPASS_FAULTS_FROM_BASE64URL=$base64url \
    dotnet "$program" -noColor -noLogo -showLiveOutput -class '*ClusterFaultTests'
}

if [ -n "$self_check" ]; then
  # A run that fails for another reason has found nothing.
  declare -A finding=([lost]='acknowledged scans are lost' [double]='The number of scans in' [stale]='was reported as done at')
  for bug in lost double stale; do
    echo "== planted: $bug"
    output=$(suite 1 "$seed" "$bug" "$faults" || true)
    grep -aE 'seed|round|acknowledged:' <<<"$output" | sort -u | cut -c1-400
    if ! grep -aqE "round 1: .*${finding[$bug]}" <<<"$output"; then
      echo "The suite did not find the planted bug '$bug'."
      exit 1
    fi
  done
  echo 'Every planted bug was found.'
  exit 0
fi

suite "$rounds" "$seed" "$plant" "$faults"
