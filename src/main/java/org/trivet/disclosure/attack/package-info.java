/**
 * The attacker: what a reader, or someone who knows a cell of their own, can work out of what is shown. Every claim that a cell is safe
 * rests on another table that looks the same; every claim that it is not, on a bound.
 */
@NullMarked
package org.trivet.disclosure.attack;

import org.jspecify.annotations.NullMarked;
