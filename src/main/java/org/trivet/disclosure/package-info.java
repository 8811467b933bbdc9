/**
 * Disclosure control on bare cells: which counts are too small to show.
 * Knows no measure and no file; below it stand the engine that protects whole tables, its attacker, and the rules for one figure.
 */
@NullMarked
package org.trivet.disclosure;

import org.jspecify.annotations.NullMarked;
