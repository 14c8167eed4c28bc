-- What a cohort is for, when it runs and who looks after it (R5).
ALTER TABLE cohorts ADD COLUMN purpose TEXT;                          -- one sentence, shown to everybody in it
ALTER TABLE cohorts ADD COLUMN starts_on TEXT;                        -- dates; NULL in cohorts made by /pair
ALTER TABLE cohorts ADD COLUMN ends_on TEXT;
ALTER TABLE cohorts ADD COLUMN sign_up_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cohorts ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;    -- one more with each edit
CREATE TABLE cohort_coordinators (
  cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
  user_id   TEXT NOT NULL,
  PRIMARY KEY (cohort_id, user_id)
) STRICT, WITHOUT ROWID;

-- What the firm or the person themselves told, for matching; the team is there since 0001.
ALTER TABLE people ADD COLUMN office TEXT;
ALTER TABLE people ADD COLUMN speaks TEXT;                            -- language codes with commas between: 'en,nl'

-- The firewall between a mentor and whoever judges them (P2, R2, R19).
CREATE TABLE appraisers (
  user_id      TEXT NOT NULL,
  appraiser_id TEXT NOT NULL,
  PRIMARY KEY (user_id, appraiser_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisers_of ON appraisers (appraiser_id);
CREATE TABLE promotion_deciders (
  user_id    TEXT NOT NULL,
  decider_id TEXT NOT NULL,
  PRIMARY KEY (user_id, decider_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX promotion_deciders_of ON promotion_deciders (decider_id);
-- Whom somebody would rather not be paired with; nobody else ever sees it.
CREATE TABLE rather_nots (
  user_id    TEXT PRIMARY KEY,
  ids_sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
-- Two who are not proposed to each other (again), and neither why nor by whom (R10, R15). one_id < other_id.
CREATE TABLE kept_apart (
  one_id   TEXT NOT NULL,
  other_id TEXT NOT NULL,
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE signups (
  id                INTEGER PRIMARY KEY,
  cohort_id         INTEGER NOT NULL REFERENCES cohorts (id),
  user_id           TEXT NOT NULL,
  role              TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  topics            TEXT NOT NULL,      -- codes with commas between: what a mentee wants to learn, a mentor could tell about
  words_sealed      BLOB,               -- the same in their own words, for the other of the pair alone
  why_sealed        BLOB,               -- mentees: why they want to learn it
  hours             INTEGER,            -- mentees: hours a month they promised; NULL until they did (P10)
  places            INTEGER NOT NULL DEFAULT 1,   -- mentors: for how many mentees
  source            TEXT NOT NULL CHECK (source IN ('self', 'import')),
  signed_up_at      INTEGER NOT NULL,
  changed_at        INTEGER NOT NULL,
  withdrawn_at      INTEGER,
  UNIQUE (cohort_id, user_id)
) STRICT;
CREATE INDEX signups_of_person ON signups (user_id);

-- Two who may become a pair. Once it is gone, nothing says why.
CREATE TABLE suggestions (
  id              INTEGER PRIMARY KEY,
  cohort_id       INTEGER NOT NULL REFERENCES cohorts (id),
  mentor_id       TEXT NOT NULL,
  mentee_id       TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('drawn', 'locked', 'asking_mentor', 'asking_mentee', 'opened', 'gone')),
  reasons         TEXT NOT NULL,        -- JSON: codes of what speaks for and against it, no words of people
  drawn_at        INTEGER NOT NULL,
  asked_mentor_at INTEGER,
  asked_mentee_at INTEGER,
  ended_at        INTEGER,
  pair_id         INTEGER REFERENCES pairs (id)
) STRICT;
CREATE UNIQUE INDEX suggestions_open_once ON suggestions (mentor_id, mentee_id) WHERE state NOT IN ('opened', 'gone');
CREATE INDEX suggestions_of_cohort ON suggestions (cohort_id, state);

-- How a pair ended, and until when what it wrote is kept; a pair on hold is one that may not meet for now (R19).
ALTER TABLE pairs ADD COLUMN ended_as TEXT CHECK (ended_as IN ('completed', 'early'));
ALTER TABLE pairs ADD COLUMN keep_until TEXT;                         -- a date; after it the pair's words are erased
ALTER TABLE pairs ADD COLUMN erased_at INTEGER;
ALTER TABLE pairs ADD COLUMN held_since INTEGER;                      -- NULL where nothing stands in the way

-- Who was asked after the first conversation and who has answered; the answers themselves are not kept (P11).
CREATE TABLE chemistry_checks (
  pair_id     INTEGER NOT NULL REFERENCES pairs (id),
  user_id     TEXT NOT NULL,
  asked_at    INTEGER NOT NULL,
  answered_at INTEGER,
  PRIMARY KEY (pair_id, user_id)
) STRICT, WITHOUT ROWID;

-- Who has looked back at the farewell: that they did, and not what they said.
CREATE TABLE farewells (
  pair_id     INTEGER NOT NULL REFERENCES pairs (id),
  user_id     TEXT NOT NULL,
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (pair_id, user_id)
) STRICT, WITHOUT ROWID;
-- What was said then, counted without names: would they do it again (R6).
CREATE TABLE farewell_counts (
  cohort_id INTEGER NOT NULL REFERENCES cohorts (id),
  role      TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  again     TEXT NOT NULL CHECK (again IN ('yes', 'perhaps', 'no')),
  count     INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, role, again)
) STRICT, WITHOUT ROWID;
