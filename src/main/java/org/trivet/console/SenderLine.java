package org.trivet.console;

import java.util.List;

/**
 * One feed on the night's page.
 *
 * @param title what it is, for people
 * @param files the files counted in words, {@code 2 new, 5 unchanged}
 * @param notes what to know and whom to ask
 */
public record SenderLine(
    String feed, String title, String sender, SenderState state, String files, List<String> notes) {
  public SenderLine {
    notes = List.copyOf(notes);
  }
}
