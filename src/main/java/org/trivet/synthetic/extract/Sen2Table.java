package org.trivet.synthetic.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** One table of the SEN2 return in both of its forms: a file of the blade export, and blocks of the XML. */
final class Sen2Table {
  private final String element;
  private final List<String> columns;
  private final BladeTable blade;
  private final Sen2Xml xml;

  /**
   * Begins the table.
   *
   * @param path the parent's element and the table's own, {@code Requests/Assessment}
   * @param columns the elements of a block, in the return's spelling
   */
  Sen2Table(Sen2Forms forms, String path, String columns) {
    var slash = path.indexOf('/');
    this.element = path.substring(slash + 1);
    this.columns = List.of(columns.split(",", -1));
    this.blade = forms.blade(
        element.toLowerCase(Locale.ROOT),
        (path.substring(0, slash) + "tableid," + columns).toLowerCase(Locale.ROOT));
    this.xml = forms.xml();
  }

  /**
   * Writes a row below its parent's; the children of a block come before the person they are about.
   *
   * @param fields the parent's id, then texts and days
   */
  void row(String id, int order, List<Object> fields) {
    blade.row(id, order, fields.stream().map(Sen2Table::inBlade).toList());
    var values = fields.stream().skip(1).map(Object::toString).toList();
    xml.block(fields.get(0).toString(), new Sen2Xml.Block(element, id, columns, values));
  }

  private static String inBlade(Object field) {
    return field instanceof LocalDate day ? CensusExtract.blade(day) : field.toString();
  }
}
