package org.trivet.console;

/** Another night that has a page. */
public record EarlierNight(String name, String state) {}
