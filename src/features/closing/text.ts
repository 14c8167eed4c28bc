import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';

const en = {
  thanks: (mentor: string, mentee: string, cohort: string) =>
    `Thank you, ${mention(mentor)} and ${mention(mentee)}: “${cohort}” has come to its end, and with it your pair.`,
  roles: (mentor: string, mentee: string) =>
    `${mention(mentor)}, you told what is seldom told. ${mention(mentee)}, you made the time to learn from it. That was worth a lot.`,
  questions: [
    '*Worth a last conversation, over coffee or lunch:*',
    '• What do you see differently now?',
    '• What will you go on doing with it?',
    '• What would you have liked more of?',
  ].join('\n'),
  lookBackToo: '*Look back* asks each of you one question more, alone.',
  notes: (day: string) =>
    `*Your notes.* You can each read them until ${day}, with \`/mentoring notes\`. After that Kantel erases what the two of you wrote in it. What is in this channel is kept by Slack.`,
  notesAlone: (day: string) =>
    `*Your notes.* You can each read them until ${day}, with \`/mentoring notes\`. After that Kantel erases what the two of you wrote in it.`,
  archived: (day: string) =>
    `*This channel* is archived on ${day}: you can both still read it then, but no longer write in it. *Keep the channel* leaves it open.`,
  kept: '*This channel* stays open for as long as you like.',
  isArchived: '*This channel* has been archived: you can both still read it.',
  lookBack: 'Look back',
  readNotes: 'Read our notes',
  keepChannel: 'Keep the channel',
  keptAloud: 'This channel stays open. Archive it yourselves whenever you like.',
  keptBefore: 'That was settled already: this channel stays open.',
  tooLate:
    'This channel has been archived. One of you can open it again in Slack, from the channel’s settings.',

  ended:
    'Your pair has ended. Either of you, or a coordinator, can end a pair at any moment without giving a reason; I do not say who it was. Thank you both for your time.',

  formTitle: 'Look back',
  again: 'Would you do this again?',
  againHint:
    'Only counted, over the whole cohort: your name is not kept with your answer, and the other does not see it.',
  agains: { yes: 'Yes', perhaps: 'Perhaps', no: 'No' },
  thanksTo: (name: string) => `A thank-you to ${name}`,
  thanksHint: (name: string) => `Posted in your channel in your name: you and ${name} see it, nobody else.`,
  thanksFrom: (from: string, to: string) => `${mention(from)} to ${mention(to)}:`,
  thankedAloud: (from: string, to: string) => `${mention(from)} thanks ${mention(to)}.`,
  answered: 'Thank you for looking back. Your answer has been counted.',
  answeredBefore: 'You have looked back already. Thank you.',
  thanked:
    'Thank you. I am posting it in your channel. If that has been archived it cannot be posted; then tell them yourself.',

  closeTitle: 'Close a cohort',
  willClose: (cohort: string) => `Closing *${cohort}* cannot be undone. This is what happens:`,
  willPairs: (pairs: number, when: string) =>
    pairs === 0
      ? '• No pair is running, so nobody gets a farewell.'
      : `• ${counted(pairs, 'pair gets', 'pairs get')} a farewell, from ${when}: thanks, three questions for a last conversation, and one question to each alone. No reminders come after that.`,
  willSignUp:
    '• Sign-up closes, and suggested pairs are dropped. Whoever signed up and has no pair gets a kind message.',
  willArchive: (days: number) =>
    `• Each pair’s channel is archived after ${days} days, unless one of the two keeps it.`,
  willErase: (days: number) =>
    `• They can read their notes for ${days} days more. After that Kantel erases what they wrote in it.`,
  closeIt: 'Close the cohort',
  closed: (cohort: string, pairs: number, when: string) =>
    pairs === 0
      ? `*${cohort}* is closed.`
      : `*${cohort}* is closed. Its ${pairs === 1 ? 'pair gets' : `${pairs} pairs get`} a farewell from ${when}.`,
  closedBy: (cohort: string, by: string, pairs: number, when: string) =>
    `${mention(by)} has closed “${cohort}”.${pairs === 0 ? '' : ` Its ${pairs === 1 ? 'pair gets' : `${pairs} pairs get`} a farewell from ${when}.`}`,
};

