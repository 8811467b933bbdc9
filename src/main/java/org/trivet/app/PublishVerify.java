package org.trivet.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.publish.release.PublicKeyText;
import org.trivet.publish.release.ReleaseCheck;
import org.trivet.publish.release.ReleaseLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish verify}: is this folder what the council released? */
@Command(
    name = "verify",
    description = {
      "Hold a released folder against its signed manifest: files changed, missing or added, a forged manifest.",
      "Without --key the service's own public key is used where this machine has it, else the one beside the release."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish verify var/published/releases/board-quarterly/v1.0",
      "  trivet publish verify Downloads/v1.0 --key council.pem"
    })
final class PublishVerify implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Parameters(paramLabel = "FOLDER", description = "The released folder")
  private Path folder = Path.of("");

  @Option(names = "--key", paramLabel = "FILE", description = "The public key to trust")
  private @Nullable Path key;

  @Override
  public Integer call() {
    var own = Publishing.publicKey(parent.place().config());
    var trusted = Optional.ofNullable(key).or(() -> Optional.of(own).filter(Files::isRegularFile));
    var used = trusted.map(PublicKeyText::read).orElseGet(this::keyBeside);
    var check = new ReleaseCheck(folder, used);
    if (folder.toAbsolutePath().normalize().startsWith(parent.place().home())) {
      onRecord(check);
    } else {
      check.refuseFaults();
    }
    System.out.printf("%s is as it was released, signed by %s%n", folder, used.fingerprint());
    if (trusted.isEmpty()) {
      System.err.println(
          "That key lies beside the release itself: compare it with the one the council publishes.");
    }
    return 0;
  }

  private PublicKeyText keyBeside() {
    ReleaseCheck.refuseNoRelease(folder);
    return ReleaseCheck.keyBeside(folder);
  }

  /** Faults in the home's own public folder are written down. */
  private void onRecord(ReleaseCheck check) {
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      var publishing = new Publishing(parent.place(), workshop);
      publishing
          .house()
          .log()
          .orRecorded(
              publishing.person(),
              new ReleaseLog.Attempt("verify", String.valueOf(folder.getFileName())),
              () -> {
                check.refuseFaults();
                return check;
              });
    }
  }
}
