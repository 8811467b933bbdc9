package org.trivet.app;

/** The door to every command. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {}
}
