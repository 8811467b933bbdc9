/**
 * Doubtful pairs laid before a named person: what both records say, who lives around them, what the machine found and what people said.
 * Every look at people by name is permitted by role and purpose and written down before it happens; sealed records are never read out.
 */
@NullMarked
package org.trivet.serve.review;

import org.jspecify.annotations.NullMarked;
