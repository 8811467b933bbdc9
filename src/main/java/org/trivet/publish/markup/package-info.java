/**
 * HTML and SVG as a tree that escapes by construction: a text can only be put in as text, an attribute only as an attribute.
 * Written out, the same tree gives the same bytes.
 */
@NullMarked
package org.trivet.publish.markup;

import org.jspecify.annotations.NullMarked;
