package org.trivet.ledger;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Writes that pass only while this process holds its lease: the lease's row is locked and its token compared in the same transaction. */
final class Fenced {
  /** What this process holds. */
  record Token(String lease, long number) {}

  private final Jdbi jdbi;
  private volatile Optional<Token> held = Optional.empty();

  Fenced(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  Optional<Token> held() {
    return held;
  }

  void hold(Optional<Token> token) {
    held = token;
  }

  void write(Consumer<Handle> work) {
    jdbi.useTransaction(handle -> {
      check(handle);
      work.accept(handle);
    });
  }

  <T> T writing(Function<Handle, T> work) {
    return jdbi.inTransaction(handle -> {
      check(handle);
      return work.apply(handle);
    });
  }

  private void check(Handle handle) {
    var token = held()
        .orElseThrow(
            () -> new IllegalStateException(
                "Cannot write to the ledger: this process holds no lease; take it with lease().take(…) first"));
    LeaseRow.lock(handle, token.lease())
        .filter(row -> row.token() != token.number())
        .ifPresent(row -> {
          throw LedgerRefusals.leaseLost(token.lease(), row.holder(), row.takenAt());
        });
  }
}
