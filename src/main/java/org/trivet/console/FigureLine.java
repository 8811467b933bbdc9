package org.trivet.console;

/** One measure on the night's page: what it says now, and what changed, in words. */
public record FigureLine(String title, String period, String now, String change) {}
