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
  private static final List<String> FEEDS_WITHOUT_PERSON_LIST = List.of(
      SealedExtract.FEED,
      PublishedStatistics.FEED,
      "education/transport",
      "education/virtual-school",
      "shared/personal-budgets",
      "shared/population",
      "shared/postcodes",
      "shared/schools",
      "social-care/pds-trace",
      "social-care/short-breaks");
  private static final List<String> RETURNS =
      List.of(Sen2Extract.FEED, CinCensusExtract.FEED, Ssda903Extract.FEED, CsdsExtract.FEED);

  private final Path out;
  private final Setting setting;
  private final List<Closeable> open = new ArrayList<>();

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
      for (var feed : FEEDS_WITHOUT_PERSON_LIST) {
        Files.createDirectories(night.resolve(feed));
      }
      for (var source : Source.values()) {
        Files.createDirectories(night.resolve(source.feed()));
      }
      for (var feed : RETURNS) {
        Files.createDirectories(night.resolve(feed));
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

  /** A list that comes once, on the first night. */
  CsvFile monthly(String feed, String table, String columns) {
    return csv(
        file(0, feed, table + "_" + setting.night(0) + ".csv"),
        List.of(columns.split(",", -1)),
        Set.of());
  }

  CsvFile csv(Path file, List<String> header, Set<Defect> defects) {
    var csv = CsvFile.create(file, header, defects);
    open.add(csv);
    return csv;
  }

  XmlFile xml(Path file) {
    var xml = XmlFile.create(file);
    open.add(xml);
    return xml;
  }

  Setting setting() {
    return setting;
  }

  @Override
  public void close() {
    for (var file : open) {
      try {
        file.close();
      } catch (IOException cannotWrite) {
        throw new UncheckedIOException(cannotWrite);
      }
    }
  }
}
