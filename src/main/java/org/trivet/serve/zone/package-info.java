/**
 * What each zone shows, as text under {@code warehouse/views}: how every class of column appears, which tables, which views.
 * Some rules are law and not for any text to loosen; they stand in {@code Floor}.
 */
@NullMarked
package org.trivet.serve.zone;

import org.jspecify.annotations.NullMarked;
