import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';

const en = {
  title: 'Pair two people',
  explained:
    'The mentor is the junior who tells; the mentee is the senior who learns. Kantel opens a private channel for the two of them. You will not be in it.',
  mentor: 'Mentor',
  mentorHint: 'The junior, who tells.',
  mentee: 'Mentee',
  menteeHint: 'The senior, who learns.',
  mentorTeam: "Mentor's team",
  menteeTeam: "Mentee's team",
  teamHint: 'Seen by coordinators. People of the same team are not paired.',
  appraises: 'Does either appraise the other?',
  appraisesHint:
    'Also answer Yes where one has a say in the pay, the promotion or the contract of the other, directly or through somebody in between.',
  no: 'No',
  yes: 'Yes',
  cohort: 'Cohort',
  cohortHint: 'Kantel makes this cohort together with its first pair.',
  cadence: 'How often should they meet?',
  cadenceHint: 'The two of them may agree otherwise.',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  submit: 'Pair them',
  onlyCoordinators: (coordinators: readonly string[]) =>
    coordinators.length === 0
      ? 'Only coordinators pair people. Ask whoever looks after Kantel here.'
      : `Only coordinators pair people. Ask ${coordinators.map(mention).join(' or ')}.`,
  howToWrite:
    'Write `/pair @mentor @mentee`: two people, the junior first, each picked from the list that Slack shows when you type `@`. Or write `/pair` alone and choose them in the form.',
  done: (mentor: string, mentee: string, cohort: string) =>
    `${mention(mentor)} (mentor) and ${mention(mentee)} (mentee) are now a pair in ${cohort}. Kantel opens their private channel, welcomes them and asks the first question. What they say there is theirs. \`/cohort-status\` shows you how far they are.`,
};

/** The words of `/pair`. The English labels are a contract. */
export const pairingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Nieuw duo',
    explained:
      'De mentor is de junior die vertelt; de leerling is de senior die leert. Kantel opent een besloten kanaal voor hen tweeën. Jij zit daar niet in.',
    mentor: 'Mentor',
    mentorHint: 'De junior, die vertelt.',
    mentee: 'Leerling',
    menteeHint: 'De senior, die leert.',
    mentorTeam: 'Team van de mentor',
    menteeTeam: 'Team van de leerling',
    teamHint: 'Zichtbaar voor coördinatoren. Mensen uit hetzelfde team vormen geen duo.',
    appraises: 'Beoordeelt een van beiden de ander?',
    appraisesHint:
      'Antwoord ook Ja als de een iets te zeggen heeft over salaris, promotie of contract van de ander, rechtstreeks of via iemand ertussen.',
    no: 'Nee',
    yes: 'Ja',
    cohort: 'Groep',
    cohortHint: 'Kantel maakt deze groep samen met het eerste duo.',
    cadence: 'Hoe vaak spreken ze elkaar?',
    cadenceHint: 'Samen mogen ze iets anders afspreken.',
    everyWeeks: (weeks) => `Eens per ${weeks} weken`,
    submit: 'Duo maken',
    onlyCoordinators: (coordinators) =>
      coordinators.length === 0
        ? 'Alleen coördinatoren maken duo’s. Vraag het aan degene die Kantel hier beheert.'
        : `Alleen coördinatoren maken duo’s. Vraag het aan ${coordinators.map(mention).join(' of ')}.`,
    howToWrite:
      'Schrijf `/pair @mentor @leerling`: twee mensen, de junior eerst, allebei gekozen uit de lijst die Slack toont zodra je `@` typt. Of schrijf alleen `/pair` en kies ze in het formulier.',
    done: (mentor, mentee, cohort) =>
      `${mention(mentor)} (mentor) en ${mention(mentee)} (leerling) zijn nu een duo in ${cohort}. Kantel opent hun besloten kanaal, heet ze welkom en stelt de eerste vraag. Wat ze daar zeggen, is van hen. Met \`/cohort-status\` zie je hoe ver ze zijn.`,
  },
};

/** Why a pair cannot be made, at the field it is about (P2, R2, R19). */
export const pairingComplaints = {
  personMissing: {
    en: 'Choose somebody.',
    nl: 'Kies iemand.',
  },
  samePerson: {
    en: 'Mentor and mentee are the same person. Choose somebody else for one of the two.',
    nl: 'Mentor en leerling zijn dezelfde persoon. Kies voor een van de twee iemand anders.',
  },
  notMember: {
    en: 'This is a bot, a guest or a deactivated account. Choose a colleague with an account of their own here.',
    nl: 'Dit is een bot, een gast of een gedeactiveerd account. Kies een collega met een eigen account hier.',
  },
  runTogether: {
    en: 'These two are a running pair already; two people form one pair at a time, whoever is the mentor.',
    nl: 'Deze twee zijn al een lopend duo; twee mensen vormen één duo tegelijk, wie ook de mentor is.',
  },
  full: (most: number) => ({
    en: `Already in ${most === 1 ? 'a running pair' : `${most} running pairs`}; this cohort allows no more for one person.`,
    nl: `Zit al in ${most === 1 ? 'een lopend duo' : `${most} lopende duo’s`}; meer staat deze groep per persoon niet toe.`,
  }),
  teamMissing: {
    en: 'Fill in the team; without it Kantel cannot tell whether they work too closely together.',
    nl: 'Vul het team in; anders kan Kantel niet zien of ze te dicht op elkaar werken.',
  },
  teamTooLong: (most: number) => ({
    en: `Write the team in ${most} characters at most.`,
    nl: `Schrijf het team in hooguit ${most} tekens.`,
  }),
  sameTeam: {
    en: 'The same team as the mentor. Within one team people depend on each other too much to speak freely; choose two people from different teams.',
    nl: 'Hetzelfde team als de mentor. Binnen één team ben je te afhankelijk van elkaar om vrijuit te spreken; kies twee mensen uit verschillende teams.',
  },
  appraisalMissing: {
    en: 'Answer this: a pair is only safe where neither appraises the other.',
    nl: 'Geef hier antwoord op: een duo is alleen veilig als geen van beiden de ander beoordeelt.',
  },
  appraisal: {
    en: 'Then they cannot be a pair: nobody is honest with somebody who will appraise them. Choose two people between whom no such line runs.',
    nl: 'Dan kunnen ze geen duo vormen: niemand is eerlijk tegen iemand door wie hij wordt beoordeeld. Kies twee mensen tussen wie zo’n lijn niet loopt.',
  },
  cohortMissing: {
    en: 'Choose a cohort that is still running.',
    nl: 'Kies een groep die nog loopt.',
  },
  cadenceMissing: {
    en: 'Choose how often they should meet.',
    nl: 'Kies hoe vaak ze elkaar spreken.',
  },
};
