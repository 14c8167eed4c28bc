-- What whoever is asked has answered, while the proposal goes on as if nobody had (R10); NULL again once it is over.
ALTER TABLE suggestions ADD COLUMN answer TEXT CHECK (answer IN ('yes', 'no'));
