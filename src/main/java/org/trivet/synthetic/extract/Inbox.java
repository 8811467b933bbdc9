package org.trivet.synthetic.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trivet.synthetic.extract.CsvFile.Defect;
import org.trivet.synthetic.population.Setting;

/** The folders of what arrives each night, {@code night-1/<agency>/<feed>/<file>}; closes all files at the end. */
public final class Inbox implements Closeable {
  private final Path out;
  private final Setting setting;
  private final List<CsvFile> open = new ArrayList<>();

  public Inbox(Path out, Setting setting) {
    this.out = out;
    this.setting = setting;
    for (var night = 0; night < setting.nights(); night++) {
      makeFolders(out.resolve("night-" + (night + 1)));
    }
  }

  /** Every sender's folder is there each night, whether it sends or not: a folder that is gone is a fault, an empty one is late. */
  private static void makeFolders(Path night) {
    try {
      Files.createDirectories(night.resolve(SealedExtract.FEED));
      Files.createDirectories(night.resolve(PublishedStatistics.FEED));
      for (var source : Source.values()) {
        Files.createDirectories(night.resolve(source.feed()));
      }
    } catch (IOException cannotMake) {
      throw new UncheckedIOException(cannotMake);
    }
  }

  /** Where a file of a night lies; nights count from 0, their folders from 1. */
  public Path file(int night, String feed, String name) {
    return out.resolve("night-" + (night + 1)).resolve(feed).resolve(name);
  }

  /** One file per night, named for the day it describes. */
  List<CsvFile> nightly(Source source, String table, List<String> header, Set<Defect> defects) {
    List<CsvFile> files = new ArrayList<>();
    for (var night = 0; night < setting.nights(); night++) {
      files.add(csv(
          file(night, source.feed(), table + "_" + setting.night(night) + ".csv"),
          header,
          defects));
    }
    return files;
  }

  CsvFile csv(Path file, List<String> header, Set<Defect> defects) {
    var csv = CsvFile.create(file, header, defects);
    open.add(csv);
    return csv;
  }

  Setting setting() {
    return setting;
  }

  @Override
  public void close() {
    open.forEach(CsvFile::close);
  }
}
