import { numbersFrom } from '../../chaos/weather.ts';
import { access } from '../../src/features/access.ts';
import type { Person } from '../../src/local-slack/index.ts';
import { daysAfter, manifest, type Stage } from './stage.ts';

type Json = Record<string, unknown>;

/** Words that somebody is about to write: in which form (or `command /pair`, `message`), in which field. */
export interface Place {
  readonly by: string;
  readonly form: string;
  readonly field: string;
  /** As many characters as the client lets them write. */
  readonly most: number;
}

/** A form as it was sent in. */
export interface SentForm {
  readonly by: string;
  readonly form: string;
  /** What was chosen, by field; without the words. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Whether it was taken. */
  readonly isTaken: boolean;
}

/** Who walks. Handles of the workspace. */
interface Cast {
  readonly coordinator: string;
  /** Mentor and mentee; somebody in two of them makes the bot ask which pair they mean. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly outsiders: readonly string[];
}

/** Something that is done in any case, so that what needs it comes about in every walk. */
export interface Step {
  readonly by: string;
  /** What is pressed or typed, as `types /cohort import` or `proposal.yes`. */
  readonly key: string;
  /** What is pressed in the modal that it opens, before all else in it. */
  readonly inside?: string;
}

/** What ends something comes last, so that all else has been done by then. */
const ENDS = /clos|leave|keep|end|pause|snooze/i;
/** The round in which each such thing is done for the first time. */
const ENDS_FROM = 2;
/** So many things each person does in a round, and so many days pass after it. */
const ACTS = 9;
const DAYS = 3;
/** How often somebody tries to get a form through. */
const TRIES = 6;

interface Act {
  readonly key: string;
  /** What tells it from another act of the same kind: the same button about another pair, another question. */
  readonly about?: string;
  do(): Promise<void>;
}

/**
 * People who do everything they can: each round each of them does what has been done least so far of all that is in
 * front of them, fills in every field of every form that opens, and the clock moves on. Nothing here knows a feature,
 * so a new button, form, command or word is walked through without a mention.
 * @param words what is written at a place
 * @param options.seed decides between what is equal
 * @param options.before how often what was done in earlier walks; is added to
 * @param options.onSent told of each form that was sent in
 * @param options.first what is done first, with what it leads to
 * @param options.ending what is done before the first thing that ends something
 */
export async function walk(
  stage: Stage,
  cast: Cast,
  words: (place: Place) => string,
  options: {
    rounds: number;
    seed: number;
    before?: Map<string, number>;
    onSent?: (sent: SentForm) => void;
    first?: readonly Step[];
    ending?: readonly Step[];
    /** The file that is chosen wherever a form takes one. */
    file?: (by: string, form: string, field: string) => { file: string; content: string };
  },
): Promise<{ forms: Set<string>; presses: Set<string>; acts: number; troubles: string[] }> {
  const { slack } = stage;
  const { world } = slack;
  const done = new Map<string, number>();
  const forms = new Set<string>();
  const presses = new Set<string>();
  const troubles: string[] = [];
  const visits = new Map<string, number>();
  const next = numbersFrom(options.seed);
  const before = options.before ?? new Map<string, number>();
  let acts = 0;

  const everybody = [...new Set([cast.coordinator, ...cast.pairs.flat(), ...cast.outsiders])];
  const count = (key: string): number => done.get(key) ?? 0;
  /** What they did least themselves comes first; what opens forms sooner than what is typed. */
  const weightOf = (handle: string, { key, about = '' }: Act): number =>
    (4 * count(`${handle} ${key} ${about}`) + count(key) / 4 + (before.get(key) ?? 0) / 8 + next()) *
    (key.includes(' ') ? 3 : 1);
  const visit = (form: string): number => {
    visits.set(form, (visits.get(form) ?? -1) + 1);
    return visits.get(form) ?? 0;
  };

  async function act(handle: string, { key, about = '', do: run }: Act): Promise<void> {
    acts += 1;
    for (const each of [key, `${handle} ${key} ${about}`]) done.set(each, count(each) + 1);
    try {
      await run();
      await stage.settle();
      await leaveModals(handle);
    } catch (error) {
      troubles.push(`${handle}, ${key}: ${String(error)}`);
      await stage.settle();
      while (slack.as(handle).modal) await slack.as(handle).close();
    }
  }

  async function take({ by, key, inside }: Step): Promise<void> {
    const typed: Act = { key, do: () => slack.as(by).command(key.replace(/^types /, '')) };
    const chosen = key.startsWith('types ') ? typed : possible(by).find((one) => one.key === key);
    if (!chosen) {
      troubles.push(`${by} cannot do ${key}`);
      return;
    }
    await act(by, {
      key,
      about: chosen.about ?? '',
      async do() {
        await chosen.do();
        if (!inside) return;
        await stage.settle();
        const person = slack.as(by);
        const button = buttonsIn(world.views.top(person.id)?.body.blocks).find(
          ({ action }) => action === inside,
        );
        if (!button) throw new Error(`there is no ${inside}`);
        presses.add(inside);
        await person.press(button.label, { in: 'modal', nth: button.nth });
      },
    });
  }

  /** Goes through what opened in front of them: presses what is in it, fills it in, sends it, closes it. */
  async function leaveModals(handle: string): Promise<void> {
    const person = slack.as(handle);
    const pressed = new Set<string>();
    for (let steps = 0; steps < 12; steps += 1) {
      const view = world.views.top(person.id);
      if (!view) return;
      const { body } = view;
      const next = buttonsIn(body.blocks).find(({ action }) => !pressed.has(action) && count(action) < 4);
      if (next) {
        pressed.add(next.action);
        presses.add(next.action);
        done.set(next.action, count(next.action) + 1);
        await person.press(next.label, { in: 'modal', nth: next.nth });
        await stage.settle();
      } else if (body.submit) {
        if (!(await send(handle, String(body.callback_id)))) await person.close();
        await stage.settle();
      } else {
        await person.close();
      }
    }
  }

  /** @returns whether it was taken in the end */
  async function send(handle: string, form: string): Promise<boolean> {
    const person = slack.as(handle);
    const visited = visit(form);
    const tries = new Map<string, number>();
    for (let all = 0; all < TRIES; all += 1) {
      const fields = fieldsIn(world.views.top(person.id)?.body.blocks);
      const chosen = new Map<string, string>();
      // What is given as a file is not given in words as well; the next time it is.
      const asFile = options.file && visited % 2 === 0 && fields.some(({ element }) => isFile(element));
      for (const [index, field] of fields.entries()) {
        if (asFile && field.isText) continue;
        if (!asFile && isFile(field.element)) continue;
        const tried = tries.get(field.block) ?? 0;
        if (all > 0 && tried === 0) continue;
        const entry = entryFor(handle, form, field, { tried, visited, index });
        if (entry === undefined) continue;
        if (!field.isText) chosen.set(field.block, String(entry));
        await person.fill(field.label, entry, { nth: field.nth });
      }
      const { errors } = await person.submit();
      options.onSent?.({ by: person.id, form, chosen, isTaken: !errors });
      forms.add(form);
      if (!errors) return true;
      for (const { label, block } of fields) if (errors[label]) tries.set(block, (tries.get(block) ?? 0) + 1);
    }
    return false;
  }

  function entryFor(
    handle: string,
    form: string,
    { element, block, most, isText }: Field,
    { tried, visited, index }: { tried: number; visited: number; index: number },
  ) {
    const choices = optionsOf(element);
    const initial = element.initial_value;
    const by = slack.as(handle).id;
    if (isText) {
      if (tried === 0) return words({ by, form, field: block, most }).slice(0, most);
      return tried === 1 && typeof initial === 'string' ? initial : ['Plain words', 'NL', '3'][tried % 3];
    }
    switch (element.type) {
      case 'radio_buttons':
        return choices[(visited + tried) % choices.length];
      case 'static_select':
        return choices.at(-1 - ((visited + tried) % choices.length));
      case 'checkboxes':
      case 'multi_static_select':
        return tried % 2 === 0 ? choices : choices.slice(0, 1);
      case 'users_select': {
        if (tried === 0 && element.initial_user) return undefined;
        const [mentors, mentees] = [0, 1].map((side) => cast.pairs.map((pair) => pair[side] ?? ''));
        return (index % 2 === 0 ? mentors : mentees)?.[(visited + tried) % cast.pairs.length];
      }
      case 'multi_users_select':
        return tried === 0 ? undefined : [cast.coordinator];
      case 'datepicker':
        if (tried === 0 && element.initial_date) return undefined;
        return daysAfter(stage.clock.now(), 14 + 7 * tried);
      case 'timepicker':
        return element.initial_time ? undefined : '12:30';
      case 'file_input':
        return options.file?.(by, form, block);
      default:
        return undefined;
    }
  }

  /** Everything this person could do now. */
  function possible(handle: string): Act[] {
    const person = slack.as(handle);
    const typed = (line: string): Act => ({ key: `types ${line}`, do: () => person.command(line) });
    const commands = Object.keys(access.commands);
    const spoken = Object.keys(access.words);
    return [
      ...pressesOf(person),
      ...commands.map(typed),
      ...spoken.map((word) => typed(`/mentoring ${word}`)),
      ...commands.map((command) => ({
        key: `types ${command} and words`,
        do: () => person.command(`${command} ${wordsIn(person, `command ${command}`)}`),
      })),
      { key: 'writes words', do: () => person.say(wordsIn(person, 'message')) },
      ...spoken.map((word) => ({ key: `writes ${word}`, do: () => person.say(word) })),
      { key: 'opens their Home', do: () => person.openHome() },
      ...(manifest.features.shortcuts as { name: string }[]).map(({ name }) => ({
        key: `shortcut:${name.replaceAll(' ', '-')}`,
        do: () => person.shortcut(name),
      })),
    ];
  }

  const wordsIn = (person: Person, form: string): string =>
    words({ by: person.id, form, field: 'text', most: 1_000 }).replaceAll('\n', ' ');

  function isOpenTo({ id }: Person, channelId: string, ephemeralTo: string | undefined): boolean {
    const channel = world.channels.byId(channelId);
    if (!channel || channel.isArchived) return false;
    return ephemeralTo ? ephemeralTo === id : channel.members.includes(id);
  }

  function pressesOf(person: Person): Act[] {
    const home = world.views.home(person.id);
    const surfaces = [
      ...world.messages
        .all()
        .filter(({ channel, ephemeralTo }) => isOpenTo(person, channel, ephemeralTo))
        .slice(-40)
        .toReversed()
        .map(({ channel, ts, blocks }) => ({ where: { in: channel, ts }, blocks })),
      ...(home ? [{ where: { in: 'home' }, blocks: home.body.blocks }] : []),
    ];
    return surfaces.flatMap(({ where, blocks }) =>
      buttonsIn(blocks).map(({ action, label, nth, value }) => ({
        key: action,
        about: value,
        do: () => {
          presses.add(action);
          return person.press(label, { ...where, nth });
        },
      })),
    );
  }

  await act(cast.coordinator, {
    key: 'types /cohort new',
    do: () => slack.as(cast.coordinator).command('/cohort new'),
  });
  for (const [mentor, mentee] of cast.pairs) {
    const line = `/pair @${mentor} @${mentee}`;
    await act(cast.coordinator, { key: line, do: () => slack.as(cast.coordinator).command(line) });
  }
  for (const step of options.first ?? []) await take(step);
  for (let round = 0; round < options.rounds; round += 1) {
    const isLast = round >= options.rounds - 2;
    if (round === ENDS_FROM) for (const step of options.ending ?? []) await take(step);
    const first = Math.floor(next() * everybody.length);
    for (const handle of [...everybody.slice(first), ...everybody.slice(0, first)]) {
      const here = new Set<string>();
      for (let n = 0; n < ACTS; n += 1) {
        const [chosen] = possible(handle)
          .filter(({ key, about }) => !here.has(`${key} ${about}`))
          .filter(({ key }) => isLast || !ENDS.test(key) || (round >= ENDS_FROM && count(key) === 0))
          .map((one) => ({ one, weight: weightOf(handle, one) }))
          .sort((one, other) => one.weight - other.weight);
        if (!chosen) break;
        here.add(`${chosen.one.key} ${chosen.one.about}`);
        await act(handle, chosen.one);
      }
    }
    const until = daysAfter(stage.clock.now(), DAYS);
    for (let at = daysAfter(stage.clock.now(), 1 / 8); at < until; at = daysAfter(at, 1 / 8))
      await stage.leapTo(at);
    await stage.leapTo(until);
  }
  for (const [key, times] of done) before.set(key, (before.get(key) ?? 0) + times);
  return { forms, presses, acts, troubles };
}

interface Field {
  readonly block: string;
  readonly label: string;
  readonly element: Json;
  readonly most: number;
  readonly isText: boolean;
  readonly nth: number;
}

const TEXT = /^(plain_text|rich_text|email_text|url_text|number)_input$/;
const listOf = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const textOf = (value: unknown): string => String((value as Json | undefined)?.text ?? '');

function fieldsIn(blocks: unknown): Field[] {
  const seen: string[] = [];
  return listOf(blocks)
    .filter(({ type }) => type === 'input')
    .map((block) => {
      const element = block.element as Json;
      const label = textOf(block.label);
      const nth = seen.filter((one) => one === label).length;
      seen.push(label);
      const most = typeof element.max_length === 'number' ? element.max_length : 3_000;
      return {
        block: String(block.block_id),
        label,
        element,
        most,
        isText: TEXT.test(String(element.type)),
        nth,
      };
    });
}

const isFile = ({ type }: Json): boolean => type === 'file_input';
const optionsOf = (element: Json): string[] =>
  [element, ...listOf(element.option_groups)]
    .flatMap(({ options }) => listOf(options))
    .map(({ value }) => String(value));

/** The buttons of a surface, with which of those with the same label each is. */
function buttonsIn(blocks: unknown): { action: string; label: string; nth: number; value: string }[] {
  const elements = listOf(blocks).flatMap((block) => [
    ...listOf(block.elements),
    ...(block.accessory ? [block.accessory as Json] : []),
  ]);
  const seen: string[] = [];
  return elements
    .filter(({ type, url }) => type === 'button' && !url)
    .map(({ action_id, text, value }) => {
      const label = textOf(text);
      const nth = seen.filter((one) => one === label).length;
      seen.push(label);
      return { action: String(action_id), label, nth, value: String(value ?? '') };
    });
}