/** The words of the end of a pair and of a cohort. */
export const closingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    thanks: (mentor, mentee, cohort) =>
      `Dank jullie wel, ${mention(mentor)} en ${mention(mentee)}: “${cohort}” is afgelopen, en daarmee eindigt ook jullie duo.`,
    roles: (mentor, mentee) =>
      `${mention(mentor)}, jij vertelde wat zelden verteld wordt. ${mention(mentee)}, jij maakte tijd om ervan te leren. Dat was veel waard.`,
    questions: [
      '*Mooi voor een laatste gesprek, bij de koffie of de lunch:*',
      '• Wat zie je nu anders?',
      '• Wat blijf je ermee doen?',
      '• Waar had je graag meer van gehad?',
    ].join('\n'),
    lookBackToo: 'Met *Terugblikken* krijgt ieder van jullie apart nog één vraag.',
    notes: (day) =>
      `*Jullie notities.* Jullie kunnen ze allebei nog lezen tot en met ${day}, met \`/mentoring notities\`. Daarna wist Kantel wat jullie erin schreven. Wat in dit kanaal staat, bewaart Slack.`,
    notesAlone: (day) =>
      `*Jullie notities.* Jullie kunnen ze allebei nog lezen tot en met ${day}, met \`/mentoring notities\`. Daarna wist Kantel wat jullie erin schreven.`,
    archived: (day) =>
      `*Dit kanaal* wordt op ${day} gearchiveerd: jullie kunnen het dan allebei nog lezen, maar er niet meer in schrijven. Met *Kanaal openhouden* blijft het open.`,
    kept: '*Dit kanaal* blijft open zolang jullie willen.',
    isArchived: '*Dit kanaal* is gearchiveerd: jullie kunnen het allebei nog lezen.',
    lookBack: 'Terugblikken',
    readNotes: 'Onze notities lezen',
    keepChannel: 'Kanaal openhouden',
    keptAloud: 'Dit kanaal blijft open. Jullie kunnen het zelf archiveren wanneer jullie willen.',
    keptBefore: 'Dat was al geregeld: dit kanaal blijft open.',
    tooLate:
      'Dit kanaal is gearchiveerd. Een van jullie kan het in Slack weer openen, bij de instellingen van het kanaal.',

    ended:
      'Jullie duo is gestopt. Ieder van jullie kan dat op elk moment besluiten, en een coördinator ook, zonder te zeggen waarom; ik zeg niet wie het was. Dank jullie wel voor jullie tijd.',

    formTitle: 'Terugblikken',
    again: 'Zou je dit nog eens doen?',
    againHint:
      'Wordt alleen geteld, over de hele groep: je naam wordt niet bij je antwoord bewaard en de ander ziet het niet.',
    agains: { yes: 'Ja', perhaps: 'Misschien', no: 'Nee' },
    thanksTo: (name) => `Een bedankje aan ${name}`,
    thanksHint: (name) => `Komt onder jouw naam in jullie kanaal: jij en ${name} zien het, verder niemand.`,
    thanksFrom: (from, to) => `${mention(from)} aan ${mention(to)}:`,
    thankedAloud: (from, to) => `${mention(from)} bedankt ${mention(to)}.`,
    answered: 'Fijn dat je hebt teruggeblikt. Je antwoord is geteld.',
    answeredBefore: 'Je hebt al teruggeblikt. Dank je wel.',
    thanked:
      'Dank je wel. Ik plaats het in jullie kanaal. Is dat gearchiveerd, dan lukt dat niet; zeg het dan zelf even.',

    closeTitle: 'Groep afsluiten',
    willClose: (cohort) => `Het afsluiten van *${cohort}* kun je niet ongedaan maken. Dit gebeurt er:`,
    willPairs: (pairs, when) =>
      pairs === 0
        ? '• Er lopen geen duo’s, dus niemand krijgt een afscheid.'
        : `• ${counted(pairs, 'duo krijgt', 'duo’s krijgen')} een afscheid, vanaf ${when}: een dankwoord, drie vragen voor een laatste gesprek, en voor ieder apart nog één vraag. Daarna komen er geen herinneringen meer.`,
    willSignUp:
      '• Aanmelden kan niet meer, en voorgestelde duo’s vervallen. Wie zich aanmeldde en geen duo heeft, krijgt daarover een vriendelijk bericht.',
    willArchive: (days) =>
      `• Het kanaal van elk duo wordt na ${days} dagen gearchiveerd, tenzij een van de twee het openhoudt.`,
    willErase: (days) =>
      `• Hun notities kunnen ze nog ${days} dagen lezen. Daarna wist Kantel wat ze erin schreven.`,
    closeIt: 'Groep afsluiten',
    closed: (cohort, pairs, when) =>
      pairs === 0
        ? `*${cohort}* is afgesloten.`
        : `*${cohort}* is afgesloten. ${counted(pairs, 'duo krijgt', 'duo’s krijgen')} vanaf ${when} een afscheid.`,
    closedBy: (cohort, by, pairs, when) =>
      `${mention(by)} heeft “${cohort}” afgesloten.${pairs === 0 ? '' : ` ${counted(pairs, 'duo krijgt', 'duo’s krijgen')} vanaf ${when} een afscheid.`}`,
  },
};

export const closingComplaints = {
  notOver: {
    en: 'This pair has not come to its farewell.',
    nl: 'Dit duo is nog niet aan het afscheid toe.',
  },
  again: {
    en: 'Choose one of the three.',
    nl: 'Kies een van de drie.',
  },
  channelGone: {
    en: 'Your channel has been archived, so your thank-you cannot be posted there any more. Tell them yourself.',
    nl: 'Jullie kanaal is gearchiveerd, dus daar kan je bedankje niet meer in. Zeg het zelf even.',
  },
  thanksTooLong: (most: number) => ({
    en: `Use at most ${most} characters.`,
    nl: `Gebruik hooguit ${most} tekens.`,
  }),
};

export const closingHelp = {
  en: 'Close a cohort: every pair gets a farewell',
  nl: 'Een groep afsluiten: elk duo krijgt een afscheid',
};

/** The button that leads to closing a cohort. */
export const closeLabel = { en: 'Close', nl: 'Afsluiten' };
