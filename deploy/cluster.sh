#!/usr/bin/env bash
# The topology of docker-compose.yml as processes of this machine: a private PostgreSQL from Debian's binaries, three api
# nodes with Role=All, and HAProxy in front when it is installed. Everything lies in one folder and on loopback.
#
#   deploy/cluster.sh up [NODE...]       start what is not running, all of it by default, and wait until it is ready; a node5 is added so
#   deploy/cluster.sh down               stop everything; the data stay (up goes on with them)
#   deploy/cluster.sh status             what runs where
#   deploy/cluster.sh stop NODE...       drain and end a node; postgres stops the database
#   deploy/cluster.sh kill NODE...       end a node as a power cut does
#   deploy/cluster.sh remove NODE        forget a node that is stopped: its folder is moved aside, the balancer calls it no more
#   deploy/cluster.sh rolling            restart one node after the other, each when the one before is ready
#   deploy/cluster.sh command WORD...    a command of the program (keys status, status, check) with the settings of node1
#   deploy/cluster.sh environment NODE   the settings of a node, as lines for a shell
#   deploy/cluster.sh destroy            stop everything and delete the folder
#
# A node that ends with an error is started again after a second, as a service manager would; one that was stopped is not.
# Settings, from the environment:
#   HEALTHPASS_CLUSTER    the folder (./cluster)        HEALTHPASS_BASE_PORT   first of 70 ports (8080)
#   HEALTHPASS_CONFIGURATION  Release                   HEALTHPASS_NODES       how many nodes (3)
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(realpath -m "${HEALTHPASS_CLUSTER:-cluster}")
base=${HEALTHPASS_BASE_PORT:-8080}
count=${HEALTHPASS_NODES:-3}
program=$root/api/bin/${HEALTHPASS_CONFIGURATION:-Release}/net10.0/HealthPass.Api.dll
database_port=$((base + 1))
most=19
# Those that are wanted, and those that have been added.
nodes=$({
  seq -f 'node%.0f' 1 "$count"
  find "$folder" -mindepth 1 -maxdepth 1 -type d -name 'node*' -printf '%f\n' 2>/dev/null | grep -E '^node[0-9]+$' || true
} | sort -u -V)

# The balancer at base, PostgreSQL behind it; node1 and so on: HTTP base+11.., silo base+31.., gateway base+51.., however many there are.
number() {
  if ! [[ $1 =~ ^node([1-9][0-9]?)$ ]] || [ "${BASH_REMATCH[1]}" -gt "$most" ]; then
    echo "$1 is no node: they are called node1 to node$most." >&2
    exit 2
  fi
  echo "${BASH_REMATCH[1]}"
}
http_port() { echo $((base + 10 + $(number "$1"))); }
silo_port() { echo $((base + 30 + $(number "$1"))); }
gateway_port() { echo $((base + 50 + $(number "$1"))); }

# When a process was started, in words that no other process has: numbers of processes are given again.
started() {
  if [ -r "/proc/$1/stat" ]; then
    echo "$(cat /proc/sys/kernel/random/boot_id) $(sed 's/.*) //' "/proc/$1/stat" | cut -d' ' -f20)"
  else
    ps -o lstart= -p "$1" 2>/dev/null
  fi
}

# note WHAT PID: remembers which process something is.
note() {
  echo "$2" >"$folder/run/$1.pid"
  started "$2" >"$folder/run/$1.started"
}

