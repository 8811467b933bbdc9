package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.Duck;
import org.trivet.serve.duck.Sql;
import org.trivet.vocabulary.Refusal;

class PseudonymKeyTest {
  @TempDir
  Path folder;

  @Test
  void theDatabaseComputesTheSameHmacAsTheJavaPlatform() {
    var key = PseudonymKey.fromSeed("pseudonymised", 1, 2026);
    var ids = List.of("C0000000000AMINA0", "", "é|ü|漢字", "x".repeat(300), "it's");

    try (var duck = Duck.inMemory(MadeUpNight.limits(folder))) {
      key.teach(duck);
      assertThat(ids)
          .allSatisfy(id -> assertThat(duck.first("SELECT pseudonym(%s)".formatted(Sql.text(id))))
              .contains(key.pseudonym(id)));
      assertThat(duck.first("SELECT pseudonym(NULL) IS NULL")).contains("true");
    }
  }

  @Test
  void itIsTheHmacOfTheStandard() {
    var secret = HexFormat.of().parseHex("0b".repeat(20) + "00".repeat(12));
    var key = new PseudonymKey("test", 1, PseudonymKey.Origin.SEED, secret);

    assertThat(key.pseudonym("Hi There")).isEqualTo("b0344c61d8db38535ca8afceaf0bf12b");
  }

  @Test
  void aKeyIsMadeOnceForItsOwnerAndStatesWhatItIsFor() throws IOException {
    var keys = new KeyFolder(folder.resolve("keys"), folder.resolve("home"), MadeUpNight.CLOCK);

    var made = keys.key("pseudonymised", 1);

    var file = folder.resolve("keys/pseudonymised-1.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file))
        .contains("purpose=pseudonymised", "version=1", "origin=random", "made=2026-11-20");
    assertThat(keys.key("pseudonymised", 1).fingerprint()).isEqualTo(made.fingerprint());
    assertThat(keys.key("pseudonymised", 2).fingerprint()).isNotEqualTo(made.fingerprint());
    assertThat(made.toString()).isEqualTo("PseudonymKey[pseudonymised-1, random]");
  }

  @Test
  void keysInsideTheHomeAreRefused() {
    assertThatThrownBy(() -> new KeyFolder(folder.resolve("keys"), folder, MadeUpNight.CLOCK))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("lies inside the home");
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    var keys = new KeyFolder(folder.resolve("keys"), folder.resolve("home"), MadeUpNight.CLOCK);
    keys.key("pseudonymised", 1);
    Files.setPosixFilePermissions(
        folder.resolve("keys/pseudonymised-1.key"), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(() -> keys.key("pseudonymised", 1)).hasMessageContaining("chmod 600");
  }

  @Test
  void aKeyOfAnotherPurposeIsRefusedWithoutBeingShown() throws IOException {
    var keys = new KeyFolder(folder.resolve("keys"), folder.resolve("home"), MadeUpNight.CLOCK);
    keys.key("pseudonymised", 1);
    var file = folder.resolve("keys/pseudonymised-1.key");
    Files.writeString(file, Files.readString(file).replace("version=1", "version=3"));

    assertThatThrownBy(() -> keys.key("pseudonymised", 1))
        .hasMessageContaining("does not state purpose pseudonymised, version 1")
        .hasMessageNotContainingAny("key=");
  }
}
