#!/bin/sh
# Requests a second of the server beside an empty endpoint and beside raw inserts; see docs/benchmarks.md.
# Usage, from anywhere, on a quiet machine: api/src/test/bench/load.sh
set -eu
module=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$module/.."
mvn -q -P'!checks' -pl api -am test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/test.classpath
cd "$module"
exec java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" \
  app.betweencalls.api.bench.LoadBenchmark
