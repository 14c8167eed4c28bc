-- The moment of a late tick: a clock that was set back since is noticed by it, also after a restart.
CREATE TABLE clock (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  seen_at INTEGER NOT NULL
) STRICT;
