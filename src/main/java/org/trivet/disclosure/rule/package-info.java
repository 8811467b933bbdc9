/**
 * Which figures are unsafe by themselves: too few children, too little left over, one contributor who outweighs the rest, a share that gives
 * its count back. Rules know no table; what else must be hidden for their sake is the engine's.
 */
@NullMarked
package org.trivet.disclosure.rule;

import org.jspecify.annotations.NullMarked;
