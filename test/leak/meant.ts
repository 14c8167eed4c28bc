/** Who may see, beside whoever wrote it, what is meant to be seen; and why. Nothing of it is in a log all the same. */
export interface Meant {
  readonly why: string;
}

/** Words that are no secret and lie in the database as they are, by form and field. Everything else is one. */
export const meant: Readonly<Record<string, Meant>> = {
  'cohort.form name': { why: 'is how people know their cohort; the form says that everybody in it sees it' },
  'cohort.form purpose': { why: 'says what the cohort is for; the form says that everybody in it sees it' },
  'pairing.form mentorTeam': {
    why: 'is a fact of the firm that pairs are made by (P2), typed by a coordinator',
  },
  'pairing.form menteeTeam': {
    why: 'is a fact of the firm that pairs are made by (P2), typed by a coordinator',
  },
  'list.form file': {
    why: 'is a team in a list of people, a fact of the firm that pairs are made by (P2), given by a coordinator',
  },
  'signup.form team': {
    why: 'is a fact of the firm that pairs are made by (P2); the rest of a sign-up is sealed',
  },
  'signup.form office': {
    why: 'is a fact of the firm that pairs are made by (P2); the rest of a sign-up is sealed',
  },
  'profile name': { why: 'is what Slack shows of somebody to everybody' },
};
