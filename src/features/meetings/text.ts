import type { Catalogue } from '../../words/language.ts';

const en = {
  move: 'Move it',
  cancel: 'Cancel it',
  minutes: (minutes: number) => `${minutes} minutes`,
  planned: (moment: string) => `Your next meeting: ${moment}.`,
  zone: (zone: string) => `Dates and times here are those of ${zone}.`,
  moved: (moment: string) => `Your meeting has moved to ${moment}.`,
  placeChanged: (moment: string) =>
    `Your meeting on ${moment} has another place now; it stands with the meeting in your channel.`,
  isOff: (moment: string) => `Your meeting of ${moment} is off.`,
  didNotHappen: (moment: string) => `Your meeting of ${moment} did not happen.`,
  newDate: 'Pick a new date: one press plans it, at the same time and place.',
  newDatePicked: 'A new date is planned; see below.',
  datesInChannel: (channel: string | null) =>
    `Pick a new date in ${channel ?? 'your channel'}, or plan one here.`,
  otherDate: 'Neither of these? Then choose another.',
  asking: (moment: string) => `Did you meet on ${moment}? One press is enough.`,
  askedAndMoved: (moment: string) => `This meeting has moved to ${moment}.`,
  met: (day: string) => `You met on ${day}.`,
  offerNote:
    'What is worth keeping? A note takes two minutes, and you choose who may read it. Only if you like.',
  noWord: (moment: string) => `The meeting of ${moment}: nobody said whether it took place.`,
  counted: (day: string) => `Counted: you met on ${day}. If you like, add a note.`,
  twice: (day: string) => `This is counted already: you met on ${day}.`,
  lost: (moment: string) => `The meeting of ${moment} is off. If you met today all the same, press “We met”.`,
  ahead: (moment: string) =>
    `That meeting is still to come, on ${moment}. If you met today as well, press “We met”.`,
  paused: 'The two of you are paused: no reminders come until the pause is over.',
  asksPlan: 'Choose a date, a time and a place for your next meeting.',
};

/** What is said about meetings, in the channel and in answer to presses (P7, R1, R11). */
export const meetingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    move: 'Verplaatsen',
    cancel: 'Afzeggen',
    minutes: (minutes) => `${minutes} minuten`,
    planned: (moment) => `Jullie volgende gesprek: ${moment}.`,
    zone: (zone) => `Data en tijden gelden hier voor de tijdzone ${zone}.`,
    moved: (moment) => `Jullie gesprek is verplaatst naar ${moment}.`,
    placeChanged: (moment) =>
      `Jullie gesprek van ${moment} is op een andere plek; die staat bij het gesprek in jullie kanaal.`,
    isOff: (moment) => `Jullie gesprek van ${moment} gaat niet door.`,
    didNotHappen: (moment) => `Jullie gesprek van ${moment} ging niet door.`,
    newDate: 'Kies een nieuwe datum: met één druk op de knop staat het gepland, zelfde tijd, zelfde plek.',
    newDatePicked: 'Er is een nieuwe datum gepland; zie hieronder.',
    datesInChannel: (channel) =>
      `Een nieuwe datum kies je in ${channel ?? 'jullie kanaal'}; hier plannen kan ook.`,
    otherDate: 'Komt geen van beide uit? Kies dan zelf een datum.',
    asking: (moment) => `Hebben jullie elkaar gesproken op ${moment}? Eén druk op de knop is genoeg.`,
    askedAndMoved: (moment) => `Dit gesprek is verplaatst naar ${moment}.`,
    met: (day) => `Jullie hebben elkaar gesproken op ${day}.`,
    offerNote:
      'Wat wil je onthouden? Een notitie kost twee minuten, en je kiest zelf wie die mag lezen. Het hoeft niet.',
    noWord: (moment) => `Het gesprek van ${moment}: niemand heeft gezegd of het is doorgegaan.`,
    counted: (day) =>
      `Meegeteld: jullie hebben elkaar gesproken op ${day}. Maak er een notitie van als je wilt.`,
    twice: (day) => `Dit gesprek telt al mee: jullie hebben elkaar gesproken op ${day}.`,
    lost: (moment) =>
      `Het gesprek van ${moment} is van de baan. Hebben jullie elkaar vandaag toch gesproken, druk dan op “We hebben elkaar gesproken”.`,
    ahead: (moment) =>
      `Dat gesprek moet nog komen, op ${moment}. Hebben jullie elkaar vandaag ook gesproken, druk dan op “We hebben elkaar gesproken”.`,
    paused: 'Jullie hebben pauze; tot die voorbij is, komen er geen herinneringen.',
    asksPlan: 'Kies een datum, een tijd en een plek voor jullie volgende gesprek.',
  },
};

/** What people hear when something about a meeting cannot be done. */
export const meetingComplaints = {
  notThere: {
    en: 'This meeting does not exist (any more).',
    nl: 'Dit gesprek bestaat niet (meer).',
  },
  over: {
    en: 'This meeting is no longer planned, so nothing was changed. Type /mentoring to see where you are.',
    nl: 'Dit gesprek staat niet meer gepland; er is dus niets gewijzigd. Typ /mentoring om te zien hoe het ervoor staat.',
  },
  begun: {
    en: 'This meeting has begun or is past. Say whether you met, or move it.',
    nl: 'Dit gesprek is al begonnen of voorbij. Laat weten of jullie elkaar hebben gesproken, of verplaats het.',
  },
  notYet: {
    en: 'This meeting is still to come. If it cannot go on, move it or cancel it.',
    nl: 'Dit gesprek moet nog komen. Kan het niet doorgaan, verplaats het dan of zeg het af.',
  },
  plannedMeanwhile: {
    en: 'You have a meeting planned already; it is in your channel. Nothing was changed.',
    nl: 'Er staat al een gesprek gepland; je vindt het in jullie kanaal. Er is niets gewijzigd.',
  },
  movedMeanwhile: {
    en: 'The meeting was changed while this form was open, so your change was not saved. The newest date is in your channel.',
    nl: 'Terwijl dit formulier openstond, is het gesprek al gewijzigd; jouw wijziging is dus niet opgeslagen. De nieuwste datum staat in jullie kanaal.',
  },
  datePast: {
    en: 'This date is past. Press “Plan a meeting” to choose another.',
    nl: 'Deze datum is voorbij. Kies een andere met “Een gesprek plannen”.',
  },
};

export const meetingHelp = {
  plan: {
    en: 'Plan your next meeting, or move it',
    nl: 'Jullie volgende gesprek plannen of verplaatsen',
  },
  met: {
    en: 'Say that you met; it counts at once',
    nl: 'Laten weten dat jullie elkaar hebben gesproken; dat telt meteen',
  },
};
