/** What people hear when they press something of a pair that is not (or no longer) theirs. */
export const pairComplaints = {
  notYours: {
    en: 'This belongs to a pair that you are not part of.',
    nl: 'Dit hoort bij een duo waar jij niet in zit.',
  },
  closed: {
    en: 'This pair has ended.',
    nl: 'Dit duo is afgelopen.',
  },
};
