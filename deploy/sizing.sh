#!/usr/bin/env bash
# What a province takes, from what was measured. Inputs are printed with the result; change them by name:
#   bash deploy/sizing.sh people=84000000 scans_a_day=20000000 scan_burst=3000 show_burst=28000 nodes=3
#   outage_hours: how long the database may be away; headroom: of each core, what is left free
# Measured figures (docs/performance.md has how; `bash tests/bench.sh show|scan|board` measures yours):
#   us_show, us_scan       CPU of a call, HTTP included, in microseconds
#   b_board                memory of a person on the board, bytes; b_scan_id of a remembered scan id
#   b_journal              a scan in the journal, bytes; b_record in PostgreSQL with its index; b_person directory and state there
set -euo pipefail
declare -A v=(
  [people]=84000000 [scans_a_day]=20000000 [scan_burst]=3000 [show_burst]=28000 [nodes]=3
  [outage_hours]=24 [record_days]=21 [scan_ids]=1000000 [headroom]=50
  [us_show]=34 [us_scan]=50 [b_board]=64 [b_scan_id]=139 [b_journal]=112 [b_record]=230 [b_person]=1500 [mb_process]=400 [mb_fixed]=16
)
for argument in "$@"; do
  name=${argument%%=*}
  if [ -z "${v[$name]+known}" ] || ! [[ ${argument#*=} =~ ^[0-9]+$ ]]; then
    echo "sizing: $argument: no such input, or not a whole number; inputs are: $(printf '%s\n' "${!v[@]}" | sort | tr '\n' ' ')" >&2
    exit 2
  fi
  v[$name]=${argument#*=}
done
for name in nodes headroom; do
  if [ "${v[$name]}" -eq 0 ] || { [ "$name" = headroom ] && [ "${v[$name]}" -ge 100 ]; }; then
    echo "sizing: $name=${v[$name]} leaves nothing to reckon with" >&2
    exit 2
  fi
done
for name in $(printf '%s\n' "${!v[@]}" | sort); do printf '%s=%s\n' "$name" "${v[$name]}"; done | awk -F= '
  { v[$1] = $2; inputs = inputs (inputs ? " " : "") $0 }
  function gb(bytes) { return sprintf("%.1f GB", bytes / 1e9) }
  function row(what, value, how) { printf "%-46s %12s   %s\n", what, value, how }
  END {
    print "inputs: " inputs
    print ""
    spare = 1 - v["headroom"] / 100
    burst = v["show_burst"] * v["us_show"] + v["scan_burst"] * v["us_scan"]
    row("CPU at the burst, all nodes", sprintf("%.1f cores", burst / 1e6), "show_burst * us_show + scan_burst * us_scan")
    row("cores a node, one of the nodes being away", sprintf("%.1f cores", burst / 1e6 / (v["nodes"] > 1 ? v["nodes"] - 1 : 1) / spare), "over nodes - 1, headroom free")
    board = v["people"] * v["b_board"]
    ids = v["scan_ids"] * v["b_scan_id"]
    row("memory: board, a node", gb(board), "people * b_board, on every node")
    row("memory: scan ids at their bound, a node", gb(ids), "scan_ids * b_scan_id")
    row("memory: scan ids, a minute at the burst", sprintf("%.0f MB", v["scan_burst"] / v["nodes"] * 60 * v["b_scan_id"] / 1e6), "until the bound")
    row("memory: a node in all", gb(board + ids + (v["mb_process"] + v["mb_fixed"]) * 1e6), "with mb_process and mb_fixed (places of codes, waiting records)")
    row("disk: journal, a node, through the outage", gb(v["scan_burst"] / v["nodes"] * v["b_journal"] * 3600 * v["outage_hours"]), "at the burst all the time: a bound")
    row("database: scan records", gb(v["scans_a_day"] * v["b_record"] * v["record_days"]), "record_days of them")
    row("database: people", gb(v["people"] * v["b_person"]), "")
    row("database: scan records a second, on average", sprintf("%.0f", v["scans_a_day"] / 86400), "shows are counted, not kept")
    row("network: journal to the database, a second", sprintf("%.1f MB", v["scan_burst"] * v["b_record"] / 1e6), "at the burst")
  }'
