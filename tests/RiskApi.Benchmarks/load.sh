#!/usr/bin/env bash
# Requests per second of the server's processor time, POST /v1/assessments with ten dependencies, as a ratio to the same bytes kept
# ready-made in the same process: server on core 0, load on core 1. What else runs on these cores counts for little. Needs wrk, curl and taskset.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:-10}
service=http://127.0.0.1:5056
export BODY=ten-dependencies.json

dotnet build -c Release -v quiet
server=../../artifacts/bin/RiskApi.Benchmarks/release/RiskApi.Benchmarks
folder=$(mktemp -d)
Database__ConnectionString="Data Source=$folder/riskapi.db" Logging__LogLevel__Default=Warning \
  taskset -c 0 "$server" serve --urls "$service" &
server_pid=$!
trap 'kill %1' EXIT
until curl -sf -o /dev/null "$service/health/live"; do sleep 0.1; done

# busy: clock ticks that the server has been on a processor.
busy() { awk '{print $14 + $15}' "/proc/$server_pid/stat"; }

# rate PATH SECONDS [DISTINCT=1]: requests per second of the server's processor; any answer but 200 ends the run.
rate() {
  local log before
  before=$(busy)
  log=$(env ${3:-DISTINCT=0} taskset -c 1 wrk -t1 -c32 -d"$2"s -s post.lua "$service$1")
  if grep -q "Non-2xx" <<< "$log"; then echo "$log" >&2; exit 1; fi
  awk -v ticks="$(($(busy) - before))" -v hertz="$(getconf CLK_TCK)" '/requests in/{print $1 * hertz / ticks}' <<< "$log"
}

# The runtime compiles for speed once nothing new was called for 100 ms, which a core that is never idle does not see for a minute.
echo "warming up for 40 s, with pauses"
for _ in $(seq 8); do
  for request in "/v1/assessments 1" "/v1/assessments 2 DISTINCT=1" "/ready-made 1"; do
    # shellcheck disable=SC2086
    rate $request > /dev/null
    sleep 0.3
  done
done

for run in 1 2 3; do
  ready=$(rate /ready-made "$seconds")
  repeated=$(rate /v1/assessments "$seconds")
  distinct=$(rate /v1/assessments "$seconds" DISTINCT=1)
  awk -v n="$run" -v ready="$ready" -v repeated="$repeated" -v distinct="$distinct" 'BEGIN {
    printf "run %d: ready-made %.0f/s, asked before %.0f/s (ratio %.2f), never asked before %.0f/s (ratio %.2f)\n",
      n, ready, repeated, repeated / ready, distinct, distinct / ready }'
done
