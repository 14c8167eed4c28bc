import type { Catalogue } from '../../words/language.ts';
import { counted } from '../../words/lists.ts';

const en = {
  title: 'Suggested pairs',
  searching: (people: number) =>
    `Looking for the best pairs among ${counted(people, 'person', 'people')}… You may close this: what is found is kept, and \`/pair suggest\` shows it.`,
  nobody: (cohort: string) =>
    `There are no pairs to suggest in “${cohort}” yet. It takes people who are signed up in both roles and have a place left.`,
  none: (cohort: string) => `There are no pairs to suggest in “${cohort}” yet.`,
  found: (cohort: string, pairs: number, locked: number) =>
    `*${cohort}*: ${counted(pairs, 'pair', 'pairs')}${locked > 0 ? `, ${locked} of them kept` : ''}. Nobody has been asked yet.`,
  explained:
    '*Keep* holds on to a pair when you run again. *Swap* brings somebody else. *Drop* takes it out, also when you run again.',
  pair: (mentor: string, mentee: string) => `${mentor} (mentor) and ${mentee}`,
  kept: 'kept',
  against: (cons: string) => `Against it: ${cons}`,
  stale: (why: string) => `Cannot be sent: ${why}`,
  keep: 'Keep',
  letGo: 'Let go',
  swap: 'Swap',
  drop: 'Drop',
  runAgain: 'Run again',
  forget: (count: number) => `Forget what I dropped (${count})`,
  send: (mentors: number) => `Ask ${counted(mentors, 'mentor', 'mentors')}`,
  sendTitle: 'Send these proposals?',
  sendText: (pairs: number, left: number) =>
    `For ${counted(pairs, 'pair', 'pairs')} the mentor is asked now, in private, and after a yes the mentee; then the channel opens. ${left > 0 ? `${counted(left, 'person', 'people')} without a pair ${left === 1 ? 'gets' : 'get'} a kind message. ` : ''}You are not told who says no.`,
  sendYes: 'Send',
  sendNo: 'Not yet',
  tellLeft: (left: number) => `Tell ${counted(left, 'person', 'people')} without a pair`,
  tellLeftTitle: 'Tell them?',
  tellLeftText:
    'They get a kind message that there is no pair for them yet, with a reason that names nobody. Whoever has had it, and changed nothing since, does not get it again.',
  tellLeftYes: 'Tell them',
  findable: (names: string) =>
    `In none of these pairs, though there would be one: ${names}. *Run again* finds it.`,
  leftTitle: (count: number) => `*Without a pair: ${count}*`,
  left: (who: string, role: string, why: string) => `• ${who} (${role}): ${why}.`,
  help: (what: string) => `Would help: ${what}.`,
  role: { mentor: 'mentor', mentee: 'mentee' },
  asking: (count: number) => `Being asked now: ${counted(count, 'pair', 'pairs')}.`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  changed:
    'These pairs have changed since you saw them; this is how they are now. With this press nothing was sent.',
  sentBefore:
    'Nothing is left to send: what stood here has just been sent or taken out. Nobody is asked twice.',
  swapTitle: 'Somebody else',
  swapIntro: (pair: string) =>
    `*${pair}*\nWho should come instead? Everybody below is allowed by the rules. More points mean a better fit.`,
  otherMentee: 'Another mentee',
  otherMentor: 'Another mentor',
  swapOption: (name: string, points: number, other: string | null) =>
    `${counted(points, 'point', 'points')}: ${name}${other ? ` (changes with ${other})` : ''}`,
  noSwap: 'By the rules, nobody else can come in the place of either of the two.',
  back: 'Back',
  sentTitle: 'Sent',
  sent: (count: number) =>
    count === 0
      ? 'Nobody was asked.'
      : `${counted(count, 'mentor is', 'mentors are')} asked in private, in working hours; after a yes the mentee is. What comes of the proposals you hear in the morning, and \`/cohort-status\` shows how many are being asked.`,
  sentLeft: (count: number) =>
    `${counted(count, 'person', 'people')} without a pair ${count === 1 ? 'gets' : 'get'} a kind message.`,
  sentStale: (pair: string, why: string) => `• ${pair} were not sent: ${why}.`,
};

