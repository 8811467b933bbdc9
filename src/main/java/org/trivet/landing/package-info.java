/**
 * How the senders' files reach the landing zone: one pull a night over the routes, each file hashed, examined whole, and put in place or in
 * quarantine with its reason. What was received is never changed, and nothing is taken of a feed whose legal gate is shut.
 */
@NullMarked
package org.trivet.landing;

import org.jspecify.annotations.NullMarked;
