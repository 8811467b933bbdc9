-- Which two records a decision of a match steward is about. The log of decisions itself holds no record key, only the pair's id: a hash of the
-- keys and a salt. Taking a row out here makes the decision about it unreadable for ever and leaves the log's chain whole.
-- Portable to H2 2.x and PostgreSQL 14+.

CREATE TABLE pair_of_records (
  pair_id      CHAR(64) PRIMARY KEY,
  salt         CHAR(64) NOT NULL,
  record_key_a VARCHAR(600) NOT NULL,
  record_key_b VARCHAR(600) NOT NULL,
  UNIQUE (record_key_a, record_key_b)
);
