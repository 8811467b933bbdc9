/**
 * Match models as people write them, and what was learned for them, as files of text: read into plans and weights, a key or word that is
 * not known refused with the nearest that is.
 */
@NullMarked
package org.trivet.matching.text;

import org.jspecify.annotations.NullMarked;
