package org.trivet.publish.readback;

/**
 * Something in a file that nobody meant to show. What it is stays unsaid: the message goes to logs and screens.
 *
 * @param where in the file, such as {@code sheet Table_3, row 7}
 */
public record Leak(String file, String where, String what) {}
