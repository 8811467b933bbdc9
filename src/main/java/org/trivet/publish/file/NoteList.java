package org.trivet.publish.file;

import java.util.ArrayList;
import java.util.List;

/** Notes of a workbook, each once, numbered in the order in which they are first used. */
final class NoteList {
  private final List<String> notes = new ArrayList<>();

  /** The marker of a note, {@code [note 2]}. */
  String marker(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return "[note %d]".formatted(notes.indexOf(note) + 1);
  }

  List<String> all() {
    return List.copyOf(notes);
  }
}
