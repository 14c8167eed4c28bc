-- What people wrote is sealed with a key of its own for each subject ('pair:42', 'person:U123', 'general'), which is
-- itself sealed with NOTES_KEY (src/secrets/). Rows are added at the end and only ever overwritten in place, so that
-- no copy of a key that was destroyed or wrapped anew stays behind in the file.
CREATE TABLE data_keys (
  id      INTEGER PRIMARY KEY,
  subject TEXT NOT NULL UNIQUE,
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 64)  -- zeros once the key is destroyed
) STRICT;

-- 0: the database is from before, and NOTES_KEY itself sealed what people wrote.
ALTER TABLE notes_keys ADD COLUMN wraps INTEGER NOT NULL DEFAULT 0 CHECK (wraps IN (0, 1));
