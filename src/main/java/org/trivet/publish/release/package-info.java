/**
 * The life of a release, step by step under people's names: drafted, audited, approved, kept until its time, released, corrected, withdrawn.
 * What was done stands in the ledger's log of decisions; what was published stands in folders whose manifest is signed.
 */
@NullMarked
package org.trivet.publish.release;

import org.jspecify.annotations.NullMarked;
