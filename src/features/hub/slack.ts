import { KantelError } from '../../errors.ts';
import type { People, Person } from '../../slack/people.ts';
import type { MessageRequest, PressRequest, Request, WordsRequest } from '../../slack/request.ts';
import { type Language, languages } from '../../words/language.ts';
import type { Edge } from '../access.ts';
import { otherOf } from '../pairs/rules.ts';
import type { Word } from '../words.ts';
import { helpLeaflet, type Leaflet, privacyLeaflet } from './help-view.ts';
import { languageTexts } from './language-text.ts';
import { createHub, type HubSources } from './service.ts';
import { hubComplaints } from './text.ts';
import { hubHome, hubMessage, hubPresses, leafletModal, noPairMessage, whichPair } from './view.ts';
import { readWordValue, understand } from './word-rules.ts';

/**
 * Hears `/mentoring`, what people write to the bot, and who opens the Home; finds what they mean, and the pair they
 * mean it for, and lets the feature whose word it is do the rest.
 * @param deps.words what the features answer to
 */
export function registerHub(
  deps: HubSources & {
    edge: Edge;
    people: People;
    words: readonly Word[];
    /** Takes what is written or dropped in the direct message, where that is something else than a word to us. */
    taken: (request: MessageRequest) => Promise<boolean>;
  },
): void {
  const { edge, pairs, people, coordinators, words } = deps;
  const hub = createHub(deps);

  async function answerWords(request: WordsRequest, place: 'command' | 'message'): Promise<void> {
    const { person, now } = request;
    const understood = understand(request.text, words, place);
    switch (understood.kind) {
      case 'word':
        return runWord(request, understood.word);
      case 'help':
        return request.answer((await help(request)).message);
      case 'privacy':
        return request.answer(privacyLeaflet(person.language).message);
      case 'language':
        return request.answer({ text: speak(person, understood.language) });
      case 'hub':
        return request.answer(hubMessage(await hub.of(person, now)));
      case 'unknown':
        return request.answer(hubMessage(await hub.of(person, now), understood.said));
    }
  }

  function speak(person: Person, language: Language): string {
    people.choose(person, language);
    return languageTexts[language].chosen;
  }

  async function runWord(request: WordsRequest, word: Word): Promise<void> {
    const { person, now } = request;
    if ('runAlone' in word) return runAdmitted(request, word, 0);
    const ended = word.alsoEnded ? pairs.endedOf(person.id) : [];
    const theirs = [...pairs.ofPerson(person.id), ...ended];
    const [pair] = theirs;
    if (!pair) return request.answer(noPairMessage(await hub.of(person, now), word.command));
    if (theirs.length === 1) return runAdmitted(request, word, pair.id);
    const choices = theirs.map((each) => ({
      pair: each,
      otherName: people.known(otherOf(each, person.id)).name,
    }));
    await request.answer(whichPair(word.command, choices, person.language));
  }

  async function runAdmitted(request: WordsRequest, word: Word, pairId: number): Promise<void> {
    const given = await edge.admit(word.command, request, pairId);
    if ('runAlone' in word) return word.runAlone(request);
    if (!('pair' in given)) throw new Error(`the word ${word.command} needs a pair, and its row gives none`);
    return word.run(request, given.pair);
  }

  async function help({ person }: Request): Promise<Leaflet> {
    return helpLeaflet(words, await coordinators.includes(person.id), person.language);
  }

  /** Beside the message that was pressed; over the Home, which has no messages. */
  async function hand(request: PressRequest, leaflet: Leaflet): Promise<void> {
    if (request.surface === 'home') await request.show(leafletModal(leaflet, request.person.language));
    else await request.answer(leaflet.message);
  }

  for (const { command } of words) edge.word(command);
  edge.command('/mentoring', (request) => answerWords(request, 'command'));
  edge.directMessage(async (request) => {
    if (!(await deps.taken(request))) await answerWords(request, 'message');
  });
  // Looked up anew: the press before which it is shown may have changed the language.
  edge.home(async ({ person, now }) => hubHome(await hub.of(people.known(person.id), now)));
  edge.press(hubPresses.help, async (request) => hand(request, await help(request)));
  edge.press(hubPresses.privacy, (request) => hand(request, privacyLeaflet(request.person.language)));
  edge.press(hubPresses.language, async (request) => {
    const language = languages.find((each) => each === request.value);
    if (!language) throw new KantelError(hubComplaints.oldButton);
    const text = speak(request.person, language);
    // The Home is shown anew after a press in it, in the language that was chosen.
    if (request.surface !== 'home') await request.answer({ text });
  });
  edge.press(hubPresses.word, async (request) => {
    const meant = readWordValue(request.value);
    const word = words.find(({ command }) => command === meant?.command);
    if (!meant || !word) throw new KantelError(hubComplaints.oldButton);
    await runAdmitted({ ...request, text: word.command }, word, meant.pairId);
  });
}
