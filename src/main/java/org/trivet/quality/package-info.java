/**
 * Whether what arrived is what was agreed: each row held against its contract, each fault a finding with its rule, column and line.
 * Findings name places, never personal values, so that the list can go back to the sender.
 */
@NullMarked
package org.trivet.quality;

import org.jspecify.annotations.NullMarked;
