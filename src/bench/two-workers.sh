#!/usr/bin/env bash
# Matches one standardised night on one thread, on two, and on a standalone Spark cluster of two workers that it starts on this machine; the
# three hashes must be the same. Usage: src/bench/two-workers.sh HOME NIGHT [CLASSES], after mvn -q test-compile and ./trivet --version.
set -euo pipefail
cd "$(dirname "$0")/../.."
home=$1
night=$2
libraries=${3:-$PWD/target/lib}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
opens=()
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done

# A Spark home whose jars are the libraries of the house.
export SPARK_HOME=$(mktemp -d)
export SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13
mkdir "$SPARK_HOME/jars" "$SPARK_HOME/work"
ln -s "$libraries"/*.jar "$SPARK_HOME/jars/"
"${JAVA_HOME:+$JAVA_HOME/bin/}jar" --create --file "$SPARK_HOME/jars/trivet-classes.jar" -C target/classes . -C target/test-classes .
touch "$SPARK_HOME/RELEASE"

started=()
stop() {
  kill "${started[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  [ -n "${KEEP:-}" ] || rm -rf "$SPARK_HOME"
}
trap stop EXIT
classpath="$SPARK_HOME/jars/*"
"$java" -Xmx512m "${opens[@]}" -cp "$classpath" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port 7177 --webui-port 0 \
  >"$SPARK_HOME/work/master.log" 2>&1 & started+=($!)
for worker in 1 2; do
  "$java" -Xmx512m "${opens[@]}" -cp "$classpath" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --cores 1 --memory 2g --webui-port 0 \
    --work-dir "$SPARK_HOME/work" spark://127.0.0.1:7177 >"$SPARK_HOME/work/worker-$worker.log" 2>&1 & started+=($!)
done
sleep 5

for master in 'local[1]' 'local[2]' spark://127.0.0.1:7177; do
  "$java" -Xmx3g "${opens[@]}" "-Dspark.executor.memory=1500m" "-Dspark.executor.extraJavaOptions=${opens[*]}" -cp "$classpath" \
    org.trivet.job.match.SameEverywhere "$home" "$night" "$master" 2>"$SPARK_HOME/work/driver.log" ||
    { cat "$SPARK_HOME/work/driver.log" "$SPARK_HOME"/work/*/*/stderr | grep -v '^\sat \|WARN' | tail -n 30; exit 1; }
done
