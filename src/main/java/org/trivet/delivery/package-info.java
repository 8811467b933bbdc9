/**
 * What was released goes to those whom the site lists, each by their own way and with their own rights, and comes back as a receipt.
 * Nothing leaves that is not signed, nothing restricted leaves by e-mail.
 */
@NullMarked
package org.trivet.delivery;

import org.jspecify.annotations.NullMarked;
