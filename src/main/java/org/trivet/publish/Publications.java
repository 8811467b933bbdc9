package org.trivet.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The publications of a folder such as {@code warehouse/publications}, by name. */
public record Publications(Path folder) {

  /** Every publication; refused with the problems of the first file that cannot be used. */
  public List<Publication> all() {
    return files().stream().map(Publications::read).toList();
  }

  /** The publication of that name, or a refusal that names those there are. */
  public Publication named(String id) {
    return files().stream()
        .filter(file -> file.getFileName().toString().equals(id + ".yaml"))
        .findFirst()
        .map(Publications::read)
        .orElseThrow(() -> PublishRefusals.unknownPublication(id, names()));
  }

  private List<String> names() {
    return files().stream()
        .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
        .toList();
  }

  private static Publication read(Path file) {
    return YamlFile.read(file, PublicationText.class).toPublication(file);
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw PublishRefusals.cannotRead(folder, unreadable);
    }
  }
}
