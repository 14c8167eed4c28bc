import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';
import type { Standing } from './rules.ts';

const standing: Record<Standing, string> = {
  held: 'on hold',
  paused: 'paused',
  introducing: 'getting to know each other',
  agreeing: 'making your agreement',
  meeting: 'on your way: you meet and talk',
};

const en = {
  title: 'Your mentoring',
  mentorOf: (other: string) => `*You are the mentor of ${other}.* They learn from you.`,
  menteeOf: (other: string) => `*${other} is your mentor.* You are the one who learns.`,
  channel: (channel: string) => `You talk in <#${channel}>.`,
  noChannel: 'Your own channel is being opened.',
  where: 'Where you are',
  standing,
  next: 'Next step',
  nextMeeting: 'Next meeting',
  lastMet: 'Last met',
  couldTell: 'Your mentor could tell about',
  none: 'none planned yet',
  yourTime: 'your time',
  steps: {
    held: 'You are on hold for now; there is nothing you have to do. Questions? Your coordinator can tell you more.',
    resume: (date: string) => `The two of you are paused until ${date}. Go on whenever you like.`,
    settle: 'Did your meeting take place? One press is enough.',
    introduce: (done: number, place: string) =>
      `The introduction, ${place}: ${done} of 3 parts done. It is your turn.`,
    introduceWaits: (done: number, place: string) =>
      `The introduction, ${place}: ${done} of 3 parts done. The other has yet to answer.`,
    draft: 'Make your agreement together: how often you meet, where, and what stays between you.',
    sign: (place: string) => `Your agreement is waiting for you: read it ${place}, and agree or change it.`,
    signWaits: (place: string) => `You have agreed. Your agreement, ${place}, is waiting for the other.`,
    plan: 'Pick a date for your next meeting.',
    meet: 'Your meeting is planned; nothing to do until then.',
  },
  inChannel: (channel: string) => `in <#${channel}>`,
  inYourChannel: 'in your channel',
  moveMeeting: 'Move the meeting',
  readNotes: 'Read our notes',
  readAgreement: 'Read our agreement',
  leave: 'End our pair',
  help: 'Help',
  privacy: 'Privacy',
  more: (count: number) =>
    `You are in ${counted(count, 'more pair', 'more pairs')}. Type \`/mentoring plan\`, for example, and I ask which one you mean.`,
  foot: 'Only you see this. `/mentoring help` lists everything you can ask, here or in a message to me.',
  notUnderstood: (said: string) =>
    `I do not understand “${said}”. Below is where you stand; \`/mentoring help\` lists what I do understand.`,
  noPair: (whom: string) =>
    [
      'Hello! I am Kantel. I help with reverse mentoring: somebody early in their career is the mentor, and a partner or board member is the one who learns.',
      `You are not in a pair at the moment, so there is nothing you have to do. Would you like to take part, or do you have a question? Ask ${whom}.`,
    ].join('\n\n'),
  noPairYet: (whom: string) =>
    [
      'Hello! I am Kantel. I help with reverse mentoring: somebody early in their career is the mentor, and a partner or board member is the one who learns.',
      `You are not in a pair at the moment. Below is what you can sign up for, or have signed up for. A question? Ask ${whom}.`,
    ].join('\n\n'),
  noPairCoordinator:
    'You are not in a pair yourself. I help with reverse mentoring: somebody early in their career is the mentor, and a partner or board member is the one who learns.',
  somebody: 'whoever runs the programme in your organisation',
  noPairForWord: (command: string) =>
    `\`/mentoring ${command}\` is about your pair, and you are not in one at the moment.`,
  ended: (other: string, day: string) =>
    `Your pair with ${other} has ended. Until ${day} you can read your notes with \`/mentoring notes\`; then I erase them.`,
  whichPair: 'Which pair?',
  whichPairText: 'You are in more than one pair. Which pair do you mean?',
  withOther: (name: string) => `The one with ${name}`,
  coordinates: 'You coordinate',
  coordinatorWords:
    '`/cohort` has your cohorts and everything about them, such as inviting people. `/pair` makes a pair, and `/pair suggest` looks for the best ones. `/cohort-status` shows where every pair stands.',
  cohort: (name: string, running: number, needing: number) =>
    `• *${name}*: ${counted(running, 'pair', 'pairs')}; ${needing === 0 ? 'nobody needs a hand' : `${counted(needing, 'needs', 'need')} a hand`}`,
  signups: (mentors: number, mentees: number, waiting: number) =>
    mentors + mentees === 0
      ? ''
      : `; ${counted(mentors, 'mentor', 'mentors')} and ${counted(mentees, 'mentee', 'mentees')} signed up, ${waiting === 0 ? 'nobody waits' : counted(waiting, 'waits', 'wait')} for a match`,
  moreCohorts: (count: number) => `• and ${count} more`,
  noCohort: 'No cohort is running: `/cohort new` sets one up, and so does the first `/pair`.',
};

