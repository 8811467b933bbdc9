/**
 * What is true of the made-up authority: people, whose record each one is, statuses and events by date, and the measures that must come out.
 * Measures are counted here by code that shares nothing with the warehouse's own.
 */
@NullMarked
package org.trivet.synthetic.truth;

import org.jspecify.annotations.NullMarked;
