import type { Catalogue } from '../../words/language.ts';
import type { Failure } from './undelivered-rules.ts';

const en = {
  heading: 'What does not get through',
  opening: (since: string) => `their channel could not be opened, since ${since}`,
  channel: (since: string) => `messages do not reach their channel, since ${since}`,
  person: (name: string, since: string) => `messages do not reach ${name}, since ${since}`,
  maybe: (day: string) => `a message of ${day} may not have arrived`,
  /** Why, in the few words that fit a table. */
  why: {
    archived: 'it was archived',
    removed: 'Kantel is not in it any more',
    gone: 'somebody has no full account here any more',
    forbidden: (code: string) => `Slack does not allow it (“${code}”)`,
    lockedOut: (code: string) => `Slack does not let Kantel in (“${code}”)`,
    away: 'Slack does not answer',
    other: (code: string) => `Slack said “${code}”`,
  },
  /** Why, and what to do. */
  todo: {
    archived: 'It was archived. Unarchive it in Slack, or let one of the two do so.',
    removed:
      'Kantel is not in it any more. Let one of the two type `/invite @Kantel` there. If the channel was deleted, it cannot be brought back.',
    gone: {
      channel:
        'One of the two has no full account here any more. If that is a mistake, let your Slack administrator put it right. If they have left, their pair ends here.',
      person:
        'Their account was deactivated. If that is a mistake, let your Slack administrator put it right. If they have left, their pair ends here.',
    },
    forbidden: (code: string) =>
      `Slack does not allow it. Show your Slack administrator the word “${code}”; it names the setting that is in the way.`,
    lockedOut: (code: string) =>
      `Slack does not let Kantel in any more. Show “${code}” to whoever looks after Kantel: it needs a new token, or to be installed anew.`,
    away: 'Slack does not answer. You need not do anything: it is tried until Slack is back.',
    other: (code: string) =>
      `Slack said “${code}”. Show that to whoever looks after Kantel. Meanwhile \`/mentoring\` shows both what comes next.`,
    givenUp: 'It was tried for a long time and given up.',
    maybe:
      'Slack did not say whether it took it, so it is not said again. `/mentoring` shows them all there is.',
  } satisfies Partial<Record<Failure, unknown>> & Record<string, unknown>,
  again: 'What waits is sent within the hour after that, or at once with *Try again*.',
  tryAgain: 'Try again',
  trying: (count: number) =>
    count === 0
      ? 'There is nothing to try again any more.'
      : `${count === 1 ? 'One message is' : `${count} messages are`} being tried again. In a minute, \`/cohort-status\` shows what got through.`,
  more: (count: number) => `And ${count} more.`,
};

/** The words for what does not get through; never what it says. */
export const undeliveredTexts: Catalogue<typeof en> = {
  en,
  nl: {
    heading: 'Wat niet aankomt',
    opening: (since) => `hun kanaal kon niet worden geopend, sinds ${since}`,
    channel: (since) => `berichten komen niet aan in hun kanaal, sinds ${since}`,
    person: (name, since) => `berichten komen niet aan bij ${name}, sinds ${since}`,
    maybe: (day) => `een bericht van ${day} is misschien niet aangekomen`,
    why: {
      archived: 'het is gearchiveerd',
      removed: 'Kantel zit er niet meer in',
      gone: 'iemand heeft hier geen volwaardig account meer',
      forbidden: (code) => `Slack staat het niet toe (“${code}”)`,
      lockedOut: (code) => `Slack laat Kantel er niet in (“${code}”)`,
      away: 'Slack geeft geen antwoord',
      other: (code) => `Slack meldt “${code}”`,
    },
    todo: {
      archived:
        'Het is gearchiveerd. Haal het in Slack uit het archief, of vraag een van de twee dat te doen.',
      removed:
        'Kantel zit er niet meer in. Vraag een van de twee om daar `/invite @Kantel` te typen. Is het kanaal verwijderd, dan is het niet terug te halen.',
      gone: {
        channel:
          'Een van de twee heeft hier geen volwaardig account meer. Klopt dat niet, dan kan je Slack-beheerder het herstellen. Is diegene vertrokken, dan houdt het duo hier op.',
        person:
          'Het account is uitgeschakeld. Klopt dat niet, dan kan je Slack-beheerder het herstellen. Is diegene vertrokken, dan houdt het duo hier op.',
      },
      forbidden: (code) =>
        `Slack staat het niet toe. Laat je Slack-beheerder het woord “${code}” zien; dat zegt welke instelling in de weg zit.`,
      lockedOut: (code) =>
        `Slack laat Kantel er niet meer in. Geef “${code}” door aan degene die Kantel beheert: er is een nieuw token nodig, of Kantel moet opnieuw worden geïnstalleerd.`,
      away: 'Slack geeft geen antwoord. Je hoeft niets te doen: het wordt geprobeerd tot Slack er weer is.',
      other: (code) =>
        `Slack meldt “${code}”. Geef dat door aan degene die Kantel beheert. Intussen zien beiden in \`/mentoring\` wat de volgende stap is.`,
      givenUp: 'Het is lang geprobeerd en nu opgegeven.',
      maybe:
        'Slack zei niet of het bericht is aangenomen, dus het wordt niet nog eens gestuurd. In `/mentoring` is alles te zien.',
    },
    again: 'Wat nog wacht, komt daarna binnen een uur, of meteen met *Opnieuw proberen*.',
    tryAgain: 'Opnieuw proberen',
    trying: (count) =>
      count === 0
        ? 'Er is niets meer om opnieuw te proberen.'
        : `${count === 1 ? 'Eén bericht wordt' : `${count} berichten worden`} opnieuw geprobeerd. Over een minuut zie je met \`/cohort-status\` wat er is aangekomen.`,
    more: (count) => `En nog ${count}.`,
  },
};
