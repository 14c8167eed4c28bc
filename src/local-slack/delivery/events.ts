import { seconds } from '../clock.ts';
import { secret } from '../ids.ts';
import { asJson, asText, type Json } from '../json.ts';
import type { World } from '../world.ts';
import type { Courier } from './courier.ts';

/** Unacknowledged events come again "nearly immediately", after a minute, after five (https://docs.slack.dev/apis/events-api#retries). */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

const REASONS: Record<string, string> = { operation_timeout: 'http_timeout', http_error: 'http_error' };

interface Again {
  payload: Json;
  attempt: number;
  reason: string;
}

/** The Events API: wraps what happened, sends it, and sends it again until it is acknowledged. */
export class Events {
  readonly #world: World;
  readonly #courier: Courier;
  readonly #due = new Map<Again, NodeJS.Timeout>();
  #last: Json | undefined;

  constructor(world: World, courier: Courier) {
    this.#world = world;
    this.#courier = courier;
    // A bot that comes back gets at once what it missed.
    world.changes.on((change) => {
      if (change.kind === 'socket' && Number(change.detail.open) > 0) this.#flush();
    });
  }

  /** Sends the event if the manifest subscribes to it; true once the bot has acknowledged. */
  async emit(subscription: string, event: Json): Promise<boolean> {
    if (!this.#world.manifest.events.has(subscription)) return false;
    this.#last = this.#wrap(event);
    return await this.#deliver({ payload: this.#last, attempt: 0, reason: '' });
  }

  /** The last event once more, as after an acknowledgement that got lost. */
  async again(): Promise<void> {
    if (this.#last === undefined) throw new Error('no event has been sent yet');
    await this.#deliver({ payload: this.#last, attempt: 1, reason: 'http_timeout' });
  }

  close(): void {
    for (const timer of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  async #deliver({ payload, attempt, reason }: Again): Promise<boolean> {
    const type = asText(asJson(payload.event).type);
    const ack = await this.#courier.send({
      type: 'events_api',
      payload,
      takesAnswer: false,
      what: `event ${type}${attempt === 0 ? '' : ` (retry ${attempt})`}`,
      retry: attempt === 0 ? undefined : { attempt, reason },
    });
    if (!('error' in ack)) return true;
    const wait = RETRY_AFTER_MS[attempt];
    if (wait === undefined) return false;
    const again = { payload, attempt: attempt + 1, reason: REASONS[ack.error] ?? 'connection_failed' };
    const timer = setTimeout(() => this.#retry(again), wait);
    timer.unref();
    this.#due.set(again, timer);
    return false;
  }

  #retry(again: Again): void {
    clearTimeout(this.#due.get(again));
    this.#due.delete(again);
    void this.#deliver(again);
  }

  #flush(): void {
    for (const again of [...this.#due.keys()]) this.#retry(again);
  }

  #wrap(event: Json): Json {
    const world = this.#world;
    return {
      token: world.tokens.verification,
      team_id: world.team.id,
      context_team_id: world.team.id,
      context_enterprise_id: null,
      api_app_id: world.appId,
      event,
      type: 'event_callback',
      event_id: world.ids.next('Ev'),
      event_time: seconds(world.clock),
      authorizations: [
        {
          enterprise_id: null,
          team_id: world.team.id,
          user_id: world.bot.id,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
      is_ext_shared_channel: false,
      event_context: `4-${secret(16)}`,
    };
  }
}
