-- A bank is the newest edition of each of its parts. Every edition is kept: a review is graded with the question as it was shown.
CREATE TABLE bank_edition (
  bank VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  part VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition INT NOT NULL,
  content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  published_at DATETIME(6) NOT NULL,
  text MEDIUMTEXT NOT NULL,
  PRIMARY KEY (bank, part, edition)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
