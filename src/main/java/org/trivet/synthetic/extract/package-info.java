/**
 * What each system holds of the people, with its own slips and delays, and how it sends that: CSV, blade CSV and FHIR files night by night.
 * The error model is frozen in {@link org.trivet.synthetic.extract.ErrorModel}.
 */
@NullMarked
package org.trivet.synthetic.extract;

import org.jspecify.annotations.NullMarked;
