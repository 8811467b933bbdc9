package org.trivet.serve.zone;

import org.trivet.serve.duck.Sql;

/**
 * One column of a served table.
 *
 * @param source the column of the night's Parquet that it is made of
 * @param expression SQL over that column
 * @param type DuckDB's
 * @param about what the dictionary says of it
 */
public record ServedColumn(
    String name, String source, String expression, String type, About about) {
  /**
   * What a reader is told of a column.
   *
   * @param sensitivity the class its contract gives it
   * @param shown the treatment, in a word
   * @param codes the code list it draws on, or nothing
   */
  public record About(String note, String sensitivity, String shown, String codes) {}

  static ServedColumn asIs(String name, String type, String note) {
    return new ServedColumn(
        name, name, Sql.name(name), type, new About(note, "none", Treatment.AS_IS.word(), ""));
  }

  /** The same column under the same name made by another expression. */
  public ServedColumn madeBy(String made) {
    return new ServedColumn(name, source, made, type, about);
  }
}
