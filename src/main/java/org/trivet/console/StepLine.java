package org.trivet.console;

/**
 * One step of the night against what it usually takes.
 *
 * @param against in words, {@code about as usual (2.0 s)}
 * @param share how long its bar is, 0 to 100, of the longest of the page
 * @param usualShare where the usual stands on the same bar; 0 where nothing is usual yet
 */
public record StepLine(
    String step, String state, String took, String against, int share, int usualShare) {}
