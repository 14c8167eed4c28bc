import type { Catalogue } from '../../words/language.ts';
import { counted, firstInARow } from '../../words/lists.ts';
import type { Role } from '../pairs/rules.ts';

const en = {
  heading: 'Sign-ups',
  counts: (mentors: number, mentees: number) =>
    `${counted(mentors, 'mentor', 'mentors')} and ${counted(mentees, 'mentee', 'mentees')} signed up`,
  places: (count: number) => `room for ${counted(count, 'more mentee', 'more mentees')}`,
  waiting: (names: readonly string[], most: number) =>
    `Waiting for a match: ${firstInARow(names, most, 'en')}.`,
  asking: (count: number) => `${counted(count, 'proposal waits', 'proposals wait')} for an answer.`,
  nobodyWaits: 'Nobody waits for a match.',
  person: (name: string, role: Role) => `${name} (${role})`,
};

/** What coordinators see of who signed up. */
export const signUpTexts: Catalogue<typeof en> = {
  en,
  nl: {
    heading: 'Aanmeldingen',
    counts: (mentors, mentees) =>
      `${counted(mentors, 'mentor', 'mentoren')} en ${counted(mentees, 'leerling', 'leerlingen')} aangemeld`,
    places: (count) => `plaats voor nog ${counted(count, 'leerling', 'leerlingen')}`,
    waiting: (names, most) => `Nog zonder duo: ${firstInARow(names, most, 'nl')}.`,
    asking: (count) => `${counted(count, 'voorstel wacht', 'voorstellen wachten')} op antwoord.`,
    nobodyWaits: 'Niemand wacht op een duo.',
    person: (name, role) => `${name} (${role === 'mentor' ? 'mentor' : 'leerling'})`,
  },
};
