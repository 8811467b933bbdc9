-- What people decided, one line each, never changed and never taken out: undoing a decision is one more line. Every line holds the hash of
-- the line before it. Portable to H2 2.x and PostgreSQL 14+.

CREATE TABLE human_decision (
  number     BIGINT PRIMARY KEY,
  decided_at TIMESTAMP WITH TIME ZONE NOT NULL,
  by_user    VARCHAR(200) NOT NULL,
  by_name    VARCHAR(400) NOT NULL,
  by_role    VARCHAR(200) NOT NULL,
  kind       VARCHAR(60) NOT NULL,
  subject    VARCHAR(400) NOT NULL,
  body       VARCHAR(8000) NOT NULL,
  prev       CHAR(64) NOT NULL UNIQUE,
  hash       CHAR(64) NOT NULL UNIQUE
);

CREATE INDEX human_decision_of_kind ON human_decision (kind, number);
