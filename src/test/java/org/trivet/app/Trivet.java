package org.trivet.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line on one home, each command in a process of its own, as {@code ./trivet} starts it. */
record Trivet(Path home) {

  /** A command that ended. */
  record Answer(int exit, String out, String errors) {}

  Process start(String... words) throws IOException {
    return builder(words)
        .redirectOutput(home.resolve("child.out").toFile())
        .redirectError(home.resolve("child.err").toFile())
        .start();
  }

  Answer run(String... words) throws IOException, InterruptedException {
    var out = Files.createTempFile("trivet", ".out");
    var errors = Files.createTempFile("trivet", ".err");
    var exit = builder(words)
        .redirectOutput(out.toFile())
        .redirectError(errors.toFile())
        .start()
        .waitFor();
    var answer = new Answer(exit, Files.readString(out), Files.readString(errors));
    Files.delete(out);
    Files.delete(errors);
    return answer;
  }

  private ProcessBuilder builder(String... words) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(opened());
    command.addAll(List.of(
        "-Xmx2g",
        "-XX:+UseParallelGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:ReservedCodeCacheSize=256m",
        "-cp",
        System.getProperty("java.class.path"),
        "org.trivet.app.Main"));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    return new ProcessBuilder(command);
  }

  /** What this test's own JVM was opened for, since Spark needs the same. */
  private static List<String> opened() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument ->
            argument.startsWith("--add-opens") || argument.startsWith("-Duser.timezone"))
        .toList();
  }
}
