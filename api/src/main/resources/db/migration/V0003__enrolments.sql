-- A unit listed in a qualification is (qualification, number); a unit outside them has qualification '' and number 0.
CREATE TABLE chosen_unit (
  candidate_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  qualification VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  number INT NOT NULL,
  unit VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  chosen_at DATETIME(6) NOT NULL,
  PRIMARY KEY (candidate_id, qualification, number, unit)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE assessor_assignment (
  assessor_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  candidate_id CHAR(36) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  starts_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NULL,
  PRIMARY KEY (assessor_id, candidate_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
