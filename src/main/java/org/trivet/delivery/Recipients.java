package org.trivet.delivery;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivet.delivery.Recipient.Right;
import org.trivet.delivery.Recipient.Secrets;
import org.trivet.delivery.Recipient.Way;
import org.trivet.publish.YamlFile;

/**
 * Who gets what, {@code conf/recipients.yaml}.
 *
 * @param link where readers find the public folder, for e-mails; ends without a stroke
 */
public record Recipients(String link, List<Recipient> all) {
  public Recipients {
    all = List.copyOf(all);
  }

  /** Reads the file; a site without one delivers to nobody. Refused with every problem at once. */
  public static Recipients in(Path file) {
    return Files.isRegularFile(file)
        ? YamlFile.read(file, FileText.class).toRecipients(file)
        : new Recipients("", List.of());
  }

  Recipient named(String name) {
    return all.stream()
        .filter(recipient -> recipient.name().equals(name))
        .findFirst()
        .orElseThrow(() -> DeliveryRefusals.unknownRecipient(
            name, all.stream().map(Recipient::name).toList()));
  }

  record FileText(@Nullable String link, @Nullable List<RecipientText> recipients) {
    Recipients toRecipients(Path file) {
      var problems = new ArrayList<String>();
      var all = Optional.ofNullable(recipients).orElse(List.of()).stream()
          .map(text -> text.toRecipient(problems))
          .toList();
      var seen = new HashSet<String>();
      all.stream()
          .filter(recipient -> !seen.add(recipient.name()))
          .forEach(twice -> problems.add("recipient '%s' is named twice".formatted(twice.name())));
      var found = Optional.ofNullable(link).orElse("").replaceFirst("/+$", "");
      if (found.isEmpty() && all.stream().anyMatch(one -> one.way() == Way.EMAIL)) {
        problems.add("`link` is missing: an e-mail says where the release is, it carries nothing");
      }
      if (!problems.isEmpty()) {
        throw DeliveryRefusals.wrongRecipients(file, problems);
      }
      return new Recipients(found, all);
    }
  }

  record RecipientText(
      @Nullable String name,
      @Nullable List<String> publications,
      @Nullable String right,
      @Nullable String way,
      @Nullable String to,
      @Nullable String passwordFile,
      @Nullable String keyFile,
      @Nullable String knownHosts) {
    Recipient toRecipient(List<String> problems) {
      var called = Optional.ofNullable(name).orElse("");
      if (!called.matches("[a-z0-9-]{1,60}")) {
        problems.add("recipient '%s': a name is letters, digits and hyphens".formatted(called));
      }
      var made = new Recipient(
          called,
          Optional.ofNullable(publications).orElse(List.of()),
          constant(Right.class, "right", right, problems),
          constant(Way.class, "way", way, problems),
          Optional.ofNullable(to).orElse(""),
          new Secrets(
              Optional.ofNullable(passwordFile),
              Optional.ofNullable(keyFile),
              Optional.ofNullable(knownHosts)));
      check(made, problems);
      return made;
    }

    private static void check(Recipient made, List<String> problems) {
      var fits = switch (made.way()) {
        case FOLDER -> made.to().startsWith("/");
        case SFTP -> made.to().matches("[^@?\\s]+@[^@?\\s/]+/[^?\\s]*");
        case HTTPS ->
          made.to().matches("https://[^?\\s]+")
              || made.to().matches("http://127\\.0\\.0\\.1:[^?\\s]+");
        case EMAIL -> made.to().matches("[^@?&\\s]+@[^@?&\\s]+");
      };
      if (!fits) {
        problems.add(
            "recipient '%s': `to` is no place for %s (folder: /path; sftp: user@host:port/path; https: https://…; email: an address)"
                .formatted(made.name(), made.way().name().toLowerCase(Locale.ROOT)));
      }
      if (made.way() == Way.EMAIL && made.right() == Right.EXEMPT) {
        problems.add(
            "recipient '%s': exempt papers are not told of by e-mail; choose sftp, https or folder"
                .formatted(made.name()));
      }
      if (made.way() == Way.SFTP && made.secrets().knownHosts().isEmpty()) {
        problems.add(
            "recipient '%s': `known-hosts` is missing: a server that nobody knows is sent nothing"
                .formatted(made.name()));
      }
    }

    private static <E extends Enum<E>> E constant(
        Class<E> kind, String key, @Nullable String written, List<String> problems) {
      for (var constant : kind.getEnumConstants()) {
        if (constant.name().toLowerCase(Locale.ROOT).equals(written)) {
          return constant;
        }
      }
      problems.add("`%s` is '%s', not one of %s"
          .formatted(
              key, written, List.of(kind.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
      return kind.getEnumConstants()[0];
    }
  }
}