/** What a coordinator reads who puts pairs together. */
export const suggestionTexts: Catalogue<typeof en> = {
  en,
  nl: {
    title: 'Voorgestelde duo’s',
    searching: (people) =>
      `Ik zoek de beste duo’s onder ${counted(people, 'persoon', 'mensen')}… Je kunt dit sluiten: wat ik vind, blijft bewaard, en \`/pair voorstel\` laat het zien.`,
    nobody: (cohort) =>
      `Er zijn in “${cohort}” nog geen duo’s voor te stellen. Daarvoor moeten zich in beide rollen mensen hebben aangemeld die nog een plaats hebben.`,
    none: (cohort) => `Er zijn in “${cohort}” nog geen duo’s voor te stellen.`,
    found: (cohort, pairs, locked) =>
      `*${cohort}*: ${counted(pairs, 'duo', 'duo’s')}${locked > 0 ? `, waarvan ${locked} vastgehouden` : ''}. Er is nog niemand gevraagd.`,
    explained:
      'Met *Vasthouden* blijft een duo staan als je opnieuw zoekt. Met *Wisselen* komt er iemand anders. Met *Weglaten* gaat het eruit, ook als je opnieuw zoekt.',
    pair: (mentor, mentee) => `${mentor} (mentor) en ${mentee}`,
    kept: 'vastgehouden',
    against: (cons) => `Ertegen: ${cons}`,
    stale: (why) => `Kan niet worden verstuurd: ${why}`,
    keep: 'Vasthouden',
    letGo: 'Loslaten',
    swap: 'Wisselen',
    drop: 'Weglaten',
    runAgain: 'Opnieuw zoeken',
    forget: (count) => `Weggelaten duo’s weer toelaten (${count})`,
    send: (mentors) => `${counted(mentors, 'mentor', 'mentoren')} vragen`,
    sendTitle: 'Deze voorstellen versturen?',
    sendText: (pairs, left) =>
      `Voor ${counted(pairs, 'duo', 'duo’s')} wordt nu de mentor gevraagd, onder vier ogen, en na een ja de leerling; daarna gaat het kanaal open. ${left > 0 ? `${counted(left, 'persoon', 'mensen')} zonder duo ${left === 1 ? 'krijgt' : 'krijgen'} een vriendelijk bericht. ` : ''}Je hoort niet wie er nee zegt.`,
    sendYes: 'Versturen',
    sendNo: 'Nog niet',
    tellLeft: (left) => `${counted(left, 'persoon', 'mensen')} zonder duo bericht sturen`,
    tellLeftTitle: 'Bericht sturen?',
    tellLeftText:
      'Ze krijgen een vriendelijk bericht dat er nog geen duo voor hen is, met een reden die niemand noemt. Wie het al kreeg en sindsdien niets wijzigde, krijgt het niet nog eens.',
    tellLeftYes: 'Versturen',
    findable: (names) =>
      `In geen van deze duo’s, al kan het wel: ${names}. Met *Opnieuw zoeken* vind ik er een.`,
    leftTitle: (count) => `*Zonder duo: ${count}*`,
    left: (who, role, why) => `• ${who} (${role}): ${why}.`,
    help: (what) => `Wat zou helpen: ${what}.`,
    role: { mentor: 'mentor', mentee: 'leerling' },
    asking: (count) => `Nu gevraagd: ${counted(count, 'duo', 'duo’s')}.`,
    page: (page, pages) => `Pagina ${page} van ${pages}`,
    changed:
      'Deze duo’s zijn gewijzigd sinds je ze zag; zo staan ze er nu voor. Met deze druk op de knop is niets verstuurd.',
    sentBefore:
      'Er is niets meer te versturen: wat hier stond, is net verstuurd of weggelaten. Niemand wordt twee keer gevraagd.',
    swapTitle: 'Iemand anders',
    swapIntro: (pair) =>
      `*${pair}*\nWie zou er in de plaats komen? Iedereen hieronder kan volgens de regels. Meer punten betekent dat het beter past.`,
    otherMentee: 'Een andere leerling',
    otherMentor: 'Een andere mentor',
    swapOption: (name, points, other) =>
      `${counted(points, 'punt', 'punten')}: ${name}${other ? ` (ruilt met ${other})` : ''}`,
    noSwap: 'Volgens de regels kan niemand anders de plaats van een van beiden innemen.',
    back: 'Terug',
    sentTitle: 'Verstuurd',
    sent: (count) =>
      count === 0
        ? 'Er is niemand gevraagd.'
        : `${counted(count, 'mentor wordt', 'mentoren worden')} onder vier ogen gevraagd, binnen werktijd; na een ja de leerling. ’s Ochtends hoor je wat er van de voorstellen is geworden; in \`/cohort-status\` zie je hoeveel er nog lopen.`,
    sentLeft: (count) =>
      `${counted(count, 'persoon', 'mensen')} zonder duo ${count === 1 ? 'krijgt' : 'krijgen'} een vriendelijk bericht.`,
    sentStale: (pair, why) => `• ${pair}: niet verstuurd, want ${why}.`,
  },
};

/** What a coordinator hears when what was pressed cannot be done. */
export const suggestionComplaints = {
  notInSet: {
    en: 'This pair is not among the suggestions any more. Nothing was changed.',
    nl: 'Dit duo staat niet meer bij de voorstellen. Er is niets gewijzigd.',
  },
  noSwap: {
    en: 'By the rules this cannot be done (any more). Nothing was changed.',
    nl: 'Volgens de regels kan dit niet (meer). Er is niets gewijzigd.',
  },
};
