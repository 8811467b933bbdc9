/**
 * The board page as one accessible HTML file: sections, tables and charts in SVG.
 * Draws what {@code board} says and works nothing out but places on the paper.
 */
@NullMarked
package org.trivet.publish.page;

import org.jspecify.annotations.NullMarked;
