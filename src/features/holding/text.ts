import type { Catalogue } from '../../words/language.ts';

const en = {
  held: (other: string, whom: string) =>
    `Your pair with ${other} is on hold for now. Something in the organisation has changed by which one of you may come to depend on the other, and then it is hard to speak freely. That is nobody’s doing. You need not do anything: I send no reminders, and what you noted stays yours to read. Questions? Ask ${whom}.`,
  gone: (other: string, whom: string) =>
    `${other} has no account of their own here any more, and has probably left. That is why your pair is on hold. You need not do anything, and what you noted stays yours to read. ${whom} can tell you how you could go on.`,
  meetingOff: (moment: string) => `The meeting of ${moment} does not go ahead for now.`,
  lifted: (other: string) => `Your pair with ${other} goes on: nothing is in the way any more.`,
  meetingOn: (moment: string) => `Your meeting of ${moment} goes ahead.`,
  stillPaused: (day: string) => `Your own pause still lasts until ${day}.`,
  nextStep: '`/mentoring` shows your next step.',
  somebody: 'whoever runs the programme',
  heldFor: (mentor: string, mentee: string, cohort: string, reason: string) =>
    `*${mentor} (mentor) and ${mentee}* in “${cohort}” are on hold, because they may not be a pair as things are: ${reason}.`,
  bothKnow: 'Both have heard that they are on hold, in neutral words; I did not tell them the reason.',
  restKnows: 'Whoever is still here has heard of it.',
  whatToDo:
    'I say nothing more to them by myself. Talk with them about how to go on. If it stays like this, end the pair below `/cohort-status`; if it is a mistake or passes, it goes on by itself as soon as that is known here.',
  liftedFor: (mentor: string, mentee: string, cohort: string) =>
    `*${mentor} (mentor) and ${mentee}* in “${cohort}” go on: nothing is in the way any more. Both have heard so.`,
};

/** What is said when a pair comes on hold because of what changed around it, and when that is over (R19). */
export const holdingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    held: (other, whom) =>
      `Je duo met ${other} staat voorlopig stil. In de organisatie is iets veranderd waardoor een van jullie van de ander afhankelijk kan worden, en dan is vrijuit praten lastig. Dat ligt aan niemand. Je hoeft niets te doen: ik stuur geen herinneringen, en wat jullie hebben opgeschreven kun je blijven lezen. Vragen? Ga naar ${whom}.`,
    gone: (other, whom) =>
      `${other} heeft hier geen eigen account meer en is waarschijnlijk vertrokken. Daarom staat jullie duo stil. Je hoeft niets te doen, en wat jullie hebben opgeschreven kun je blijven lezen. Bij ${whom} hoor je hoe je verder kunt.`,
    meetingOff: (moment) => `Het gesprek van ${moment} gaat voorlopig niet door.`,
    lifted: (other) => `Je duo met ${other} gaat verder: er staat niets meer in de weg.`,
    meetingOn: (moment) => `Jullie gesprek van ${moment} gaat door.`,
    stillPaused: (day) => `Jullie eigen pauze duurt nog tot ${day}.`,
    nextStep: 'Met `/mentoring` zie je de volgende stap.',
    somebody: 'degene die het programma leidt',
    heldFor: (mentor, mentee, cohort, reason) =>
      `*${mentor} (mentor) en ${mentee}* in “${cohort}” staan stil, omdat ze zoals het nu is geen duo mogen zijn: ${reason}.`,
    bothKnow: 'Allebei weten ze dat ze stilstaan, in neutrale woorden; de reden heb ik ze niet verteld.',
    restKnows: 'Wie er nog is, weet ervan.',
    whatToDo:
      'Uit mezelf zeg ik niets meer tegen ze. Bespreek met ze hoe het verder kan. Blijft het zo, beëindig het duo dan onder `/cohort-status`; klopt het niet of gaat het voorbij, dan gaat het duo vanzelf verder zodra dat hier bekend is.',
    liftedFor: (mentor, mentee, cohort) =>
      `*${mentor} (mentor) en ${mentee}* in “${cohort}” gaan verder: er staat niets meer in de weg. Ze weten het allebei.`,
  },
};
