import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { LocalSlack } from '../local-slack.ts';
import type { Session } from '../people/session.ts';
import type { User } from '../state/users.ts';
import { perform, requestSchema } from './act.ts';
import { type Bundle, bundle } from './bundle.ts';
import { PageClock } from './clock.ts';
import { HEADERS, refusal } from './guard.ts';
import { Guide } from './guide.ts';
import type { PageOptions } from './options.ts';
import { slackSeen, workspaceShape } from './seen.ts';
import type { Acted, Seen } from './shape.ts';
import { Streams } from './streams.ts';
import { Unread } from './unread.ts';
import { Wire } from './wire.ts';

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Slack</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/app.css">
<script type="module" src="/page/app.js"></script>
</head>
<body><div id="app"></div></body>
</html>
`;

/** While the clock is being turned, the date on the page runs along. */
const TURNING_MS = 100;

interface Deps {
  slack: LocalSlack;
  sessionOf: (user: User) => Session;
  options: PageOptions;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
  response.end(body);
}

/** The browser page of the local Slack: the page itself, what it shows, and what people do on it. */
export class Page {
  readonly #slack: LocalSlack;
  readonly #sessionOf: Deps['sessionOf'];
  readonly #clock: PageClock;
  readonly #guide: Guide;
  readonly #wire: Wire;
  readonly #unread = new Unread();
  readonly #streams = new Streams();
  readonly #stop: () => void;

  constructor({ slack, sessionOf, options }: Deps) {
    this.#slack = slack;
    this.#sessionOf = sessionOf;
    this.#clock = new PageClock(slack.world.clock, options.clock);
    this.#guide = new Guide(options.guide ?? []);
    this.#wire = new Wire(slack);
    this.#stop = slack.on((change) => {
      this.#wire.note(change);
      // What happened before anybody looked is answered when somebody does.
      if (this.#unread.hasBegun) this.#guide.look(slack);
      this.#streams.poke();
    });
    // Ready before somebody asks; what goes wrong shows to who asks.
    bundle().catch(() => undefined);
  }

  /** Answers what is the page's; false: something else was asked for. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname !== '/' && !url.pathname.startsWith('/page/')) return false;
    const refused = refusal(request);
    if (refused !== undefined) send(response, 403, 'text/plain', refused);
    else
      this.#route(request, response, url).catch((error: unknown) =>
        response.headersSent ? response.destroy() : send(response, 500, 'text/plain', String(error)),
      );
    return true;
  }

  close(): void {
    this.#stop();
    this.#streams.close();
  }

  async #route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /':
        return send(response, 200, 'text/html', HTML);
      case 'GET /page/app.js':
        return send(response, 200, 'text/javascript', (await bundle()).script);
      case 'GET /page/app.css':
        return send(response, 200, 'text/css', (await bundle()).style);
      case 'GET /page/events':
        return this.#open(response, url, await bundle());
      case 'POST /page/act':
        return send(response, 200, 'application/json', JSON.stringify(await this.#act(await json(request))));
      default:
        return send(response, 404, 'text/plain', 'not found');
    }
  }

  /** Whoever is asked for; somebody, where nobody is called that. */
  #who(handle: string | null): User {
    const people = this.#slack.world.users.all().filter((user) => !user.isBot && !user.deleted);
    const user = people.find((one) => one.name === handle) ?? people[0];
    if (user === undefined) throw new Error('nobody works here');
    return user;
  }

  #open(response: ServerResponse, url: URL, { build }: Bundle): void {
    const { world } = this.#slack;
    const user = this.#who(url.searchParams.get('as'));
    const inspects = url.searchParams.has('inspect');
    this.#unread.begin(world);
    this.#guide.look(this.#slack);
    world.channels.directMessage(user.id, world.bot.id);
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
    this.#streams.open(
      response,
      (): Partial<Seen> => ({
        workspace: workspaceShape(world, build),
        ...slackSeen(world, user, this.#unread.counts(world, user)),
        clock: this.#clock.shape(),
        guide: this.#guide.shape(),
        ...(inspects && Object.fromEntries(this.#wire.entries.map((entry) => [`wire ${entry.n}`, entry]))),
      }),
    );
  }

  async #act(body: unknown): Promise<Acted> {
    const read = requestSchema.safeParse(body);
    if (!read.success) return { ok: false, error: 'this cannot be done' };
    const { as, act } = read.data;
    const user = this.#slack.world.users.find(as);
    if (user === undefined) return { ok: false, error: `there is nobody called ${as}` };
    try {
      if (act.kind === 'read') this.#unread.read(user, act.channel, act.ts);
      else if (act.kind === 'turn') await this.#turn(act.by);
      else await perform(this.#sessionOf(user), this.#slack.as(user.id), act);
      return { ok: true };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    } finally {
      this.#streams.poke();
    }
  }

  async #turn(by: Parameters<PageClock['turn']>[0]): Promise<void> {
    const moving = setInterval(() => this.#streams.poke(), TURNING_MS);
    try {
      await this.#clock.turn(by);
    } finally {
      clearInterval(moving);
    }
  }
}
