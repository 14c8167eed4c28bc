-- What the sender has to know to send no faster than Slack lets it, and to go on where it stopped.
ALTER TABLE deliveries ADD COLUMN method TEXT NOT NULL DEFAULT 'chat.postMessage';  -- the call it waits for
ALTER TABLE deliveries ADD COLUMN step INTEGER NOT NULL DEFAULT 0;                  -- how many of its calls were made
ALTER TABLE deliveries ADD COLUMN is_next INTEGER NOT NULL DEFAULT 0;               -- nothing of its lane goes before it
ALTER TABLE deliveries ADD COLUMN is_aside INTEGER NOT NULL DEFAULT 0;              -- refused: its lane goes on without it
ALTER TABLE deliveries ADD COLUMN tried_since INTEGER;                              -- the first try of its present step
ALTER TABLE deliveries ADD COLUMN unsure_since INTEGER;                             -- the first try that Slack may have taken
ALTER TABLE deliveries ADD COLUMN resumes_at INTEGER;                               -- when it has a point again, once expired
ALTER TABLE deliveries ADD COLUMN resumes_until INTEGER;
UPDATE deliveries SET is_next = 1
WHERE id IN (SELECT min(id) FROM deliveries WHERE state IN ('waiting', 'sending') GROUP BY lane);

-- What may be sent next, in the order in which it may: the cost of looking follows what can be sent, not what waits.
CREATE INDEX deliveries_next ON deliveries (method, not_before, id) WHERE is_next = 1 AND state = 'waiting';
-- What did not get through, for the coordinator's view.
CREATE INDEX deliveries_troubled ON deliveries (key) WHERE error IS NOT NULL AND state IN ('waiting', 'failed', 'unknown');
-- What is still carried though it was given up, so that it can be tried again for a while.
CREATE INDEX deliveries_kept ON deliveries (finished_at) WHERE work_sealed IS NOT NULL AND state = 'failed';
DROP INDEX deliveries_failed;
