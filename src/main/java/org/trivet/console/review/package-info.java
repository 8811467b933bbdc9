/**
 * The pages on which a match steward decides on doubtful pairs: a list, and one pair at a time, by keyboard, by mouse or by plain forms.
 * They show people by name, so they open for stewards alone, and what is sent to them must come from themselves.
 */
@NullMarked
package org.trivet.console.review;

import org.jspecify.annotations.NullMarked;
