package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as files, protected and attacked as a user does it. */
class DisclosureCommandTest {
  private static final String WARDS =
      "{\"cells\":{\"a\":3,\"b\":41,\"c\":17,\"d\":66,\"ab\":44,\"cd\":83,\"ac\":20,\"bd\":107,\"all\":127},"
          + "\"equations\":[[\"ab\",[\"a\",\"b\"]],[\"cd\",[\"c\",\"d\"]],[\"ac\",[\"a\",\"c\"]],[\"bd\",[\"b\",\"d\"]],[\"all\",[\"ab\",\"cd\"]],[\"all\",[\"ac\",\"bd\"]]],"
          + "\"threshold\":5,";

  @TempDir
  private Path home;

  @Test
  void aTableIsProtectedAndTheAnswerWritten() throws IOException, InterruptedException {
    var out = home.resolve("out.json");

    var answer = ask("protect", WARDS + "\"origin\":\"made up\"}", "--out", out.toString());

    assertThat(answer.exit()).as(answer.errors()).isZero();
    assertThat(answer.errors()).contains("no such key is known: origin", "Written:");
    var found = new ObjectMapper().readTree(out.toFile());
    assertThat(found.path("secondary").toString()).isEqualTo("[\"b\",\"c\",\"d\"]");
    assertThat(found.path("status").path("a").asText()).isEqualTo("c");
    assertThat(found.path("status").path("ab").asText()).isEqualTo("shown");
    assertThat(found.path("intervals").path("a").toString()).isEqualTo("[0,20]");
    assertThat(found.path("protected").asBoolean()).isTrue();
  }

  @Test
  void anAuditThatFailsSaysSoAndAnswersAllTheSame() throws IOException, InterruptedException {
    var answer = ask("audit", WARDS + "\"suppressed\":[\"a\",\"b\"]}");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("Not protected: 2 cells are weak");
    assertThat(answer.out()).contains("\"protected\" : false", "is exact");
  }

  @Test
  void whatDoesNotAddUpIsRefused() throws IOException, InterruptedException {
    var answer = ask("audit", "{\"cells\":{\"a\":1,\"t\":3},\"equations\":[[\"t\",[\"a\"]]]}");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors())
        .contains("'t' is 3, but its parts 'a' add up to 1: the difference is 2");
  }

  @Test
  void aKeyWrittenTwiceIsRefused() throws IOException, InterruptedException {
    var answer = ask("protect", "{\"cells\":{\"a\":1,\"a\":3}}");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("Duplicate field 'a'", "Nothing was protected");
  }

  private Trivet.Answer ask(String what, String tables, String... options)
      throws IOException, InterruptedException {
    var file = Files.writeString(home.resolve("tables.json"), tables);
    var words = new java.util.ArrayList<>(java.util.List.of("disclosure", what, file.toString()));
    words.addAll(java.util.List.of(options));
    return new Trivet(home).run(words.toArray(String[]::new));
  }
}
