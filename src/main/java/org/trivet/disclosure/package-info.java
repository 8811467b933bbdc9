/**
 * Disclosure control on bare cells: which counts are too small to show, which differences give one away, and what is shown instead.
 * Knows no measure and no file; below it stand the engine that protects whole tables, its attacker, and the rules for one figure.
 */
@NullMarked
package org.trivet.disclosure;

import org.jspecify.annotations.NullMarked;
