package org.trivet.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamingTest {
  private static final int CHILDREN = 200_000;

  @TempDir
  Path folder;

  /** Makes an authority in a process of its own. */
  static final class Making {
    private Making() {}

    public static void main(String[] arguments) {
      SyntheticAuthority.make(
          SyntheticPlan.of(Integer.parseInt(arguments[0])),
          Path.of(arguments[1]),
          ProgressListener.silent());
    }
  }

  @Test
  @Tag("slow")
  void twoHundredThousandChildrenAreMadeInAHeapOfOneHundredMegabytes()
      throws IOException, InterruptedException {
    var out = folder.resolve("made");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    var making = new ProcessBuilder(
            java,
            "-Xmx100m",
            "-cp",
            System.getProperty("java.class.path"),
            Making.class.getName(),
            Integer.toString(CHILDREN),
            out.toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(folder.toFile(), "log"))
        .start();

    assertThat(making.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(making.exitValue()).isZero();
    assertThat(new MadeFiles(out).file(2, "education/ehc-cases", "plans")).isNotEmptyFile();
  }
}
