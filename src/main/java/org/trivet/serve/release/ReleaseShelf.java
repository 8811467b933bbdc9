package org.trivet.serve.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trivet.access.Zone;
import org.trivet.vocabulary.NightId;

/**
 * The releases of a home, {@code served/releases/<night>}, and the pointer {@code served/current} to the one that readers get.
 *
 * <p>A release never changes once it has its name. {@link #point} alone decides what new readers open; who is reading goes on reading.
 */
public record ReleaseShelf(Path home) {
  private static final Pattern RELEASE = Pattern.compile("night-\\d{4}-\\d{2}-\\d{2}(-[b-z])?");

  /** All whole releases, the newest first. */
  public List<NightId> nights() {
    if (!Files.isDirectory(releases())) {
      return List.of();
    }
    try (var folders = Files.list(releases())) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> RELEASE.matcher(name).matches())
          .map(NightId::new)
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(releases(), unreadable);
    }
  }

  /** The night whose release readers get. */
  public Optional<NightId> current() {
    if (!Files.exists(pointer(), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new NightId(Files.readSymbolicLink(pointer()).getFileName().toString()));
    } catch (IOException unreadable) {
      throw ReleaseRefusals.cannotRead(pointer(), unreadable);
    }
  }

  public boolean has(NightId night) {
    return nights().contains(night);
  }

  public Path folder(NightId night) {
    return releases().resolve(night.name());
  }

  /** A zone's file of a night; it may not be there. */
  public Path file(NightId night, Zone zone) {
    return fileIn(folder(night), zone);
  }

  static Path fileIn(Path folder, Zone zone) {
    return zone == Zone.IDENTIFIED
        ? folder.resolve(zone.word()).resolve(zone.word() + ".duckdb")
        : folder.resolve(zone.word() + ".duckdb");
  }

  /** What a whole release holds. */
  public Manifest manifest(NightId night) {
    return Manifest.read(folder(night));
  }

  /** Makes a night's release what readers get, from one moment to the next; doing it again changes nothing. */
  public void point(NightId night) {
    if (!has(night)) {
      throw ReleaseRefusals.noSuchRelease(night, nights());
    }
    try {
      Durable.point(pointer(), Path.of("releases", night.name()));
    } catch (IOException cannotWrite) {
      throw ReleaseRefusals.cannotWrite(pointer(), cannotWrite);
    }
  }

  /** The newest release older than the current one: where a rollback without a name goes. */
  public NightId before() {
    var current = current();
    return nights().stream()
        .filter(night -> current.filter(now -> night.compareTo(now) < 0).isPresent())
        .findFirst()
        .orElseThrow(() -> ReleaseRefusals.nothingBefore(current));
  }

  /** The night if it has a whole release, else a refusal that names those that have. */
  public NightId existing(NightId night) {
    if (!has(night)) {
      throw ReleaseRefusals.noSuchRelease(night, nights());
    }
    return night;
  }

  /** Deletes what lies beyond retention, never the current one; gives the nights that went. */
  List<NightId> tidy(Retention retention) {
    var beyond = retention.beyond(nights(), current());
    for (var night : beyond) {
      try {
        var aside = releases().resolve(night.name() + ".gone");
        Durable.delete(aside);
        Durable.rename(folder(night), aside);
        Durable.delete(aside);
      } catch (IOException cannotWrite) {
        throw ReleaseRefusals.cannotWrite(folder(night), cannotWrite);
      }
    }
    return beyond;
  }

  Path part(NightId night) {
    return releases().resolve(night.name() + ".part");
  }

  private Path releases() {
    return home.resolve("served").resolve("releases");
  }

  private Path pointer() {
    return home.resolve("served").resolve("current");
  }
}
