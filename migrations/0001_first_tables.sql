-- Instants are whole milliseconds since 1970 in UTC; dates are 'yyyy-MM-dd' in the cohort's time zone.
-- Columns named *_sealed hold what people wrote, encrypted (src/secrets/sealer.ts).

-- What Slack tells of the people in the programme, kept so that a press can be answered at once.
CREATE TABLE people (
  user_id    TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  locale     TEXT,
  time_zone  TEXT,
  language   TEXT,               -- as they chose it themselves; NULL: as their locale says
  team       TEXT,               -- as a coordinator last typed it in the form of /pair
  is_member  INTEGER NOT NULL,   -- 0: a bot, a guest, or deactivated
  fetched_at INTEGER NOT NULL
) STRICT;

CREATE TABLE cohorts (
  id                   INTEGER PRIMARY KEY,
  name                 TEXT NOT NULL,
  language             TEXT NOT NULL,
  time_zone            TEXT NOT NULL,
  country              TEXT NOT NULL,
  cadence_weeks        INTEGER NOT NULL DEFAULT 4,
  pairs_per_person     INTEGER NOT NULL DEFAULT 1,
  created_by           TEXT NOT NULL,
  created_at           INTEGER NOT NULL,
  closed_at            INTEGER
) STRICT;

CREATE TABLE pairs (
  id            INTEGER PRIMARY KEY,
  cohort_id     INTEGER NOT NULL REFERENCES cohorts (id),
  mentor_id     TEXT NOT NULL,
  mentee_id     TEXT NOT NULL,
  mentor_team   TEXT NOT NULL,
  mentee_team   TEXT NOT NULL,
  stage         TEXT NOT NULL CHECK (stage IN ('open', 'agreed', 'meeting', 'closed')),
  cadence_weeks INTEGER NOT NULL,
  language      TEXT NOT NULL,
  time_zone     TEXT NOT NULL,   -- the two people's own where they share it, else the cohort's
  paused_until  TEXT,            -- a date; NULL when not paused
  opened_at     INTEGER NOT NULL,
  agreed_at     INTEGER,
  closed_at     INTEGER,
  CHECK (mentor_id <> mentee_id)
) STRICT;
CREATE UNIQUE INDEX pairs_running_once ON pairs (mentor_id, mentee_id) WHERE stage <> 'closed';
CREATE INDEX pairs_of_mentor ON pairs (mentor_id);
CREATE INDEX pairs_of_mentee ON pairs (mentee_id);
CREATE INDEX pairs_of_cohort ON pairs (cohort_id, stage);

CREATE TABLE intro_prompts (
  pair_id   INTEGER NOT NULL REFERENCES pairs (id),
  prompt    TEXT NOT NULL CHECK (prompt IN ('career', 'moments', 'ambitions')),
  posted_at INTEGER NOT NULL,
  closed_at INTEGER,
  PRIMARY KEY (pair_id, prompt)
) STRICT, WITHOUT ROWID;

-- That somebody answered, and how; what they wrote goes to the channel and is not kept.
CREATE TABLE intro_answers (
  pair_id     INTEGER NOT NULL,
  prompt      TEXT NOT NULL,
  user_id     TEXT NOT NULL,
  way         TEXT NOT NULL CHECK (way IN ('talked', 'written', 'skipped')),
  answered_at INTEGER NOT NULL,
  PRIMARY KEY (pair_id, prompt, user_id),
  FOREIGN KEY (pair_id, prompt) REFERENCES intro_prompts (pair_id, prompt)
) STRICT, WITHOUT ROWID;