export const hubTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Jouw mentoring',
    mentorOf: (other) => `*Jij bent de mentor van ${other}*, die van jou leert.`,
    menteeOf: (other) => `*${other} is jouw mentor.* Jij bent degene die leert.`,
    channel: (channel) => `Jullie praten in <#${channel}>.`,
    noChannel: 'Jullie eigen kanaal wordt nu geopend.',
    where: 'Waar jullie staan',
    standing: {
      held: 'jullie staan stil',
      paused: 'jullie hebben pauze',
      introducing: 'jullie leren elkaar kennen',
      agreeing: 'jullie maken afspraken',
      meeting: 'onderweg: jullie zien en spreken elkaar',
    },
    next: 'Volgende stap',
    nextMeeting: 'Volgende gesprek',
    lastMet: 'Laatste gesprek',
    couldTell: 'Je mentor kan vertellen over',
    none: 'nog niet gepland',
    yourTime: 'jouw tijd',
    steps: {
      held: 'Jullie staan voorlopig stil; je hoeft niets te doen. Vragen? Je coördinator vertelt je meer.',
      resume: (date) => `Jullie hebben pauze tot ${date}. Verdergaan kan wanneer je wilt.`,
      settle: 'Is jullie gesprek doorgegaan? Eén druk op de knop is genoeg.',
      introduce: (done, place) =>
        `De kennismaking, ${place}: ${done} van de 3 onderdelen klaar. Jij bent aan de beurt.`,
      introduceWaits: (done, place) =>
        `De kennismaking, ${place}: ${done} van de 3 onderdelen klaar. De ander is nog aan de beurt.`,
      draft: 'Maak samen afspraken: hoe vaak jullie elkaar zien, waar, en wat onder jullie blijft.',
      sign: (place) => `Jullie afspraken wachten op jou: lees ze ${place}, ga akkoord of pas ze aan.`,
      signWaits: (place) => `Jij bent akkoord. Jullie afspraken ${place} wachten nog op de ander.`,
      plan: 'Kies een datum voor jullie volgende gesprek.',
      meet: 'Jullie gesprek staat gepland; tot die tijd hoef je niets te doen.',
    },
    inChannel: (channel) => `in <#${channel}>`,
    inYourChannel: 'in jullie kanaal',
    moveMeeting: 'Gesprek verplaatsen',
    readNotes: 'Onze notities lezen',
    readAgreement: 'Onze afspraken lezen',
    leave: 'Duo beëindigen',
    help: 'Hulp',
    privacy: 'Privacy',
    more: (count) =>
      `Je zit nog in ${counted(count, 'ander duo', 'andere duo’s')}. Typ bijvoorbeeld \`/mentoring plan\`, dan vraag ik welk duo je bedoelt.`,
    foot: 'Alleen jij ziet dit. Met `/mentoring hulp` zie je alles wat je kunt vragen, hier of in een bericht aan mij.',
    notUnderstood: (said) =>
      `“${said}” begrijp ik niet. Hieronder zie je waar je staat; met \`/mentoring hulp\` zie je wat ik wel begrijp.`,
    noPair: (whom) =>
      [
        'Hallo! Ik ben Kantel. Ik help bij omgekeerd mentorschap: iemand aan het begin van een loopbaan is de mentor, en een partner of bestuurder is degene die leert.',
        `Je zit nu niet in een duo, dus je hoeft niets te doen. Wil je meedoen of heb je een vraag? Ga dan naar ${whom}.`,
      ].join('\n\n'),
    noPairYet: (whom) =>
      [
        'Hallo! Ik ben Kantel. Ik help bij omgekeerd mentorschap: iemand aan het begin van een loopbaan is de mentor, en een partner of bestuurder is degene die leert.',
        `Je zit nu niet in een duo. Hieronder zie je waarvoor je je kunt aanmelden, of al aangemeld bent. Heb je een vraag? Ga dan naar ${whom}.`,
      ].join('\n\n'),
    noPairCoordinator:
      'Je zit zelf niet in een duo. Ik help bij omgekeerd mentorschap: iemand aan het begin van een loopbaan is de mentor, en een partner of bestuurder is degene die leert.',
    somebody: 'degene die het programma in jouw organisatie leidt',
    noPairForWord: (command) => `\`/mentoring ${command}\` gaat over je duo, en je zit nu niet in een duo.`,
    ended: (other, day) =>
      `Je duo met ${other} is afgelopen. Tot en met ${day} kun je jullie notities lezen met \`/mentoring notities\`; daarna wis ik ze.`,
    whichPair: 'Welk duo?',
    whichPairText: 'Je zit in meer dan één duo. Welk duo bedoel je?',
    withOther: (name) => `Het duo met ${name}`,
    coordinates: 'Jij coördineert',
    coordinatorWords:
      'Met `/cohort` vind je je groepen en alles wat erbij hoort, zoals mensen uitnodigen. Met `/pair` maak je een duo, met `/pair voorstel` zoek ik de beste. Met `/cohort-status` zie je waar elk duo staat.',
    cohort: (name, running, needing) =>
      `• *${name}*: ${counted(running, 'duo', 'duo’s')}; ${needing === 0 ? 'niemand heeft hulp nodig' : `${counted(needing, 'kan', 'kunnen')} hulp gebruiken`}`,
    signups: (mentors, mentees, waiting) =>
      mentors + mentees === 0
        ? ''
        : `; ${counted(mentors, 'mentor', 'mentoren')} en ${counted(mentees, 'leerling', 'leerlingen')} aangemeld, ${waiting === 0 ? 'niemand wacht op een duo' : `${waiting} nog zonder duo`}`,
    moreCohorts: (count) => `• en nog ${count}`,
    noCohort: 'Er loopt geen groep: maak er een met `/cohort nieuw`, of meteen een duo met `/pair`.',
  },
};

export const hubComplaints = {
  oldButton: {
    en: 'This button no longer works. Please type `/mentoring` to begin anew.',
    nl: 'Deze knop werkt niet meer. Typ `/mentoring` om opnieuw te beginnen.',
  },
};
