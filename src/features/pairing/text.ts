import type { Complaint } from '../../errors.ts';
import { mention } from '../../words/escape.ts';
import type { Catalogue } from '../../words/language.ts';
import { type Obstacle, obstaclesInWords } from '../matching/rules.ts';

const en = {
  title: 'Pair two people',
  explained:
    'The mentor is the junior who tells; the mentee is the senior who learns. Kantel opens a private channel with only the two of them in it, at once and without asking them: so ask them first.',
  mentor: 'Mentor',
  mentorHint: 'The junior, who tells.',
  mentee: 'Mentee',
  menteeHint: 'The senior, who learns.',
  mentorTeam: "Mentor's team",
  menteeTeam: "Mentee's team",
  teamHint:
    'Seen by coordinators, and by whoever is asked to be paired with them later. People of the same team are not paired.',
  appraises: 'Does either appraise the other?',
  appraisesHint:
    'Answer Yes too if one has a say in the pay, promotion or contract of the other, directly or through somebody in between.',
  no: 'No',
  yes: 'Yes',
  cohort: 'Cohort',
  cohortHint: 'Kantel sets up this cohort along with its first pair.',
  cadence: 'How often should they meet?',
  cadenceHint: 'The two of them can agree on something else.',
  everyWeeks: (weeks: number) => `Every ${weeks} weeks`,
  submit: 'Pair them',
  howToWrite:
    'Write `/pair @mentor @mentee`: two people, the junior first, each picked from the list that Slack shows when you type `@`. Or write `/pair` alone and choose them in the form.',
  done: (mentor: string, mentee: string, cohort: string) =>
    `${mention(mentor)} (mentor) and ${mention(mentee)} (mentee) are now a pair in “${cohort}”. Kantel opens their private channel, welcomes them and asks the first questions. What they say there is theirs. \`/cohort-status\` shows you how far they are.`,
};

/** The words of `/pair`. The English labels are a contract. */
export const pairingTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Nieuw duo',
    explained:
      'De mentor is de junior die vertelt; de leerling is de senior die leert. Kantel opent meteen een privékanaal met alleen die twee erin en vraagt ze niets: doe dat dus eerst zelf.',
    mentor: 'Mentor',
    mentorHint: 'De junior, die vertelt.',
    mentee: 'Leerling',
    menteeHint: 'De senior, die leert.',
    mentorTeam: 'Team van de mentor',
    menteeTeam: 'Team van de leerling',
    teamHint:
      'Zichtbaar voor coördinatoren, en voor wie later gevraagd wordt een duo met hen te vormen. Mensen uit hetzelfde team vormen geen duo.',
    appraises: 'Beoordeelt een van beiden de ander?',
    appraisesHint:
      'Kies ook Ja als de een iets te zeggen heeft over salaris, promotie of contract van de ander, rechtstreeks of via iemand ertussen.',
    no: 'Nee',
    yes: 'Ja',
    cohort: 'Groep',
    cohortHint: 'Deze groep ontstaat met het eerste duo.',
    cadence: 'Hoe vaak spreken ze elkaar?',
    cadenceHint: 'Samen kunnen ze iets anders afspreken.',
    everyWeeks: (weeks) => `Eens per ${weeks} weken`,
    submit: 'Duo maken',
    howToWrite:
      'Schrijf `/pair @mentor @leerling`: twee mensen, de junior eerst, allebei gekozen uit de lijst die Slack toont zodra je `@` typt. Of schrijf alleen `/pair` en kies ze in het formulier.',
    done: (mentor, mentee, cohort) =>
      `${mention(mentor)} (mentor) en ${mention(mentee)} (leerling) zijn nu een duo in “${cohort}”. Kantel opent hun privékanaal, heet ze welkom en stelt de eerste vragen. Wat ze daar zeggen, is van hen. Met \`/cohort-status\` zie je hoe ver ze zijn.`,
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
    nl: 'Dit is een bot, een gast of een uitgeschakeld account. Kies een collega met een eigen account hier.',
  },
  runTogether: {
    en: 'These two are a pair already. Two people can be one pair at a time, whoever is the mentor.',
    nl: 'Deze twee zijn al een duo. Met elkaar kunnen ze er maar één tegelijk vormen, wie ook de mentor is.',
  },
  full: (most: number) => ({
    en: `Already in ${most === 1 ? 'a running pair' : `${most} running pairs`}; this cohort allows no more for one person.`,
    nl: `Zit al in ${most === 1 ? 'een lopend duo' : `${most} lopende duo’s`}; in deze groep kan dat per persoon niet vaker.`,
  }),
  teamMissing: {
    en: 'Fill in the team; without it Kantel cannot tell whether the two are in the same one.',
    nl: 'Vul het team in; anders kan Kantel niet zien of de twee in hetzelfde team zitten.',
  },
  teamTooLong: (most: number) => ({
    en: `Use at most ${most} characters for the team.`,
    nl: `Gebruik voor het team hooguit ${most} tekens.`,
  }),
  sameTeam: {
    en: 'This is the mentor’s team too. Within one team people depend on each other too much to speak freely; choose two people from different teams.',
    nl: 'Dit is ook het team van de mentor. Binnen één team ben je te afhankelijk van elkaar om vrijuit te spreken; kies twee mensen uit verschillende teams.',
  },
  appraisalMissing: {
    en: 'Please answer this: a pair is only safe if neither appraises the other.',
    nl: 'Geef hier antwoord op: een duo is alleen veilig als geen van beiden de ander beoordeelt.',
  },
  appraisal: {
    en: 'Then they cannot be a pair: nobody speaks freely to somebody who will appraise them. Choose two people of whom neither appraises the other.',
    nl: 'Dan kunnen ze geen duo vormen: wie door de ander wordt beoordeeld, spreekt niet vrijuit. Kies twee mensen van wie geen van beiden de ander beoordeelt.',
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

/** Why these two cannot be a pair, by what is known of them; what somebody said in private is not told. */
export const obstacleComplaint = (obstacles: readonly Obstacle[]): Complaint => ({
  en: `As far as is known here: ${obstaclesInWords(obstacles, 'en')}. Choose two other people.`,
  nl: `Voor zover hier bekend: ${obstaclesInWords(obstacles, 'nl')}. Kies twee andere mensen.`,
});
