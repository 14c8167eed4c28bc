-- The same two can be put together in two cohorts at once, and are asked for one of them.
DROP INDEX suggestions_open_once;
CREATE UNIQUE INDEX suggestions_drawn_once ON suggestions (cohort_id, mentor_id, mentee_id)
  WHERE state IN ('drawn', 'locked');
CREATE UNIQUE INDEX suggestions_asked_once ON suggestions (mentor_id, mentee_id)
  WHERE state IN ('asking_mentor', 'asking_mentee');
