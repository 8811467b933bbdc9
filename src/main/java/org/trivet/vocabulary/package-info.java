/**
 * The words of the field as values: identifiers that cannot be wrong and do not print themselves, periods, nights, and the rules of law on them.
 * Everything else may use this package; it uses only the JDK.
 */
@NullMarked
package org.trivet.vocabulary;

import org.jspecify.annotations.NullMarked;
