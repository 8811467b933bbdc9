package org.trivet.serve.review;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.trivet.contract.Contracts;
import org.trivet.ledger.Ledger;

/** Where a review finds what it reads and keeps what people say; remembers which records are sealed until a newer night says otherwise. */
public final class ReviewHouse {
  private final Path home;
  private final Ledger ledger;
  private final Contracts contracts;
  private Optional<Sealed> sealed = Optional.empty();

  private record Sealed(ReviewTables tables, SealedRecords records) {}

  public ReviewHouse(Path home, Ledger ledger, Contracts contracts) {
    this.home = home;
    this.ledger = ledger;
    this.contracts = contracts;
  }

  Path home() {
    return home;
  }

  Ledger ledger() {
    return ledger;
  }

  Contracts contracts() {
    return contracts;
  }

  /** The sealed records by these tables; looked for only when the tables hold something else than last time. */
  synchronized SealedRecords sealed(ReviewTables tables, Supplier<SealedRecords> search) {
    var known = sealed
        .filter(last -> last.tables().equals(tables))
        .orElseGet(() -> new Sealed(tables, search.get()));
    sealed = Optional.of(known);
    return known.records();
  }
}
