package org.trivet.serve.findings;

/**
 * One finding.
 *
 * @param sourceFile the first twelve letters of the file's hash
 * @param line as a text editor counts
 * @param row as a spreadsheet counts; the line, for nights that did not yet tell them apart
 */
public record FoundPlace(String rule, String column, String sourceFile, long line, long row) {}
