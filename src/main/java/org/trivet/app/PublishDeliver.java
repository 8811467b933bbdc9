package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trivet.config.TrivetConfig;
import org.trivet.delivery.Delivery;
import org.trivet.delivery.MailServer;
import org.trivet.delivery.Recipients;
import org.trivet.delivery.Retry;
import org.trivet.vocabulary.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code publish deliver}: carry a release to those who should have it. */
@Command(
    name = "deliver",
    description = {
      "Carry a release to its recipients in conf/recipients.yaml by folder, SFTP, HTTPS or an e-mail with a link.",
      "Whoever has it already is left out unless named. Each delivery, and each failure, is on record."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trivet publish deliver board-quarterly --of v1.0",
      "  trivet publish deliver board-quarterly --of v1.0 --to board-secretary"
    })
final class PublishDeliver implements Callable<Integer> {
  @ParentCommand
  private PublishCommand parent = new PublishCommand();

  @Parameters(paramLabel = "PUBLICATION", description = "Such as board-quarterly")
  private String publication = "";

  @Mixin
  private VersionOption of = new VersionOption();

  @Option(names = "--to", paramLabel = "RECIPIENT", description = "Only this one, even again")
  private @Nullable String recipient;

  @Override
  public Integer call() {
    try (var workshop = Workshop.open(parent.place(), Clock.systemUTC())) {
      var publishing = new Publishing(parent.place(), workshop);
      var house = publishing.house();
      var issue = house.release(publication, of.version());
      var ways = new Delivery.Ways(mail(workshop.config().alerts().email()), Retry.STANDARD);
      var delivery = new Delivery(
          house, Recipients.in(parent.place().conf().resolve("recipients.yaml")), ways);
      var names =
          Optional.ofNullable(recipient).map(List::of).orElseGet(() -> delivery.awaiting(issue));
      var failed = names.stream()
          .filter(name -> !delivered(() -> delivery.deliver(publishing.person(), issue, name)))
          .count();
      if (names.isEmpty()) {
        System.out.println("Nobody waits for it.");
      }
      return failed == 0 ? 0 : 1;
    }
  }

  private interface Attempt {
    Delivery.Receipt carry();
  }

  /** One recipient who can't be reached does not keep it from the others. */
  private static boolean delivered(Attempt attempt) {
    try {
      var receipt = attempt.carry();
      System.out.printf("%s: %d files, %s%n", receipt.recipient(), receipt.files(), receipt.said());
      return true;
    } catch (Refusal refused) {
      System.err.println(refused.getMessage());
      return false;
    }
  }

  private static Optional<MailServer> mail(TrivetConfig.EmailText email) {
    return email
        .server()
        .map(host -> new MailServer(
            host,
            email.port(),
            email.security(),
            Optional.ofNullable(email.from()).orElse(""),
            email.login().map(user -> new MailServer.Login(user, password(email)))));
  }

  private static String password(TrivetConfig.EmailText email) {
    try {
      return Files.readString(Path.of(Optional.ofNullable(email.passwordFile()).orElse("")))
          .strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
