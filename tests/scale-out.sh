#!/usr/bin/env bash
# What two more nodes cost: the same closed load of scans on one node and on three of one machine, CPU summed over the
# processes, beside what they take when nobody calls, and how many scans share a group commit; how the activations are
# spread over the nodes under load, after kill -9 of a node and when it is back; how long changes are refused after the
# kill; and what a first call to a person costs.
#   bash tests/scale-out.sh [SECONDS]        needs wrk, python3 and what deploy/cluster.sh needs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-15}
scratch=$(mktemp -d /tmp/healthpass-scale-XXXXXX)
chmod 711 "$scratch"
export HEALTHPASS_CLUSTER=$scratch/cluster HEALTHPASS_BASE_PORT=${HEALTHPASS_BASE_PORT:-19080}
export HealthPass__Staff__OneTimeFirstPasswords=false # nobody is here to set others
trap 'deploy/cluster.sh destroy >/dev/null 2>&1 || true; rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
address() { echo "http://127.0.0.1:$((HEALTHPASS_BASE_PORT + 1 + $1))"; }
child() { cat "$HEALTHPASS_CLUSTER/run/node$1.pid.child"; }
field() { python3 -c "import json,sys; print(json.load(sys.stdin)['$1'])"; }
ticks() { local sum=0; for pid in "$@"; do sum=$((sum + $(awk '{ print $14 + $15 }' "/proc/$pid/stat"))); done; echo "$sum"; }

deploy/cluster.sh up >/dev/null
credentials=$(ls "$HEALTHPASS_CLUSTER"/node*/credentials.json) # by the node that found an empty store
channel=$(field channelKey <"$credentials")
gate=$(field gateKey <"$credentials")
apply() { curl -sS -m 10 -o "${3:-/dev/null}" -w '%{http_code}' -H "X-Api-Key: $channel" -H 'content-type: application/json' "$(address "$1")/v1/persons" \
  -d "{\"document\":{\"type\":\"passport\",\"number\":\"E$(printf %08d "$2")\"},\"name\":\"王小明\",\"phone\":\"13800138000\",\"regionCode\":\"510104017001\"}"; }
venue=$(curl -sS -H "X-Api-Key: $channel" -H 'content-type: application/json' "$(address 1)/v1/venues" \
  -d '{"name":"成都东站","category":"railway_station","regionCode":"510300000000"}' | field venueId)
for i in $(seq 1 200); do apply $((1 + i % 3)) "$i" "$scratch/person$i" >/dev/null; done
operator=$(python3 -c "import json, sys; print(json.dumps({'userName': 'operator', 'password': next(a['password'] for a in json.load(sys.stdin)['staff'] if a['userName'] == 'operator')}))" <"$credentials")
token=$(curl -sS -H 'content-type: application/json' "$(address 1)/v1/sessions" -d "$operator" | field token)
# metric NODE PATTERN: the sum of the lines that match
metric() { curl -sS -m 10 -H "Authorization: Bearer $token" "$(address "$1")/metrics" | awk -v pattern="$2" '$0 ~ pattern { sum += $NF } END { printf "%.0f", sum }'; }
commits() { local sum=0; for node in "$@"; do sum=$((sum + $(metric "$node" '^healthpass_journal_commits_total.*durable'))); done; echo "$sum"; }
# spread WHEN NODE...: wakes every person, and the regions that a command centre looks at, then counts who is where
spread() {
  local when=$1
  shift
  python3 - "$channel" "$scratch/ids" $(for node in "$@"; do address "$node"; done) <<'PY'
import itertools, json, sys, urllib.request
key, file, *addresses = sys.argv[1:]
nodes = itertools.cycle(addresses)
def get(path):
    return json.load(urllib.request.urlopen(urllib.request.Request(next(nodes) + path, headers={'X-Api-Key': key}), timeout=30))
for person in open(file).read().split():
    get(f'/v1/persons/{person}')
def below(code, levels):
    answer = get(f'/v1/regions/{code}/children')
    for child in answer['children'] if levels > 1 else []:
        below(child['code'], levels - 1)
below('510000000000', 2)
PY
  for node in "$@"; do
    echo "$when: node$node has $(metric "$node" '^orleans_catalog_activations.*grain_type="person"') persons, $(
      metric "$node" '^orleans_catalog_activations.*grain_type="region"') regions, $(metric "$node" '^orleans_catalog_activations.*grain_type="venue"') venues"
  done
}
# idle WHEN NODE...: what the nodes take when nobody calls
idle() {
  local when=$1 before after
  shift
  for node in "$@"; do before[node]=$(ticks $(child "$node")); done
  sleep 10
  for node in "$@"; do echo "$when, nobody calls: node$node takes $(($(ticks $(child "$node")) - before[node])) ms of CPU a second"; done
}
cat >"$scratch/scan.lua" <<LUA
local i = math.random(200)
request = function()
  i = i % 200 + 1
  return wrk.format("POST", "/v1/scans", { ["X-Api-Key"] = "$gate", ["Content-Type"] = "application/json" },
    string.format('{"venueId":"$venue","document":{"type":"passport","number":"E%08d"},"direction":"in"}', i))
