import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';
import type { Phase, Totals } from './rules.ts';

/** The parts that count something, with commas between. */
const listed = (...parts: [count: number, words: string][]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

const englishEnded = (count: number): string => `${counted(count, 'pair', 'pairs')} ended.`;
const dutchEnded = (count: number): string => `${counted(count, 'duo is', 'duo’s zijn')} afgelopen.`;

const en = {
  title: 'Where every pair stands',
  caption: (cohorts: string) => `Pairs of ${cohorts}, those that need a hand first`,
  headings: {
    mentor: 'Mentor',
    mentee: 'Mentee',
    stage: 'Stage',
    lastMet: 'Last met',
    next: 'Next meeting',
    needs: 'Needs a hand',
    cohort: 'Cohort',
  },
  phases: {
    agreed: 'Agreed, not met yet',
    draft: 'Introduced, agreement to come',
    intro: 'Introduction',
    meeting: 'Meeting',
    sign: 'Agreement to sign',
  } satisfies Record<Phase, string>,
  introduction: (done: number) => `Introduction, ${done} of 3`,
  none: 'none yet',
  unconfirmed: (day: string) => `${day} (past, not confirmed)`,
  fine: 'on track',
  paused: (day: string) => `paused until ${day}`,
  needs: {
    held: (reason: string) => (reason ? `on hold: ${reason}` : 'on hold'),
    quiet: 'quiet: three reminders without an answer (a personal word may help)',
    lost: (meetings: number) => `${meetings} meetings in a row did not happen`,
    stuck: (day: string) => `stuck in the introduction since ${day}`,
    unsigned: (day: string) => `agreement not signed, last step on ${day}`,
  },
  totals: (totals: Totals) => {
    const where = listed(
      [totals.introduction, 'at the introduction'],
      [totals.agreeing, 'at the agreement'],
      [totals.meeting, 'at the meetings'],
      [totals.paused, 'paused'],
      [totals.held, 'on hold'],
    );
    const ended = totals.ended > 0 ? ` ${englishEnded(totals.ended)}` : '';
    const needing =
      totals.needingAHand === 0
        ? 'Nobody needs a hand.'
        : `${counted(totals.needingAHand, 'pair needs', 'pairs need')} a hand.`;
    return `${counted(totals.running, 'pair', 'pairs')} running: ${where}.${ended} ${needing}`;
  },
  pair: (mentor: string, mentee: string) => `${mentor} (mentor) and ${mentee}`,
  more: (count: number) => `And ${count} more.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  private: 'Only you see this. Kantel shows where pairs are, never what they say.',
  row: (stage: string, lastMet: string, next: string) =>
    `${stage} · last met: ${lastMet} · next meeting: ${next}`,
  ended: englishEnded,
  endPair: 'End a pair',
  empty: 'There are no running pairs. Make one with `/pair @mentor @mentee`.',
  emptyCohort: (cohort: string) =>
    `There are no running pairs in ${cohort}. Make one with \`/pair @mentor @mentee\`.`,
  suggest: '`/pair suggest` finds the best pairs among everybody who signed up.',
  invite: '`/cohort invite` asks people to sign up, `/cohort import` brings in a list.',
  setUp: '`/cohort new` sets up a cohort, for which people can sign up.',
  unknownCohort: (typed: string, names: string) =>
    `No running cohort is called “${typed}”. Running now: ${names}.`,
};

/** The words of `/cohort-status`. */
export const statusTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Waar elk duo staat',
    caption: (cohorts) => `Duo’s van ${cohorts}; wie hulp kan gebruiken staat bovenaan`,
    headings: {
      mentor: 'Mentor',
      mentee: 'Leerling',
      stage: 'Fase',
      lastMet: 'Laatste gesprek',
      next: 'Volgende gesprek',
      needs: 'Hulp nodig',
      cohort: 'Groep',
    },
    phases: {
      agreed: 'Afspraken rond, nog geen gesprek',
      draft: 'Kennisgemaakt, afspraken nog opstellen',
      intro: 'Kennismaking',
      meeting: 'In gesprek',
      sign: 'Afspraken wachten op akkoord',
    },
    introduction: (done) => `Kennismaking, ${done} van 3`,
    none: 'nog geen',
    unconfirmed: (day) => `${day} (voorbij, niet bevestigd)`,
    fine: 'loopt goed',
    paused: (day) => `pauze tot ${day}`,
    needs: {
      held: (reason) => (reason ? `staat stil: ${reason}` : 'staat stil'),
      quiet: 'stil: drie herinneringen zonder antwoord (een persoonlijk woord helpt misschien)',
      lost: (meetings) => `${meetings} gesprekken achter elkaar gingen niet door`,
      stuck: (day) => `zit sinds ${day} vast in de kennismaking`,
      unsigned: (day) => `afspraken niet rond, laatste stap op ${day}`,
    },
    totals: (totals) => {
      const where = listed(
        [totals.introduction, 'bij de kennismaking'],
        [totals.agreeing, 'bij de afspraken'],
        [totals.meeting, 'bij de gesprekken'],
        [totals.paused, 'met pauze'],
        [totals.held, 'stilgezet'],
      );
      const ended = totals.ended > 0 ? ` ${dutchEnded(totals.ended)}` : '';
      const needing =
        totals.needingAHand === 0
          ? 'Niemand heeft hulp nodig.'
          : `${counted(totals.needingAHand, 'duo kan', 'duo’s kunnen')} hulp gebruiken.`;
      return `${counted(totals.running, 'lopend duo', 'lopende duo’s')}: ${where}.${ended} ${needing}`;
    },
    pair: (mentor, mentee) => `${mentor} (mentor) en ${mentee}`,
    more: (count) => `En nog ${count}.`,
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    private: 'Alleen jij ziet dit. Kantel laat zien waar duo’s staan, nooit wat ze zeggen.',
    row: (stage, lastMet, next) => `${stage} · laatste gesprek: ${lastMet} · volgende gesprek: ${next}`,
    endPair: 'Een duo beëindigen',
    ended: dutchEnded,
    empty: 'Er lopen geen duo’s. Maak er een met `/pair @mentor @leerling`.',
    emptyCohort: (cohort) => `Er lopen geen duo’s in ${cohort}. Maak er een met \`/pair @mentor @leerling\`.`,
    suggest: 'Met `/pair voorstel` vind je de beste duo’s onder iedereen die zich heeft aangemeld.',
    invite:
      'Met `/cohort uitnodigen` vraag je mensen mee te doen, met `/cohort importeren` haal je een lijst binnen.',
    setUp: 'Met `/cohort nieuw` maak je een groep, waarvoor mensen zich kunnen aanmelden.',
    unknownCohort: (typed, names) => `Er loopt geen groep met de naam “${typed}”. Wel: ${names}.`,
  },
};
