-- Portable to H2 2.x and PostgreSQL 14+. Words that either of them reserves are avoided (order, table, rows, key, value, period).

CREATE TABLE lease (
  name         VARCHAR(40) PRIMARY KEY,
  token        BIGINT NOT NULL,
  held         BOOLEAN NOT NULL,
  who          VARCHAR(200) NOT NULL,
  host         VARCHAR(255) NOT NULL,
  pid          BIGINT NOT NULL,
  process_born TIMESTAMP WITH TIME ZONE NOT NULL,
  taken_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE night_run (
  night      VARCHAR(20) PRIMARY KEY,
  status     VARCHAR(20) NOT NULL,
  previous   VARCHAR(20),
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at   TIMESTAMP WITH TIME ZONE,
  reason     VARCHAR(4000)
);

CREATE TABLE step_run (
  night      VARCHAR(20) NOT NULL REFERENCES night_run (night),
  step       VARCHAR(40) NOT NULL,
  position   INTEGER NOT NULL,
  status     VARCHAR(20) NOT NULL,
  started_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at   TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (night, step)
);

CREATE TABLE step_sentence (
  night    VARCHAR(20) NOT NULL,
  step     VARCHAR(40) NOT NULL,
  position INTEGER NOT NULL,
  sentence VARCHAR(4000) NOT NULL,
  PRIMARY KEY (night, step, position),
  FOREIGN KEY (night, step) REFERENCES step_run (night, step)
);

CREATE TABLE table_written (
  night      VARCHAR(20) NOT NULL,
  step       VARCHAR(40) NOT NULL,
  zone       VARCHAR(40) NOT NULL,
  table_name VARCHAR(200) NOT NULL,
  path       VARCHAR(1000) NOT NULL,
  row_count  BIGINT NOT NULL,
  hash       VARCHAR(200) NOT NULL,
  PRIMARY KEY (night, zone, table_name),
  FOREIGN KEY (night, step) REFERENCES step_run (night, step)
);

CREATE TABLE receipt (
  arrival_order  BIGINT PRIMARY KEY,
  sha256         CHAR(64) NOT NULL,
  feed           VARCHAR(200) NOT NULL,
  table_name     VARCHAR(200) NOT NULL,
  sender         VARCHAR(200) NOT NULL,
  period_covered VARCHAR(200),
  supersession   VARCHAR(20) NOT NULL,
  original_name  VARCHAR(1000) NOT NULL,
  path           VARCHAR(2000) NOT NULL,
  byte_count     BIGINT NOT NULL,
  row_count      BIGINT NOT NULL,
  arrived_at     TIMESTAMP WITH TIME ZONE NOT NULL,
  night          VARCHAR(20) NOT NULL REFERENCES night_run (night),
  standing       VARCHAR(20) NOT NULL,
  supersedes_sha CHAR(64),
  retired_by_sha CHAR(64),
  UNIQUE (sha256, feed, table_name, sender)
);

CREATE INDEX receipt_in_force ON receipt (feed, table_name, sender, standing);

CREATE TABLE arrival (
  arrival_order  BIGINT PRIMARY KEY,
  night          VARCHAR(20) NOT NULL REFERENCES night_run (night),
  feed           VARCHAR(200) NOT NULL,
  table_name     VARCHAR(200),
  sender         VARCHAR(200),
  period_covered VARCHAR(200),
  sha256         CHAR(64) NOT NULL,
  original_name  VARCHAR(1000) NOT NULL,
  path           VARCHAR(2000) NOT NULL,
  byte_count     BIGINT NOT NULL,
  row_count      BIGINT NOT NULL,
  verdict        VARCHAR(20) NOT NULL,
  reason         VARCHAR(4000),
  arrived_at     TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX arrival_of_night ON arrival (night, feed);

CREATE TABLE frozen_version (
  night   VARCHAR(20) NOT NULL REFERENCES night_run (night),
  name    VARCHAR(100) NOT NULL,
  version VARCHAR(400) NOT NULL,
  PRIMARY KEY (night, name)
);

CREATE TABLE frozen_receipt (
  night         VARCHAR(20) NOT NULL REFERENCES night_run (night),
  arrival_order BIGINT NOT NULL REFERENCES receipt (arrival_order),
  PRIMARY KEY (night, arrival_order)
);

CREATE TABLE seen_file (
  feed      VARCHAR(200) NOT NULL,
  seen_key  VARCHAR(1000) NOT NULL,
  seen_at   TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (feed, seen_key)
);

CREATE TABLE finding_count (
  night         VARCHAR(20) NOT NULL REFERENCES night_run (night),
  step          VARCHAR(40) NOT NULL,
  feed          VARCHAR(200) NOT NULL,
  table_name    VARCHAR(200) NOT NULL,
  rule          VARCHAR(200) NOT NULL,
  column_name   VARCHAR(200) NOT NULL,
  severity      VARCHAR(40) NOT NULL,
  finding_count BIGINT NOT NULL,
  PRIMARY KEY (night, step, feed, table_name, rule, column_name, severity)
);

CREATE TABLE source_poll (
  night   VARCHAR(20) NOT NULL REFERENCES night_run (night),
  feed    VARCHAR(200) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  message VARCHAR(4000) NOT NULL,
  PRIMARY KEY (night, feed)
);

CREATE TABLE release_file (
  night        VARCHAR(20) NOT NULL REFERENCES night_run (night),
  zone         VARCHAR(40) NOT NULL,
  path         VARCHAR(1000) NOT NULL,
  byte_count   BIGINT NOT NULL,
  hash         VARCHAR(200) NOT NULL,
  published_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (night, zone)
);

CREATE TABLE release_current (
  one         INTEGER PRIMARY KEY,
  night       VARCHAR(20) NOT NULL REFERENCES night_run (night),
  pointed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
  because     VARCHAR(4000) NOT NULL
);
