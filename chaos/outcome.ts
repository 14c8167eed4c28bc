import { openToLook } from '../src/db/open.ts';
import type { SeenMessage } from '../src/local-slack/index.ts';
import { plannedIn } from './planned.ts';
import type { Stage } from './stage.ts';

/** A message as it stands in the end. */
export interface Seen {
  /** A channel by its name, or whose direct messages. */
  readonly place: string;
  /** As one reads it, with its buttons. */
  readonly text: string;
}

export interface Said extends Seen {
  /** The key of the delivery that said it. */
  readonly key: string;
}

/** What has become of everything at the end of a run, without what differs from run to run. */
export interface Outcome {
  /** Each channel: who is in it, what it is for, what is pinned. */
  readonly channels: readonly string[];
  /** What the bot said of its own accord. */
  readonly said: readonly Said[];
  /** The direct answers that people got; who asks twice is answered twice. */
  readonly answers: readonly Seen[];
  /** Every row of every table, without its stamps. */
  readonly rows: readonly string[];
  /** By key: how each delivery ended, and whether it is a reminder. */
  readonly deliveries: ReadonlyMap<string, { readonly state: string; readonly weight: string }>;
  /** What SQLite says about the file; 'ok' where it is sound. */
  readonly integrity: string;
}

/** Looks at Slack, and at the database once the bot has stopped. */
export async function outcomeOf(stage: Stage): Promise<Outcome> {
  const seen = messagesIn(stage);
  const channels = channelsIn(stage);
  await stage.stopBot();
  const db = openToLook(stage.databasePath);
  try {
    const deliveries = db
      .prepare<[], { key: string; state: string; weight: string }>(
        'SELECT key, state, weight FROM deliveries ORDER BY id',
      )
      .all();
    const keys = plannedIn(stage);
    // Nobody is answered in a channel so that others see it: what was not planned there is no answer either.
    const keyOf = ({ place, clientMsgId }: (typeof seen)[number]): string | undefined =>
      clientMsgId &&
      (keys.get(clientMsgId) ?? (place.startsWith('#') ? `unplanned: ${clientMsgId}` : undefined));
    return {
      channels,
      said: seen.flatMap((one) => {
        const key = keyOf(one);
        return key === undefined ? [] : [{ place: one.place, text: one.text, key }];
      }),
      answers: seen.filter((one) => keyOf(one) === undefined),
      rows: rowsIn(db),
      deliveries: new Map(deliveries.map(({ key, state, weight }) => [key, { state, weight }])),
      integrity: String(db.pragma('integrity_check', { simple: true })),
    };
  } finally {
    db.close();
  }
}

const readable = ({ readable: text, buttons }: SeenMessage): string =>
  [text, ...buttons.map((label) => `[${label}]`)].join('\n');

/** The bot's messages, each as its first reader sees it. */
function messagesIn({ slack }: Stage) {
  const { users, channels, messages } = slack.world;
  const found = new Map<string, { place: string; text: string; clientMsgId: string | undefined }>();
  for (const user of users.all()) {
    if (user.isBot) continue;
    for (const message of slack.as(user.id).messages()) {
      const id = `${message.channel} ${message.ts}`;
      if (message.user !== slack.botUserId || found.has(id)) continue;
      const channel = channels.byId(message.channel);
      const place = channel?.kind === 'im' ? `DM of ${user.name}` : `#${channel?.name}`;
      const { clientMsgId } = messages.find(message.channel, message.ts) ?? {};
      found.set(id, { place, text: readable(message), clientMsgId });
    }
  }
  return [...found.values()];
}

/** Channels that the bot made. */
function channelsIn({ slack }: Stage): string[] {
  const { channels, messages, users } = slack.world;
  return channels
    .all()
    .filter(({ kind, creator }) => kind !== 'im' && creator === slack.botUserId)
    .map((one) => {
      const pins = one.pins.map(({ ts }) => messages.find(one.id, ts)?.text).sort();
      const members = one.members.map((id) => users.byId(id)?.name ?? id).sort();
      const { name, isArchived } = one;
      return JSON.stringify({
        name,
        isArchived,
        members,
        topic: one.topic.value,
        purpose: one.purpose.value,
        pins,
      });
    })
    .sort();
}

/** How each delivery ended is looked at by itself; and who does something again is heard again. */
const NOT_COMPARED = ['deliveries', 'heard'];

/** What of a row may differ: stamps, and what is encrypted anew each time. It still counts whether it is there. */
function settled([column, value]: [string, unknown]): [string, unknown] {
  if (value instanceof Uint8Array) return [column, 'sealed'];
  return value !== null && /(^|_)at$/.test(column) ? [column, 'some time'] : [column, value];
}

function rowsIn(db: ReturnType<typeof openToLook>): string[] {
  const left = NOT_COMPARED.map((name) => `'${name}'`).join(', ');
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN (${left})`,
    )
    .pluck()
    .all();
  return tables
    .flatMap((table) =>
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`)
        .all()
        .map((row) => `${table} ${JSON.stringify(Object.fromEntries(Object.entries(row).map(settled)))}`),
    )
    .sort();
}
