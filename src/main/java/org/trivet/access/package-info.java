/**
 * Who may see which zone for which purpose, and the log of who looked.
 * A person is an operating-system user that {@code conf/people.yaml} maps to a role; every look is written down before it happens.
 */
@NullMarked
package org.trivet.access;

import org.jspecify.annotations.NullMarked;
