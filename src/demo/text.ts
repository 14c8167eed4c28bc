import type { Catalogue } from '../words/language.ts';

const en = {
  starting: 'Kantel is starting in a local Slack; this takes a few seconds …',
  portTaken: (port: number) => `Port ${port} is taken; this is the next free one.`,
  continued:
    'The database holds pairs of an earlier run. They go on, but their channels went with the Slack of that run.',
  listening: (url: string) =>
    [
      '',
      `  ${url}`,
      '',
      'Open this page: a local Slack with a small law firm in it, and Kantel at work there. Be anyone, turn the clock.',
      'Nothing leaves this machine. Stop with Ctrl-C.',
      'To see one pair from /pair to its first note in the terminal: npm run demo -- --tour',
    ].join('\n'),
  title: 'Kantel, the tour: one pair from /pair to a note, a reminder and /cohort-status',
  coordinator: 'coordinator',
  mentor: 'mentor',
  mentee: 'mentee, partner',
  onlyVisible: 'only visible to them',
  steps: {
    pair: 'types /pair @sanne @petra and sends in the form',
    talked: (prompt: number) => `has talked about it (${prompt} of 3)`,
    write: 'writes an answer',
    hopes: 'writes down, alone, what she hopes for',
    draft: 'drafts the agreement and says what she wants to learn',
    agree: 'agrees',
    plan: 'plans the first meeting',
    met: 'presses We met',
    note: 'writes a note',
    read: 'reads the notes back with /mentoring notes',
    snooze: 'snoozes the reminder',
    status: 'types /cohort-status',
  },
  words: {
    career: 'I came to law through a summer job at the court registry.',
    hopes: 'That we say what we really think.',
    offLimits: 'Gossip about colleagues.',
    wish: 'What holds people of your year back here, and nobody tells me.',
    findings: 'Juniors hear about staffing only when it is too late to say anything.',
    action: 'Raise staffing in the partners’ meeting.',
  },
  end: 'The end of the tour. Nothing of it was kept.',
};

/** What the demo says in the terminal, and what the people of the tour write. */
export const demoTexts: Catalogue<typeof en> = {
  en,
  nl: {
    starting: 'Kantel start in een lokale Slack; dat duurt een paar seconden …',
    portTaken: (port) => `Poort ${port} is bezet; dit is de eerstvolgende vrije.`,
    continued:
      'In de database staan duo’s van een eerdere keer. Ze gaan verder, maar hun kanalen verdwenen met de Slack van toen.',
    listening: (url) =>
      [
        '',
        `  ${url}`,
        '',
        'Open deze pagina: een lokale Slack met een klein advocatenkantoor erin, en Kantel aan het werk. Kruip in ieders huid en draai aan de klok.',
        'Niets verlaat deze computer. Stoppen doe je met Ctrl-C.',
        'Eén duo volgen van /pair tot de eerste notitie, in de terminal: npm run demo -- --tour --lang nl',
      ].join('\n'),
    title: 'Kantel, de rondleiding: één duo van /pair tot een notitie, een herinnering en /cohort-status',
    coordinator: 'coördinator',
    mentor: 'mentor',
    mentee: 'leerling, partner',
    onlyVisible: 'voor niemand anders zichtbaar',
    steps: {
      pair: 'typt /pair @sanne @petra en verstuurt het formulier',
      talked: (prompt) => `heeft het erover gehad (${prompt} van 3)`,
      write: 'schrijft een antwoord',
      hopes: 'schrijft eerst voor zichzelf op waar ze op hoopt',
      draft: 'stelt de afspraken op en zegt wat ze wil leren',
      agree: 'gaat akkoord',
      plan: 'plant het eerste gesprek',
      met: 'drukt op We hebben elkaar gesproken',
      note: 'schrijft een notitie',
      read: 'leest de notities terug met /mentoring notes',
      snooze: 'stelt de herinnering een week uit',
      status: 'typt /cohort-status',
    },
    words: {
      career: 'Ik kwam bij de advocatuur door een vakantiebaan op de griffie.',
      hopes: 'Dat we zeggen wat we echt denken.',
      offLimits: 'Roddelen over collega’s.',
      wish: 'Wat mensen van jouw jaar hier tegenhoudt, en wat niemand mij vertelt.',
      findings: 'Junioren horen pas over de bezetting als ze er niets meer van kunnen zeggen.',
      action: 'De bezetting aankaarten in de partnervergadering.',
    },
    end: 'Einde van de rondleiding. Er is niets van bewaard.',
  },
};
