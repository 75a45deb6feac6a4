-- One row a candidate: how long the log is. Its lock puts the appends of a candidate in one order, and the ordinal
-- is what a device names as its cursor.
CREATE TABLE review_log (
  candidate_id BINARY(16) NOT NULL,
  length BIGINT NOT NULL,
  PRIMARY KEY (candidate_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Append-only. The id is made by whoever made the fact, so that a repeated request changes nothing.
CREATE TABLE fact (
  candidate_id BINARY(16) NOT NULL,
  ordinal BIGINT NOT NULL,
  id BINARY(16) NOT NULL,
  kind VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  happened_at DATETIME(3) NOT NULL,
  received_at DATETIME(3) NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (candidate_id, ordinal),
  UNIQUE KEY fact_by_id (candidate_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was planned and where the candidate stands: a place to come back to, not a fact. Answers are in the log.
CREATE TABLE revision_session (
  candidate_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  started_at DATETIME(3) NOT NULL,
  seconds INT NOT NULL,
  log_length BIGINT NOT NULL,
  picks TEXT NOT NULL,
  shown_pick INT NOT NULL,
  shown_at DATETIME(3) NULL,
  away_since DATETIME(3) NULL,
  away_millis BIGINT NOT NULL,
  ended_at DATETIME(3) NULL,
  readiness_before TEXT NOT NULL,
  PRIMARY KEY (candidate_id, id),
  KEY revision_session_by_start (candidate_id, started_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
