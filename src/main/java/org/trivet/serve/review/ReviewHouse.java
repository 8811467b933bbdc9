package org.trivet.serve.review;

import java.nio.file.Path;
import org.trivet.contract.Contracts;
import org.trivet.ledger.Ledger;

/** Where a review finds what it reads and keeps what people say. */
public record ReviewHouse(Path home, Ledger ledger, Contracts contracts) {}