# Whether the very process that was noted runs; another one that has its number since does not count, and is never signalled.
runs() {
  local pid
  pid=$(cat "$folder/run/$1.pid" 2>/dev/null) && [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null &&
    [ "$(started "$pid")" = "$(cat "$folder/run/$1.started" 2>/dev/null)" ]
}

# wait_for SECONDS WHAT COMMAND...
wait_for() {
  local until=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$until" ] || { echo "In vain: $what" >&2; return 1; }
    sleep 0.2
  done
}

find_postgres() {
  local bin
  bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
  [ -n "$bin" ] || bin=$(dirname "$(command -v initdb)") || { echo 'PostgreSQL is not installed (Debian: apt-get install postgresql).' >&2; return 1; }
  echo "$bin"
}

# The server refuses to run as root.
as_database_user() {
  if [ "$(id -u)" -eq 0 ]; then
    setpriv --reuid=postgres --regid=postgres --clear-groups "$@"
  else
    "$@"
  fi
}

start_postgres() {
  runs postgres && return 0
  local bin
  bin=$(find_postgres)
  mkdir -p "$folder/postgres"
  if [ ! -f "$folder/postgres/data/PG_VERSION" ]; then
    for password in password administrator; do
      head -c 24 /dev/urandom | base64 | tr -d '/+=' >"$folder/postgres/$password"
      chmod 600 "$folder/postgres/$password"
    done
    [ "$(id -u)" -ne 0 ] || chown -R postgres "$folder/postgres"
    (cd / && as_database_user "$bin/initdb" -D "$folder/postgres/data" -U postgres -A scram-sha-256 \
      --pwfile="$folder/postgres/administrator" --locale=C -E UTF8 >"$folder/log/initdb.log")
  fi
  rm -f "$folder/postgres/data/postmaster.pid"
  (cd / && exec setsid setpriv $([ "$(id -u)" -eq 0 ] && echo --reuid=postgres --regid=postgres --clear-groups) \
    "$bin/postgres" -D "$folder/postgres/data" -p "$database_port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c max_connections=200 -c wal_compression=on \
    </dev/null >>"$folder/log/postgres.log" 2>&1) &
  note postgres $!
  wait_for 60 'PostgreSQL to answer' "$bin/pg_isready" -q -h 127.0.0.1 -p "$database_port"
  local already=("$bin/psql" -qtA -h 127.0.0.1 -p "$database_port" -U postgres -d postgres -c "SELECT 1 FROM pg_database WHERE datname = 'healthpass'")
  export PGPASSWORD
  PGPASSWORD=$(cat "$folder/postgres/administrator")
  "${already[@]}" | grep -q 1 ||
    PATH=$bin:$PATH PGHOST=127.0.0.1 PGPORT=$database_port HEALTHPASS_PASSWORD=$(cat "$folder/postgres/password") bash "$root/deploy/postgres/healthpass.sh"
  unset PGPASSWORD
}

connection_string() {
  echo "Host=127.0.0.1;Port=$database_port;Username=healthpass;Password=$(cat "$folder/postgres/password");Database=healthpass"
}

# Nothing but the documented keys.
settings() {
  local node=$1
  printf 'export %s=%q\n' \
    ASPNETCORE_URLS "http://127.0.0.1:$(http_port "$node")" \
    HealthPass__DataDirectory "$folder/$node" \
    HealthPass__Keys__File "$folder/keys.json" \
    HealthPass__Node__Name "$node" \
    HealthPass__Node__Address 127.0.0.1 \
    HealthPass__Node__SiloPort "$(silo_port "$node")" \
    HealthPass__Node__GatewayPort "$(gateway_port "$node")" \
    HealthPass__Http__Proxies 127.0.0.1 \
    HealthPass__Storage__Provider Postgres \
    HealthPass__Storage__ConnectionString "$(connection_string)"
}

start_node() {
  local node=$1
  runs "$node" && return 0
  mkdir -p "$folder/$node"
  rm -f "$folder/run/$node.stop"
  (
    eval "$(settings "$node")"
    exec setsid bash -c '
      trap "" INT
      program=$1 pid=$2 stop=$3
      while :; do
        dotnet "$program" & child=$!
        echo "$child" >"$pid.child"
        trap "touch \"$stop\"; kill -TERM $child 2>/dev/null" TERM
        while kill -0 "$child" 2>/dev/null; do wait "$child"; done
        wait "$child"; code=$?
        [ -e "$stop" ] || [ "$code" -eq 0 ] && exit 0
        echo "The node ended with code $code and is started again." >&2
        sleep 1
      done' keeper "$program" "$folder/run/$node.pid" "$folder/run/$node.stop" </dev/null >>"$folder/log/$node.log" 2>&1
  ) &
  note "$node" $!
}

node_ready() { wait_for 90 "$1 to be ready; see $folder/log/$1.log" curl -fsS -m 2 "http://127.0.0.1:$(http_port "$1")/health/ready"; }

# The very files that the containers use. They have three nodes; those that were added get the lines of the third.
balancer_configuration() {
  local node more=
  for node in $nodes; do
    [ "$(number "$node")" -le 3 ] || more+=" $(number "$node")"
  done
  awk -v more="$more" '{ print } /server node3/ { n = split(more, added, " "); for (i = 1; i <= n; i++) { line = $0; gsub("node3", "node" added[i], line); gsub("NODE3", "NODE" added[i], line); sub("cookie 3", "cookie " added[i], line); print line } }' \
    "$root/deploy/haproxy/haproxy.cfg"
  cat "$root/deploy/haproxy/plain.cfg"
}

start_balancer() {
  command -v haproxy >/dev/null || { echo 'HAProxy is not installed (Debian: apt-get install haproxy): no load balancer; call the nodes.'; return 0; }
  balancer_configuration >"$folder/run/haproxy.cfg.new"
  if runs balancer; then
    cmp -s "$folder/run/haproxy.cfg.new" "$folder/run/haproxy.cfg" && return 0
    end balancer USR1
  fi
  mv "$folder/run/haproxy.cfg.new" "$folder/run/haproxy.cfg"
  (
    export HP_LISTEN=127.0.0.1:$base HP_METRICS=127.0.0.1:$((base + 2)) HP_MAX_CONNECTIONS
    files=$(ulimit -n)
    # Each takes two of the open files.
    if [ "$files" = unlimited ] || [ "$files" -gt 40200 ]; then HP_MAX_CONNECTIONS=20000; else HP_MAX_CONNECTIONS=$((files / 2 - 100)); fi
    for node in $nodes; do export "HP_NODE$(number "$node")=127.0.0.1:$(http_port "$node")"; done
    exec setsid haproxy -db -f "$folder/run/haproxy.cfg" </dev/null >>"$folder/log/haproxy.log" 2>&1
  ) &
  note balancer $!
  wait_for 10 'HAProxy to answer' curl -fsS -m 2 "http://127.0.0.1:$base/health/live"
}

end() {
  local what=$1 signal=$2
  runs "$what" || return 0
  [[ "$what" != node* ]] || touch "$folder/run/$what.stop"
  kill "-$signal" "$(cat "$folder/run/$what.pid")"
  wait_for 45 "$what to end" gone "$what" || kill -KILL -- "-$(cat "$folder/run/$what.pid")"
  rm -f "$folder/run/$what.pid" "$folder/run/$what.started" "$folder/run/$what.pid.child"
}
gone() { ! runs "$1"; }

# The process and whoever would start it again.
lose() {
  runs "$1" || return 0
  kill -KILL -- "-$(cat "$folder/run/$1.pid")"
  wait_for 10 "$1 to be gone" gone "$1"
  rm -f "$folder/run/$1.pid" "$folder/run/$1.started" "$folder/run/$1.pid.child"
}

remove() {
  ! runs "$1" || { echo "$1 runs: stop it first." >&2; exit 1; }
  [ -d "$folder/$1" ] || { echo "There is no $1." >&2; exit 1; }
  mv "$folder/$1" "$folder/removed-$1-$(date +%s)"
  nodes=$(grep -vx "$1" <<<"$nodes" || true)
  ! runs balancer || start_balancer
}

up() {
  [ -f "$program" ] || { echo "$program is not there: dotnet build api -c Release" >&2; exit 1; }
  mkdir -p "$folder/run" "$folder/log"
  chmod 711 "$folder"
  start_postgres
  [ -f "$folder/keys.json" ] || dotnet "$program" keys create "$folder/keys.json" >/dev/null
  for node in "$@"; do start_node "$node"; done
  for node in "$@"; do node_ready "$node"; done
  nodes=$(printf '%s\n' $nodes "$@" | sort -u -V)
  start_balancer
  status
}

down() {
  end balancer TERM
  for node in $nodes; do
    runs "$node" && { end "$node" TERM & }
  done
  wait
  end postgres INT
}

status() {
  runs postgres && echo "postgres  127.0.0.1:$database_port" || echo 'postgres  down'
  for node in $nodes; do
    if ! runs "$node"; then
      echo "$node     down"
    else
      echo "$node     http://127.0.0.1:$(http_port "$node")  process $(cat "$folder/run/$node.pid.child" 2>/dev/null)  $(
        curl -sS -m 2 "http://127.0.0.1:$(http_port "$node")/health/ready" 2>/dev/null || echo 'does not answer')"
    fi
  done
  runs balancer && echo "balancer  http://127.0.0.1:$base" || echo 'balancer  down'
  ls "$folder"/node*/credentials.json 2>/dev/null | sed 's/^/first keys and accounts: /' || true
}

command=${1:-status}
shift || true
case $command in
  up) if [ $# -gt 0 ]; then up "$@"; else up $nodes; fi ;;
  down) down ;;
  status) status ;;
  stop) for what in "$@"; do end "$what" "$([ "$what" = postgres ] && echo INT || echo TERM)"; done ;;
  kill) for node in "$@"; do lose "$node"; done ;;
  remove) remove "${1:?which node?}" ;;
  command) (eval "$(settings node1)"; exec dotnet "$program" "$@") ;;
  environment) settings "${1:?of which node?}" ;;
  rolling) for node in $nodes; do end "$node" TERM; start_node "$node"; node_ready "$node"; done ;;
  destroy) down; rm -rf "$folder" ;;
  *) sed -n '2,22p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
