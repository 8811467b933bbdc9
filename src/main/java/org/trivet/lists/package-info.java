/**
 * Matching of any lists that someone has as files, by a model written as text: no night and no warehouse needed. What a model may say is told
 * in {@code docs/how-to/match-any-lists.md}.
 */
@NullMarked
package org.trivet.lists;

import org.jspecify.annotations.NullMarked;
