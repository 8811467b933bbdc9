package org.trivet.ledger;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.trivet.vocabulary.RecordPair;

/** Which record keys the pairs of the log of decisions stand for; what is forgotten here no reader of the log can find again. */
public final class PairsOfRecords {
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;

  PairsOfRecords(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<KnownPair> all() {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM pair_of_records ORDER BY record_key_a, record_key_b")
        .map((row, context) -> known(row))
        .list());
  }

  public Optional<KnownPair> find(RecordPair pair) {
    return jdbi.withHandle(handle -> handle
        .createQuery("SELECT * FROM pair_of_records WHERE record_key_a = :a AND record_key_b = :b")
        .bind("a", pair.recordKeyA())
        .bind("b", pair.recordKeyB())
        .map((row, context) -> known(row))
        .findOne());
  }

  /** The pair as the log calls it, given a name when it has none yet. */
  public KnownPair known(RecordPair pair) {
    return find(pair).orElseGet(() -> {
      try {
        return insert(pair);
      } catch (UnableToExecuteStatementException overtaken) {
        return find(pair).orElseThrow(() -> overtaken);
      }
    });
  }

  /** Cuts the tie between the log and two records, for good. */
  public void forget(KnownPair known) {
    jdbi.useHandle(handle -> handle
        .createUpdate("DELETE FROM pair_of_records WHERE pair_id = :id")
        .bind("id", known.id())
        .execute());
  }

  private KnownPair insert(RecordPair pair) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    var known = KnownPair.salted(pair, HexFormat.of().formatHex(salt));
    jdbi.useHandle(handle -> handle
        .createUpdate("""
            INSERT INTO pair_of_records (pair_id, salt, record_key_a, record_key_b)
            VALUES (:id, :salt, :a, :b)""")
        .bind("id", known.id())
        .bind("salt", known.salt())
        .bind("a", pair.recordKeyA())
        .bind("b", pair.recordKeyB())
        .execute());
    return known;
  }

  private static KnownPair known(ResultSet row) throws SQLException {
    return new KnownPair(
        row.getString("pair_id"),
        row.getString("salt"),
        new RecordPair(row.getString("record_key_a"), row.getString("record_key_b")));
  }
}
