#!/bin/sh
# Runs every benchmark beside the npm peers in one go and prints the tables of docs/benchmarks.md.
# Usage, from quiz-engine after `mvn test-compile`: src/test/bench/run.sh [WORK_FOLDER] [SHARED_FOLDER]
# Sides alternate within each log; ratios are taken inside one run, since absolute times depend on the machine's load.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
module=$(cd "$here/../../.." && pwd)
work=${1:-$module/target/bench}
shared=${2:-$module/../../shared}
mkdir -p "$work"
cd "$work"
[ -d node_modules/ts-fsrs ] || { npm init -y >/dev/null; npm install --silent ts-fsrs@5.4.2 @open-spaced-repetition/binding@0.5.0; }
java="java -cp ${CLASSES:-$module/target/classes:$module/target/test-classes} app.betweencalls.engine.calibration.EngineBenchmark"
out=$work/results.jsonl
: > "$out"
say() { printf '{"what":"%s","log":"%s","side":"%s","value":%s}\n' "$1" "$2" "$3" "$4" >> "$out"; }

for round in 1 2 3; do
  say update - peer "$(node "$here/peer-update.mjs" 12)"
  say update - engine "$($java update 40)"
done
for n in 10000 100000 1000000; do
  [ -f "sim-$n.csv" ] || $java generate $n 20261122 "sim-$n.csv"
done
logs="sim-10000.csv sim-100000.csv sim-1000000.csv"
for name in real-a real-b real-c real-d sim-v; do
  [ -f "$shared/fsrs/$name.csv.gz" ] && logs="$logs $shared/fsrs/$name.csv.gz"
done
for log in $logs; do
  name=$(basename "$log" | sed 's/\.csv.*//')
  case $name in sim-1000000) runs=1; warm=8;; sim-100000) runs=3; warm=30;; *) runs=6; warm=80;; esac
  for round in $(seq 1 ${ROUNDS:-3}); do
    peer=$(node "$here/peer-fit.mjs" "$log" 0.8 $runs)
    say fit "$name" peer "$peer"
    say fit "$name" engine "$($java fit "$log" $warm 1)"
    say fit "$name" two-threads "$($java fit "$log" $warm 2)"
  done
  weights=$(printf '%s' "$peer" | sed 's/.*"w":\[\(.*\)\].*/\1/')
  say loss "$name" peer "$($java peer "$log" "$weights")"
  say loss "$name" engine "$($java loss "$log")"
done
say population - engine "$($java population)"
say parts - engine "$($java parts)"
node "$here/tables.mjs" "$out"
