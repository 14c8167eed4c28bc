import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Take part',
  roleLabel: 'Which role would you like?',
  roles: [
    '*A mentor* is early in their career and tells somebody senior how things look from there.',
    '*A mentee* is a partner, a board member or another senior person, and is the one who learns.',
  ].join('\n'),
  mentor: 'Mentor: somebody senior learns from me',
  mentee: 'Mentee: I learn from somebody junior',
  as: {
    mentor: (cohort: string) => `You sign up for *${cohort}* as a *mentor*: somebody senior learns from you.`,
    mentee: (cohort: string) =>
      `You sign up for *${cohort}* as a *mentee*: you learn from somebody early in their career.`,
  },
  otherRole: { mentor: 'Be a mentee instead', mentee: 'Be a mentor instead' },
  team: 'Your team',
  teamHint:
    'Seen by the coordinators, and by whoever is asked to be paired with you. You are never paired within your own team.',
  office: 'Your office',
  officeHint:
    'Seen by the coordinators, and by whoever is asked to be paired with you. Another office may well be the better match.',
  speaks: 'Languages you speak',
  speaksHint:
    'All of them, please: two people who share none are not proposed to each other. Seen by the coordinators.',
  speaksFirst: 'Spoken by most',
  speaksOthers: 'Other languages, A to Z',
  ratherNot: 'People you would rather not be paired with',
  ratherNotHint:
    'Nobody sees this, not even a coordinator. You are not proposed to each other, and nobody hears why.',
  deciders: 'Who appraises you, or decides on your promotion?',
  decidersHint:
    'Nobody sees this list. You are never paired with them; a coordinator reads of it only where it stands in the way of a pair.',
  topicsMentee: 'What would you like to learn about?',
  topicsMentor: 'What could you tell about?',
  topicsHint: 'Seen by the coordinators, as a reason to pair you with somebody.',
  words: 'In your own words',
  wordsMenteeHint:
    'Only you see this. Later it is the first draft of your learning wish in the agreement with your mentor; you decide there what your mentor reads.',
  wordsMentorHint:
    'Only the mentee you are paired with reads this, in their Kantel Home, once you are a pair.',
  why: 'Why do you want to learn this?',
  whyHint:
    'Only you see this. It comes before your learning wish in that first draft; coordinators never read it.',
  hours: 'How much time a month do you give it?',
  hoursHint: 'Shown to nobody but you. Count an hour of talking, and the way there.',
  hoursOption: (hours: number) => (hours === 1 ? 'One hour a month' : `${hours} hours a month`),
  promise: 'And you keep that time free?',
  promiseText: 'Yes, I keep it free, in busy weeks too',
  promiseHint: 'Your mentor counts on it. Without it this does not work.',
  places: 'How many mentees would you like?',
  placesHint: 'Seen by the coordinators.',
  join: 'Sign up',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw your sign-up?',
  withdrawText:
    'Nobody proposes you for a pair any more. Your own words are erased; whom you would rather not be paired with still holds. A pair you are in goes on.',
  withdrawYes: 'Withdraw',
  withdrawNo: 'Keep it',
  joinedTitle: 'You are signed up',
  joined: (cohort: string) => `You are signed up for *${cohort}*.`,
  changed: (cohort: string) => `Your sign-up for *${cohort}* is saved.`,
  next: {
    mentor:
      'If there is somebody you could mentor, I ask you first, in private. You may say no without anybody hearing of it.',
    mentee:
      'If there is a mentor for you, I ask the mentor first, and then you, in private, before anything is settled.',
  },
  again: 'To see, change or withdraw what you gave, type `/mentoring join`.',
  withdrawnTitle: 'Withdrawn',
  withdrawn: (cohort: string) =>
    `You are not signed up for *${cohort}* any more, and your own words are erased. The coordinators get no message about it.`,
  notThere: 'You were not signed up for it any more. Nothing was changed.',
};

