/**
 * The command line and the wiring: the only package that knows everyone.
 * Each command is one class that reads top-down; nothing heavy is started before a command needs it.
 */
@NullMarked
package org.trivet.app;

import org.jspecify.annotations.NullMarked;
