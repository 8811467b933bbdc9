/**
 * What a comparison of records remembers, so that the next one looks only at what has changed since and still finds exactly the pairs that
 * looking at everything would find. Records, dictionaries and pairs are kept as bytes.
 */
@NullMarked
package org.trivet.matching.kept;

import org.jspecify.annotations.NullMarked;
