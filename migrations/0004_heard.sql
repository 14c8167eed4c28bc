-- What came in from Slack and was done: kept for a day, so that the same sent again after a restart is not done twice.
CREATE TABLE heard (
  key      BLOB PRIMARY KEY,                                          -- a keyed hash, which says nothing of what was sent
  heard_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX heard_by_age ON heard (heard_at);
