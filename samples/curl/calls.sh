#!/usr/bin/env bash
# Every call of a channel and a gate, with curl and jq. URL, CHANNEL_KEY, GATE_KEY and DOCUMENT (a citizen's number) come from the environment.
set -euo pipefail

# curl waits for Retry-After by itself, where the service asks for it; whatever is sent again here may be sent again.
call() { # METHOD PATH KEY [BODY]
  curl --silent --show-error --retry 5 --max-time 30 --request "$1" "$URL$2" --header "X-Api-Key: $3" ${4:+--header 'Content-Type: application/json' --data "$4"}
}

# A channel: a venue, a person, a code to show.
venue=$(call POST /v1/venues "$CHANNEL_KEY" '{"name":"成都东站","category":"railway_station","regionCode":"510108000000"}' | jq -r .venueId)
echo "venue ${#venue}"
person=$(call POST /v1/persons "$CHANNEL_KEY" '{"document":{"type":"resident_id","number":"'"$DOCUMENT"'"},"name":"王小明","phone":"13800138000","regionCode":"510104017001"}' | jq -r .personId)
echo "apply $(call GET "/v1/persons/$person" "$CHANNEL_KEY" | jq -r .colour)"
code=$(call POST "/v1/persons/$person/codes" "$CHANNEL_KEY" | jq -r .code)
echo "show ${#code}"

# A gate: a scan, the same again after a lost answer, several at once.
scan='{"venueId":"'"$venue"'","code":"'"$code"'","direction":"in","gateId":"east-1","scanId":"'"$(cat /proc/sys/kernel/random/uuid)"'"}'
echo "scan $(call POST /v1/scans "$GATE_KEY" "$scan" | jq -r .verdict)"
echo "repeat $(call POST /v1/scans "$GATE_KEY" "$scan" | jq -r .verdict)"
echo "batch $(call POST /v1/scans/batch "$GATE_KEY" '{"scans":['"$scan"',{"venueId":"'"$venue"'","code":"x","direction":"in"}]}' | jq -r '[.results[] | .verdict // .code] | join(" ")')"

# A gate that was without the network: the bundle that it decides by, and what it decided.
echo "bundle $(call GET "/v1/bundles/latest?venueId=$venue" "$GATE_KEY" | jq -r '.number > 0')"
late='{"venueId":"'"$venue"'","code":"'"$code"'","direction":"out","gateId":"east-1","scanId":"'"$(cat /proc/sys/kernel/random/uuid)"'","scannedAt":"'"$(date --iso-8601=seconds)"'","clockOffsetSeconds":0,"verdict":"check"}'
echo "late $(call POST /v1/scans/late "$GATE_KEY" '{"scans":['"$late"']}' | jq -r .results[0].status)"
echo "late $(call POST /v1/scans/late "$GATE_KEY" '{"scans":['"$late"']}' | jq -r .results[0].status)"

# A channel again: a code on paper, what is asked for on behalf of a person, and the end of a registration, to which a code goes by text.
echo "printed $(call POST "/v1/persons/$person/printed-codes" "$CHANNEL_KEY" | jq -r '.code[:4]')"
echo "appeal $(call POST "/v1/persons/$person/appeals" "$CHANNEL_KEY" '{"text":"我没有去过。"}' | jq -r .code)"
echo "correction $(call POST "/v1/persons/$person/corrections" "$CHANNEL_KEY" '{"name":"王小民"}' | jq -r .state)"
echo "withdrawal $(call POST "/v1/persons/$person/withdrawal/code" "$CHANNEL_KEY" | jq -r '.ticket | length > 0')"
