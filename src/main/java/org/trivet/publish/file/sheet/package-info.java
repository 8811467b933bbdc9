/**
 * Accessible workbooks: one model of sheets and tables, written as OpenDocument and as Office Open XML.
 * Nothing in the bytes depends on when or where they were written.
 */
@NullMarked
package org.trivet.publish.file.sheet;

import org.jspecify.annotations.NullMarked;
