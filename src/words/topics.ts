import type { Catalogue } from './language.ts';

/**
 * What somebody may want to learn, or can tell about (P6). Ten at most: Slack shows no more in one group of
 * checkboxes. The codes are stored; never change one.
 */
export const topics = [
  'hybridWork',
  'technology',
  'workPressure',
  'wellbeing',
  'diversity',
  'careers',
  'feedback',
  'clients',
  'sustainability',
  'generations',
] as const;
export type Topic = (typeof topics)[number];

type Words = Readonly<Record<Topic, string>>;

const en: Words = {
  hybridWork: 'hybrid work',
  technology: 'technology and AI',
  workPressure: 'work pressure',
  wellbeing: 'wellbeing',
  diversity: 'diversity and inclusion',
  careers: 'careers and why people stay',
  feedback: 'feedback and leadership',
  clients: 'what clients expect',
  sustainability: 'sustainability',
  generations: 'how a new generation looks at life',
};

/** The topics as they stand in a sentence, without a capital. */
export const topicWords: Catalogue<Words> = {
  en,
  nl: {
    hybridWork: 'hybride werken',
    technology: 'technologie en AI',
    workPressure: 'werkdruk',
    wellbeing: 'welzijn',
    diversity: 'diversiteit en inclusie',
    careers: 'loopbaan en waarom mensen blijven',
    feedback: 'feedback en leiderschap',
    clients: 'wat cliënten verwachten',
    sustainability: 'duurzaamheid',
    generations: 'hoe een nieuwe generatie naar het leven kijkt',
  },
};
