#!/usr/bin/env bash
# Requests per second of POST /v1/assessments with ten dependencies, as a ratio to the same bytes kept ready-made in the same process:
# server on core 0, load on core 1. Needs wrk, curl and taskset.
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
trap 'kill %1' EXIT
until curl -sf -o /dev/null "$service/health/live"; do sleep 0.1; done

# rate PATH SECONDS [DISTINCT=1]: requests per second; any answer but 200 ends the run.
rate() {
  local log
  log=$(env ${3:-DISTINCT=0} taskset -c 1 wrk -t1 -c32 -d"$2"s -s post.lua "$service$1")
  if grep -q "Non-2xx" <<< "$log"; then echo "$log" >&2; exit 1; fi
  awk '/Requests\/sec/{print $2}' <<< "$log"
}

echo "warming up for 40 s"
rate /v1/assessments 14 > /dev/null
rate /v1/assessments 13 DISTINCT=1 > /dev/null
rate /ready-made 13 > /dev/null

for run in 1 2 3; do
  ready=$(rate /ready-made "$seconds")
  repeated=$(rate /v1/assessments "$seconds")
  distinct=$(rate /v1/assessments "$seconds" DISTINCT=1)
  awk -v n="$run" -v ready="$ready" -v repeated="$repeated" -v distinct="$distinct" 'BEGIN {
    printf "run %d: ready-made %.0f/s, asked before %.0f/s (ratio %.2f), never asked before %.0f/s (ratio %.2f)\n",
      n, ready, repeated, repeated / ready, distinct, distinct / ready }'
done
