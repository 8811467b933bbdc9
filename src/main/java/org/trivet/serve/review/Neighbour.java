package org.trivet.serve.review;

/**
 * Another record to keep in mind: of the same household, born the same day, or held to be one child with one of the two.
 *
 * @param why in words
 */
public record Neighbour(RecordCard card, String why) {}
