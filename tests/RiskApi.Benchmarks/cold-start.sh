#!/usr/bin/env bash
# Milliseconds from the start of a Release build, with no database yet, to its first 200 and to its first assessment; the median of RUNS starts.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-9}
service=http://127.0.0.1:5058
dotnet build src/RiskApi -c Release -v quiet

# first_answer CURL-ARGUMENTS...: starts the service anew and prints the milliseconds to its first answer.
first_answer() {
  local folder started pid
  folder=$(mktemp -d)
  started=$(date +%s%N)
  Database__ConnectionString="Data Source=$folder/riskapi.db" artifacts/bin/RiskApi/release/RiskApi --urls "$service" > "$folder/log" 2>&1 &
  pid=$!
  until curl -sf -o /dev/null "$@"; do sleep 0.002; done
  echo $((($(date +%s%N) - started) / 1000000))
  kill "$pid"
  wait "$pid" 2> /dev/null || true
}

median() { sort -n | sed -n "$(((runs + 1) / 2))p"; }

echo "first 200: $(for _ in $(seq "$runs"); do first_answer "$service/health/live"; done | median) ms"
echo "first assessment: $(for _ in $(seq "$runs"); do
  first_answer "$service/v1/assessments" -H 'Content-Type: application/json' -d @tests/RiskApi.Benchmarks/ten-dependencies.json
done | median) ms"
