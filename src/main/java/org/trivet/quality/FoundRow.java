package org.trivet.quality;

/** One finding at its place in a file: the line as a text editor counts, the row as a spreadsheet does. */
public record FoundRow(Finding finding, long line, long row) {}
