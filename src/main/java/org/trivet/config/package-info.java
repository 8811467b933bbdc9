/**
 * What differs per site, as one tree of records read from {@code conf/}: checked whole, every problem at once, an unknown key a problem.
 * Nothing outside this package and the app reads the environment.
 */
@NullMarked
package org.trivet.config;

import org.jspecify.annotations.NullMarked;