/** The words of the forms to sign up. */
export const signupFormTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Meedoen',
    roleLabel: 'In welke rol doe je mee?',
    roles: [
      '*Een mentor* staat aan het begin van een loopbaan en vertelt iemand hogerop hoe het er vanaf die plek uitziet.',
      '*Een leerling* is partner, bestuurder of iemand anders met veel ervaring, en is degene die leert.',
    ].join('\n'),
    mentor: 'Mentor: iemand hogerop leert van mij',
    mentee: 'Leerling: ik leer van iemand aan het begin van een loopbaan',
    as: {
      mentor: (cohort) => `Je meldt je aan voor *${cohort}* als *mentor*: iemand hogerop leert van jou.`,
      mentee: (cohort) =>
        `Je meldt je aan voor *${cohort}* als *leerling*: jij leert van iemand aan het begin van een loopbaan.`,
    },
    otherRole: { mentor: 'Toch liever leerling', mentee: 'Toch liever mentor' },
    team: 'Je team',
    teamHint:
      'Zichtbaar voor de coördinatoren, en voor wie gevraagd wordt een duo met je te vormen. Dat is nooit iemand uit je eigen team.',
    office: 'Je vestiging',
    officeHint:
      'Zichtbaar voor de coördinatoren, en voor wie gevraagd wordt een duo met je te vormen. Iemand van een andere vestiging past misschien juist beter.',
    speaks: 'Talen die je spreekt',
    speaksHint:
      'Kies ze allemaal: twee mensen zonder gezamenlijke taal worden niet aan elkaar voorgesteld. Zichtbaar voor de coördinatoren.',
    speaksFirst: 'Meest gesproken',
    speaksOthers: 'Andere talen, van A tot Z',
    ratherNot: 'Met wie vorm je liever geen duo?',
    ratherNotHint:
      'Niemand ziet dit, ook een coördinator niet. Jullie worden niet aan elkaar voorgesteld en niemand hoort waarom.',
    deciders: 'Wie beoordeelt je, of beslist over je promotie?',
    decidersHint:
      'Niemand ziet deze lijst. Je vormt nooit een duo met een van hen; een coördinator leest er alleen van waar het een duo in de weg staat.',
    topicsMentee: 'Waarover wil je leren?',
    topicsMentor: 'Waarover kun je vertellen?',
    topicsHint: 'Zichtbaar voor de coördinatoren, als reden om je met iemand een duo te laten vormen.',
    words: 'In je eigen woorden',
    wordsMenteeHint:
      'Alleen jij ziet dit. Later staat het als eerste opzet bij je leerwens in de afspraken met je mentor; daar bepaal je zelf wat je mentor leest.',
    wordsMentorHint:
      'Alleen de leerling met wie je een duo vormt leest dit, in het tabblad Home van Kantel, zodra jullie een duo zijn.',
    why: 'Waarom wil je dit leren?',
    whyHint:
      'Alleen jij ziet dit. Het staat vóór je leerwens in die eerste opzet; coördinatoren lezen het nooit.',
    hours: 'Hoeveel tijd per maand maak je vrij?',
    hoursHint: 'Alleen jij ziet dit. Reken op een uur praten, en de weg erheen.',
    hoursOption: (hours) => `${hours} uur per maand`,
    promise: 'En houd je die tijd vrij?',
    promiseText: 'Ja, ik houd die tijd vrij, ook in drukke weken',
    promiseHint: 'Je mentor rekent erop. Zonder die tijd werkt het niet.',
    places: 'Hoeveel leerlingen wil je?',
    placesHint: 'Zichtbaar voor de coördinatoren.',
    join: 'Aanmelden',
    withdraw: 'Aanmelding intrekken',
    withdrawTitle: 'Aanmelding intrekken?',
    withdrawText:
      'Je wordt niet meer voorgesteld voor een duo. Je eigen woorden worden gewist; met wie je liever geen duo vormt, blijft gelden. Een duo waar je al in zit, gaat gewoon door.',
    withdrawYes: 'Intrekken',
    withdrawNo: 'Laten staan',
    joinedTitle: 'Je bent aangemeld',
    joined: (cohort) => `Je bent aangemeld voor *${cohort}*.`,
    changed: (cohort) => `Je aanmelding voor *${cohort}* is opgeslagen.`,
    next: {
      mentor:
        'Is er iemand van wie jij mentor zou kunnen zijn, dan vraag ik het eerst aan jou, onder vier ogen. Je kunt nee zeggen zonder dat iemand het hoort.',
      mentee:
        'Is er een mentor voor je, dan vraag ik het eerst aan de mentor en dan aan jou, onder vier ogen, voordat er iets vaststaat.',
    },
    again: 'Bekijken, wijzigen of intrekken doe je met `/mentoring aanmelden`.',
    withdrawnTitle: 'Ingetrokken',
    withdrawn: (cohort) =>
      `Je bent niet meer aangemeld voor *${cohort}*, en je eigen woorden zijn gewist. De coördinatoren krijgen hier geen bericht van.`,
    notThere: 'Je was hiervoor niet meer aangemeld. Er is niets veranderd.',
  },
};

/** Faults in the forms, at the field. */
export const signupFaults = {
  roleMissing: {
    en: 'Choose whether you would be a mentor or a mentee.',
    nl: 'Kies of je mentor of leerling wilt zijn.',
  },
  teamMissing: { en: 'Which team are you in?', nl: 'In welk team zit je?' },
  choose: { en: 'Make a choice.', nl: 'Maak een keuze.' },
  notYourself: { en: 'Choose others, not yourself.', nl: 'Kies anderen, niet jezelf.' },
  topicsMissing: {
    en: 'Choose at least one, or use your own words below.',
    nl: 'Kies er minstens één, of vul hieronder je eigen woorden in.',
  },
  whyMissing: {
    en: 'Say in a sentence why you want to learn this.',
    nl: 'Zeg in één zin waarom je dit wilt leren.',
  },
  promiseMissing: {
    en: 'Tick this if you can promise it. If you cannot, wait for a better moment: your mentor counts on you.',
    nl: 'Vink dit aan als je het kunt beloven. Lukt dat nu niet, wacht dan op een beter moment: je mentor rekent op je.',
  },
  tooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};
