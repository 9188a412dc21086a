#!/usr/bin/env bash
# What TLS between processes costs: single scans through an API without a silo (Role=Client), each of which is one message to a
# silo and one back, with plain connections and with TLS in turn. CPU is summed over both processes.
#   bash tests/transport-cost.sh [SECONDS] [ROUNDS]        needs wrk, python3 and what deploy/cluster.sh needs
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-10} rounds=${2:-3}
scratch=$(mktemp -d /tmp/healthpass-transport-XXXXXX)
chmod 711 "$scratch"
export HEALTHPASS_CLUSTER=$scratch/cluster HEALTHPASS_BASE_PORT=${HEALTHPASS_BASE_PORT:-19180} HEALTHPASS_NODES=1
client= client_port=$((HEALTHPASS_BASE_PORT + 20))
end() {
  [ -z "$client" ] || kill "$client" 2>/dev/null || true
  deploy/cluster.sh destroy >/dev/null 2>&1 || true
  rm -rf "$scratch"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
field() { python3 -c "import json,sys; print(json.load(sys.stdin)['$1'])"; }
ticks() { local sum=0; for pid in "$@"; do sum=$((sum + $(awk '{ print $14 + $15 }' "/proc/$pid/stat"))); done; echo "$sum"; }
node=http://127.0.0.1:$((HEALTHPASS_BASE_PORT + 2)) api=http://127.0.0.1:$client_port

# begin MODE: both processes with that transport
begin() {
  export HealthPass__Cluster__Transport=$1
  deploy/cluster.sh up >/dev/null
  mkdir -p "$scratch/client"
  ASPNETCORE_URLS=$api HealthPass__DataDirectory=$scratch/client HealthPass__Keys__File=$HEALTHPASS_CLUSTER/keys.json HealthPass__Node__Name=client \
    HealthPass__Node__Role=Client HealthPass__Storage__Provider=Postgres \
    HealthPass__Storage__ConnectionString="Host=127.0.0.1;Port=$((HEALTHPASS_BASE_PORT + 1));Username=healthpass;Password=$(cat "$HEALTHPASS_CLUSTER/postgres/password");Database=healthpass" \
    dotnet api/bin/Release/net10.0/HealthPass.Api.dll >"$scratch/client.log" 2>&1 &
  client=$!
  for _ in $(seq 600); do curl -fsS -m 2 "$api/health/ready" >/dev/null 2>&1 && return 0; sleep 0.2; done
  echo 'The client is not ready.' >&2
  tail -20 "$scratch/client.log" >&2
  return 1
}
# load SECONDS CONNECTIONS: microseconds of CPU a scan
load() {
  local pids before count
  pids="$client $(cat "$HEALTHPASS_CLUSTER/run/node1.pid.child")"
  before=$(ticks $pids)
  wrk -t1 -c"$2" -d"$1" -s "$scratch/scan.lua" "$api" >"$scratch/wrk"
  ! grep -q 'Non-2xx' "$scratch/wrk" || { cat "$scratch/wrk" >&2; return 1; }
  count=$(awk '/requests in/ { print $1 }' "$scratch/wrk")
  echo "$(((($(ticks $pids) - before) * 10000) / count)) µs of CPU a scan, $((count / $1)) a second"
}

begin Tls
credentials=$(ls "$HEALTHPASS_CLUSTER"/node1/credentials.json)
channel=$(field channelKey <"$credentials") gate=$(field gateKey <"$credentials")
venue=$(curl -sS -H "X-Api-Key: $channel" -H 'content-type: application/json' "$node/v1/venues" \
  -d '{"name":"成都东站","category":"railway_station","regionCode":"510300000000"}' | field venueId)
for i in $(seq 1 200); do
  curl -sS -o /dev/null -H "X-Api-Key: $channel" -H 'content-type: application/json' "$node/v1/persons" \
    -d "{\"document\":{\"type\":\"passport\",\"number\":\"E$(printf %08d "$i")\"},\"name\":\"王小明\",\"phone\":\"13800138000\",\"regionCode\":\"510104017001\"}"
done
cat >"$scratch/scan.lua" <<LUA
local i = math.random(200)
request = function()
  i = i % 200 + 1
  return wrk.format("POST", "/v1/scans", { ["X-Api-Key"] = "$gate", ["Content-Type"] = "application/json" },
    string.format('{"venueId":"$venue","document":{"type":"passport","number":"E%08d"},"direction":"in"}', i))
end
LUA
for round in $(seq "$rounds"); do
  for mode in SpeakPlainAcceptBoth Tls; do
    kill "$client"; wait "$client" 2>/dev/null || true
    deploy/cluster.sh stop node1
    begin "$mode"
    load 5 32 >/dev/null
    for connections in 4 32; do echo "round $round, $mode, $connections connections: $(load "$seconds" "$connections")"; done
  done
done