-- Written alone, opened to both when both are in (R18).
CREATE TABLE expectations (
  pair_id           INTEGER NOT NULL REFERENCES pairs (id),
  user_id           TEXT NOT NULL,
  hopes_sealed      BLOB NOT NULL,
  off_limits_sealed BLOB,
  written_at        INTEGER NOT NULL,
  PRIMARY KEY (pair_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreements (
  id                    INTEGER PRIMARY KEY,
  pair_id               INTEGER NOT NULL REFERENCES pairs (id),
  version               INTEGER NOT NULL,
  cadence_weeks         INTEGER NOT NULL,
  length_minutes        INTEGER NOT NULL,
  place_sealed          BLOB NOT NULL,
  confidentiality_sealed BLOB NOT NULL,
  learning_wish_sealed  BLOB,     -- the mentee's own words; NULL until the mentee wrote them
  drafted_by            TEXT NOT NULL,
  drafted_at            INTEGER NOT NULL,
  signed_at             INTEGER,  -- when the second of the two agreed
  UNIQUE (pair_id, version)
) STRICT;

CREATE TABLE agreement_signatures (
  agreement_id INTEGER NOT NULL REFERENCES agreements (id),
  user_id      TEXT NOT NULL,
  signed_at    INTEGER NOT NULL,
  PRIMARY KEY (agreement_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE meetings (
  id             INTEGER PRIMARY KEY,
  pair_id        INTEGER NOT NULL REFERENCES pairs (id),
  starts_at      INTEGER NOT NULL,
  length_minutes INTEGER NOT NULL,
  place_sealed   BLOB,
  state          TEXT NOT NULL CHECK (state IN ('planned', 'met', 'missed', 'cancelled')),
  revision       INTEGER NOT NULL DEFAULT 1,  -- one more each time it is moved
  day_before_at  INTEGER,  -- when each reminder was said; NULL again when the meeting is moved
  hour_before_at INTEGER,
  asked_at       INTEGER,
  created_at     INTEGER NOT NULL,
  moved_at       INTEGER,  -- when it was moved last
  settled_at     INTEGER   -- when it was met, missed or cancelled
) STRICT;
CREATE INDEX meetings_of_pair ON meetings (pair_id, starts_at);

CREATE TABLE notes (
  id              INTEGER PRIMARY KEY,
  pair_id         INTEGER NOT NULL REFERENCES pairs (id),
  meeting_id      INTEGER NOT NULL REFERENCES meetings (id),
  author_id       TEXT NOT NULL,
  visibility      TEXT NOT NULL CHECK (visibility IN ('pair', 'self')),
  findings_sealed BLOB NOT NULL,
  action_sealed   BLOB,
  action_due      TEXT,
  written_at      INTEGER NOT NULL
) STRICT;
-- That somebody said of a meeting that the roles turned back (P13): not who, and no other answer to that question.
CREATE TABLE role_slips (
  meeting_id INTEGER PRIMARY KEY REFERENCES meetings (id),
  pair_id    INTEGER NOT NULL REFERENCES pairs (id),
  said_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX role_slips_of_pair ON role_slips (pair_id, said_at);

CREATE INDEX notes_of_pair ON notes (pair_id, written_at);

-- How far the ladder of reminders has gone for each pair since the pair last did something.
CREATE TABLE nudges (
  pair_id      INTEGER PRIMARY KEY REFERENCES pairs (id),
  said         INTEGER NOT NULL CHECK (said BETWEEN 0 AND 3),  -- reminders without an answer
  last_said_at INTEGER,
  stirred_at   INTEGER NOT NULL,  -- when the pair last did something; snoozing and pausing count
  pauses       INTEGER NOT NULL DEFAULT 0  -- how many pauses there have been; names the messages about them
) STRICT;

-- When each person was last reminded, over all their pairs: one reminder a day (R20).
CREATE TABLE reminded (
  user_id TEXT PRIMARY KEY,
  at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When each thing has to be looked at next; a tick reads what is due and nothing else.
CREATE TABLE agenda (
  kind    TEXT NOT NULL,
  subject INTEGER NOT NULL,
  due_at  INTEGER NOT NULL,
  PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_due ON agenda (due_at);

-- What has to be said or done in Slack; committed together with what it follows from.
CREATE TABLE deliveries (
  id            INTEGER PRIMARY KEY,
  key           TEXT NOT NULL UNIQUE,
  lane          TEXT NOT NULL,    -- sent in order within a lane
  work_sealed   BLOB,             -- NULL once it is done
  weight        TEXT NOT NULL CHECK (weight IN ('needed', 'reminder')),
  state         TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'unknown', 'withdrawn', 'expired', 'failed')),
  attempts      INTEGER NOT NULL DEFAULT 0,
  planned_at    INTEGER NOT NULL,
  not_before    INTEGER NOT NULL,
  expires_at    INTEGER,
  client_msg_id TEXT NOT NULL,
  started_at    INTEGER,
  finished_at   INTEGER,
  channel       TEXT,             -- where it ended up, and as which message
  ts            TEXT,
  error         TEXT
) STRICT;
CREATE INDEX deliveries_open ON deliveries (lane, id) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_failed ON deliveries (lane) WHERE state = 'failed';

-- Which key the sealed columns were sealed with, so that a start with another one is refused.
CREATE TABLE notes_keys (
  key_id        BLOB PRIMARY KEY,
  first_used_at INTEGER NOT NULL
) STRICT;
