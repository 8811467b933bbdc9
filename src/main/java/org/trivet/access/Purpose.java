package org.trivet.access;

/** Why someone looks, as {@code conf/people.yaml} lists it: a short name and a sentence. */
public record Purpose(String name, String title) {}
