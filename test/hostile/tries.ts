import { addMinutes } from 'date-fns';
import { numbersFrom } from '../../chaos/weather.ts';
import { databaseFile } from '../support/database.ts';
import { madeUpBy } from '../support/made-up.ts';
import { unescapedIn } from '../support/marks.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { walk } from '../support/walker.ts';
import { anyTexts, longTexts, oddTexts } from './corpus.ts';
import { type Mutation, mutationsOf } from './mutations.ts';

type Json = Record<string, unknown>;
type Envelope = Parameters<Stage['slack']['send']>[0];

/** What came of hostile inputs. */
export interface Tried {
  readonly inputs: number;
  /** Where there was no clear answer, or a line in the log that speaks of a fault of ours. */
  readonly wrong: Set<string>;
}

const cast = {
  coordinator: 'kees',
  pairs: [
    ['omar', 'ruth'],
    ['sanne', 'petra'],
  ] as const,
  outsiders: ['nina'],
};

/** So many payloads are sent at the same moment. */
const AT_ONCE = 8;

/** What a kind of payload is known by: the same again has nothing new to say. */
function kindOf({ type, command, event, callback_id, view, actions }: Json): string {
  const [action] = Array.isArray(actions) ? (actions as Json[]) : [];
  const of = (value: unknown, name: string) => (value as Json | undefined)?.[name];
  return [
    type,
    command,
    of(event, 'type'),
    callback_id,
    of(view, 'callback_id'),
    of(action, 'action_id'),
  ].join(' ');
}

/**
 * People write odd texts wherever they can, in the forms, commands and messages of the running bot; then what Slack
 * sent of each kind is sent once more with odd words, longer ones than a client lets through, and with one thing in it
 * that is not as Slack sends it.
 * @param most of each kind of payload, so many changed ones
 */
export async function tryEverythingOdd(most: number, seed = 1): Promise<Tried> {
  const file = databaseFile();
  const stage = await setStage({ databasePath: file.path, env: { LOG_LEVEL: 'debug' } });
  const { slack } = stage;
  const next = numbersFrom(seed);
  const wrong = new Set<string>();
  let inputs = 0;
  const sent = new Map<string, Envelope>();
  let isWalking = true;
  slack.on(({ kind, detail }) => {
    if (kind !== 'envelope' || !isWalking) return;
    const payload = detail.payload as Json;
    const type = detail.type as Envelope['type'];
    const takesAnswer = type === 'slash_commands' || payload.type === 'view_submission';
    sent.set(kindOf(payload), { type, payload, takesAnswer, what: kindOf(payload) });
  });
  try {
    const texts = [...oddTexts, ...anyTexts(200, seed)];
    const { troubles } = await walk(
      stage,
      cast,
      ({ most: longest }) => (texts[inputs++ % texts.length] ?? '').slice(0, longest),
      { rounds: 6, seed },
    );
    for (const trouble of troubles) wrong.add(`a person ran into: ${trouble}`);
    judge(stage, 'odd texts', wrong);
    // What people write is never taken for an old form.
    if (stage.logLines.some((line) => line.includes('a payload did not fit')))
      wrong.add('a form was not read');
    isWalking = false;

    const odd = [...sent].flatMap(([kind, envelope]) =>
      [
        ...longer(envelope.payload),
        ...shuffled(mutationsOf(envelope.payload, next), next).slice(0, most),
      ].map(({ what, made }) => ({
        ...envelope,
        made,
        what: `${kind}, ${what}`,
      })),
    );
    inputs += odd.length;
    const before = stage.logLines.length;
    // Many at once: what is not even acknowledged would else be waited for, one after the other.
    for (let n = 0; n < odd.length; n += AT_ONCE) {
      const these = odd.slice(n, n + AT_ONCE);
      await slack.until(() => slack.connections > 0, 'a connection', 30_000);
      const acks = await Promise.all(
        these.map(({ made, ...envelope }) => slack.send({ ...envelope, payload: anew(stage, made()) })),
      );
      await stage.settle();
      // Slack lets a bot answer so often in a minute.
      stage.clock.moveTo(addMinutes(stage.clock.now(), 1));
      const lost = these.filter((_, at) => JSON.stringify(acks[at])?.includes('dispatch_failed'));
      if (lost.length > 0) wrong.add(`the connection was lost: ${lost.map(({ what }) => what).join('; ')}`);
    }
    judge(stage, 'payloads that Slack never sends', wrong, before);
    // It still lives, and answers.
    await slack.send(madeUpBy(slack, 'UNINA').command('/mentoring', ''));
    await stage.settle();
    if (!slack.as('nina').messages().at(-1)?.ephemeral) wrong.add('it does not answer any more');
    for (const { args } of slack.calls)
      for (const words of unescapedIn(args)) wrong.add(`not escaped: ${words}`);
    return { inputs, wrong };
  } finally {
    await stage.close();
    file.remove();
  }
}

/** Notes what speaks of a fault of ours. */
function judge({ slack, logLines }: Stage, what: string, wrong: Set<string>, since = 0): void {
  for (const line of logLines.slice(since)) {
    const { level, msg, err } = JSON.parse(line) as { level: string; msg: string; err?: { at?: string[] } };
    if (err?.at || level === 'error') wrong.add(`${what}: ${msg} ${JSON.stringify(err ?? {}).slice(0, 300)}`);
  }
  const said = slack.world.messages.all().filter(({ user }) => user === slack.botUserId);
  for (const { text } of said.slice(-3))
    if (/went wrong|ging iets mis/i.test(text)) wrong.add(`${what}: ${text}`);
}

/** A form with words in it that no client would send. */
function longer(payload: Json): Mutation[] {
  const values = ((payload.view as Json | undefined)?.state as Json | undefined)?.values;
  if (payload.type !== 'view_submission' || !values) return [];
  return longTexts.map((text) => {
    const copy = structuredClone(payload);
    const state = (copy.view as { state: { values: Record<string, Record<string, Json>> } }).state;
    for (const field of Object.values(state.values))
      for (const element of Object.values(field)) if ('value' in element) element.value = text;
    return { what: `words of ${text.length} characters`, made: () => copy };
  });
}

/** With what makes it another one than before, so that it is not taken for the same again. */
function anew({ slack }: Stage, payload: Json): Json {
  const copy = { ...payload };
  const user = (payload.user as Json | undefined)?.id ?? payload.user_id;
  if (typeof payload.trigger_id === 'string' && typeof user === 'string')
    copy.trigger_id = slack.world.triggers.issue(user);
  if (typeof payload.response_url === 'string' && typeof user === 'string') {
    const { id } = slack.world.channels.directMessage(user, slack.botUserId);
    copy.response_url = `${slack.url}/response/${slack.world.responseUrls.issue(user, id, undefined)}`;
  }
  if (typeof payload.event_id === 'string') copy.event_id = slack.world.ids.next('Ev');
  return copy;
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  return items
    .map((item) => ({ item, at: next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