end
LUA
# load SECONDS CONNECTIONS NODE...
load() {
  local time=$1 connections=$2
  shift 2
  for node in "$@"; do wrk -t1 -c"$connections" -d"$time" -s "$scratch/scan.lua" "$(address "$node")" >"$scratch/wrk$node" & done
  wait
}
# measure NAME CONNECTIONS NODE...
measure() {
  local name=$1 before after scans=0 committed
  shift
  local connections=$1
  shift
  committed=$(commits "$@")
  before=$(ticks $(child 1) $(child 2) $(child 3))
  load "$seconds" "$connections" "$@"
  after=$(ticks $(child 1) $(child 2) $(child 3))
  for node in "$@"; do scans=$((scans + $(awk '/requests in/ { print $1 }' "$scratch/wrk$node"))); done
  committed=$(($(commits "$@") - committed))
  grep -h 'Non-2xx' "$scratch"/wrk* || true
  python3 -c "print('$name: %d scans, %.0f a second, %.0f µs of CPU a scan, all nodes together, %.1f scans a commit' % ($scans, $scans / $seconds, ($after - $before) * 10000 / $scans, $scans / max(1, $committed)))"
}
load 8 5 1 2 3 # warm
idle 'three nodes' 1 2 3
for round in 1 2; do
  for connections in 15 96; do
    measure "one node, $connections connections" $connections 1
    measure "three nodes, $((connections / 3)) connections each" $((connections / 3)) 1 2 3
    measure "three nodes, $connections connections each" "$connections" 1 2 3
  done
done

for i in $(seq 1 200); do field personId <"$scratch/person$i"; done >"$scratch/ids"
spread 'under load' 1 2 3
deploy/cluster.sh rolling # activations are gone
python3 - "$channel" "$(address 1)" "$scratch/ids" <<'PY'
import statistics, sys, time, urllib.request
key, address, file = sys.argv[1:]
def get(person):
    began = time.perf_counter()
    urllib.request.urlopen(urllib.request.Request(f'{address}/v1/persons/{person}', headers={'X-Api-Key': key})).read()
    return (time.perf_counter() - began) * 1000
ids = open(file).read().split()
for name in ('first call to a person (activation, one read of the state)', 'second call'):
    times = sorted(get(person) for person in ids)
    print(f'{name}: median {statistics.median(times):.1f} ms, p95 {times[int(len(times) * .95)]:.1f} ms')
PY

touch "$HEALTHPASS_CLUSTER/run/node3.stop"
kill -9 "$(child 3)"
python3 - "$channel" "$(address 1)" "$scratch/ids" <<'PY'
import json, sys, time, urllib.request, urllib.error
key, address, file = sys.argv[1:]
ids = open(file).read().split()
began = time.perf_counter()
last, refused, n, shows, bad = 0.0, 0, 0, 0, 0
while time.perf_counter() - began < 25:
    n += 1
    body = json.dumps({'document': {'type': 'passport', 'number': f'G{n:08d}'}, 'name': '王小明', 'phone': '13800138000', 'regionCode': '510104017001'}).encode()
    try:
        urllib.request.urlopen(urllib.request.Request(f'{address}/v1/persons', body, {'X-Api-Key': key, 'content-type': 'application/json'}), timeout=10).read()
    except (urllib.error.URLError, TimeoutError):
        refused += 1
        last = time.perf_counter() - began
    try:
        urllib.request.urlopen(urllib.request.Request(f'{address}/v1/persons/{ids[n % 200]}/codes', b'', {'X-Api-Key': key}), timeout=10).read()
        shows += 1
    except (urllib.error.URLError, TimeoutError):
        bad += 1
    if refused and time.perf_counter() - began - last > 5:
        break
    time.sleep(0.05)
print(f'after kill -9 of a node, at another: {refused} of {n} applications refused, the last {last:.1f} s after the kill; {shows} shows answered, {bad} refused')
PY
spread 'node3 killed' 1 2
deploy/cluster.sh up node3 >/dev/null
spread 'node3 back' 1 2 3
idle 'node3 back' 1 2 3
