#!/bin/sh
# Compiles and runs the JMH benchmarks. Usage, from quiz-engine after `mvn test-compile`:
# src/test/bench/jmh.sh [JMH OPTIONS], for instance: src/test/bench/jmh.sh update -p reviews=10000
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../../.."
mvn -q -Pbench dependency:build-classpath -Dmdep.outputFile=target/bench.cp -Dmdep.includeScope=test
path=${CLASSES:-target/classes:target/test-classes}:$(cat target/bench.cp)
mkdir -p target/jmh
javac -d target/jmh -cp "$path" $(find "$here/jmh" -name '*.java')
java -cp "target/jmh:$path" org.openjdk.jmh.Main "$@"
