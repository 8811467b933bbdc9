/**
 * Telling people by e-mail and webhook what happened to a night and what to do, in one sentence without a personal value.
 * What is to be told is read from the ledger and kept there, so that a mail server which is away delays nothing and loses nothing.
 */
@NullMarked
package org.trivet.alert;

import org.jspecify.annotations.NullMarked;
