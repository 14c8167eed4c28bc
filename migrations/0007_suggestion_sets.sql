-- The set of pairs that is being put together for a cohort: one more with each change, so that nobody sends what they
-- have not seen.
CREATE TABLE suggestion_sets (
  cohort_id INTEGER PRIMARY KEY REFERENCES cohorts (id),
  revision  INTEGER NOT NULL
) STRICT;

-- Pairs that a coordinator dropped: not drawn again in this cohort until she says so.
CREATE TABLE dropped_suggestions (
  cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
  mentor_id TEXT NOT NULL,
  mentee_id TEXT NOT NULL,
  PRIMARY KEY (cohort_id, mentor_id, mentee_id)
) STRICT, WITHOUT ROWID;

-- What somebody is yet to be told about a search for pairs; gone once it is said.
CREATE TABLE suggestion_news (
  cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
  user_id   TEXT NOT NULL,
  what      TEXT NOT NULL,
  PRIMARY KEY (cohort_id, user_id, what)
) STRICT, WITHOUT ROWID;

-- Of a proposal that came to nothing, ended_at is the morning on which that was told.
CREATE INDEX suggestions_of_mentor ON suggestions (mentor_id);
CREATE INDEX suggestions_of_mentee ON suggestions (mentee_id);
