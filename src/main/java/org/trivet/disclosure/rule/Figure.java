package org.trivet.disclosure.rule;

import java.util.Optional;

/**
 * One figure before any rule: its parts, who stands behind it, and the two largest amounts where it is money or a mean.
 *
 * @param contributors how many different children, or providers, it was reckoned from
 */
public record Figure(Parts parts, long contributors, Optional<PercentRule.Amount> amount) {}
