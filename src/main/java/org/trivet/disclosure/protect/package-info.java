/**
 * Which further cells must be hidden so that the sensitive ones stay safe, and as few and cheap ones as can be found. Small groups of cells
 * are solved to the proved optimum, larger ones are repaired cell by cell and then thinned.
 */
@NullMarked
package org.trivet.disclosure.protect;

import org.jspecify.annotations.NullMarked;
