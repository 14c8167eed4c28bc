import type { Catalogue, Language } from '../../words/language.ts';
import type { Obstacle } from './obstacle-rules.ts';

/** What hides everything that people said in private. */
const cannotEn = 'these two cannot be proposed to each other';
const cannotNl = 'deze twee kunnen niet aan elkaar worden voorgesteld';

type Words = Readonly<Record<Obstacle, string>>;

const en: Words = {
  samePerson: 'they are one and the same person',
  notMember: 'one of them is not (or no longer) a member of this workspace',
  notSignedUp: 'one of them is not (or no longer) signed up',
  noPlaceLeft: 'one of them has no place left',
  teamUnknown: 'the team of one of them is not known',
  sameTeam: 'they are in the same team',
  appraises: 'one appraises the other',
  appraisesTwoUp: 'one appraises whoever appraises the other',
  decidesPromotion: "the mentee has a say in the mentor's promotion",
  ratherNot: cannotEn,
  keptApart: cannotEn,
  runsTogether: 'they are a pair already',
  metBefore: 'they were a pair before',
  noSharedLanguage: 'they share no language',
};

const obstacleTexts: Catalogue<Words> = {
  en,
  nl: {
    samePerson: 'het is twee keer dezelfde persoon',
    notMember: 'een van beiden hoort niet (meer) bij deze werkruimte',
    notSignedUp: 'een van beiden is niet (meer) aangemeld',
    noPlaceLeft: 'een van beiden heeft geen plaats meer',
    teamUnknown: 'het team van een van beiden is niet bekend',
    sameTeam: 'ze zitten in hetzelfde team',
    appraises: 'de een beoordeelt de ander',
    appraisesTwoUp: 'de een beoordeelt degene die de ander beoordeelt',
    decidesPromotion: 'de leerling beslist mee over de promotie van de mentor',
    ratherNot: cannotNl,
    keptApart: cannotNl,
    runsTogether: 'ze zijn al een duo',
    metBefore: 'ze waren eerder een duo',
    noSharedLanguage: 'ze hebben geen taal gemeen',
  },
};

/**
 * Why two people may not be a pair, in words without a capital or a full stop. What somebody said in private reads
 * "cannot be proposed", and is left out where anything else stands in the way too.
 */
export function obstaclesInWords(obstacles: readonly Obstacle[], language: Language): string {
  const open = obstacles.filter((obstacle) => obstacle !== 'ratherNot' && obstacle !== 'keptApart');
  const told = (open.length > 0 ? open : obstacles).map((obstacle) => obstacleTexts[language][obstacle]);
  return [...new Set(told)].join('; ');
}
