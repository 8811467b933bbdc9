/**
 * Feed contracts: what each sender's file holds, what it means, who may send it and under which agreement, read from text under {@code jobs/feeds}.
 * A contract is data, so a new extract needs no Java; everything that reads, checks or matches a file asks its contract.
 */
@NullMarked
package org.trivet.contract;

import org.jspecify.annotations.NullMarked;
