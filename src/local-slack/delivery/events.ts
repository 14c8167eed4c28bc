import { seconds } from '../clock.ts';
import { secret } from '../ids.ts';
import { asText, type Json } from '../json.ts';
import type { World } from '../world.ts';
import type { Courier } from './courier.ts';

/** Unacknowledged events come again "nearly immediately", after a minute, after five (https://docs.slack.dev/apis/events-api#retries). */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

const REASONS: Record<string, string> = { operation_timeout: 'http_timeout', http_error: 'http_error' };

/** The Events API: wraps what happened, sends it, and sends it again until it is acknowledged. */
export class Events {
  readonly #world: World;
  readonly #courier: Courier;
  readonly #timers = new Set<NodeJS.Timeout>();
  #last: Json | undefined;

  constructor(world: World, courier: Courier) {
    this.#world = world;
    this.#courier = courier;
  }

  /** Sends the event if the manifest subscribes to it; true once the bot has acknowledged. */
  async emit(subscription: string, event: Json): Promise<boolean> {
    if (!this.#world.manifest.events.has(subscription)) return false;
    this.#last = this.#wrap(event);
    return await this.#deliver(this.#last, 0, '');
  }

  /** The last event once more, as after an acknowledgement that got lost. */
  async again(): Promise<void> {
    if (this.#last === undefined) throw new Error('no event has been sent yet');
    await this.#deliver(this.#last, 1, 'http_timeout');
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #deliver(payload: Json, attempt: number, reason: string): Promise<boolean> {
    const retry = attempt === 0 ? undefined : { attempt, reason };
    const type = asText((payload.event as Json).type);
    const ack = await this.#courier.send({
      type: 'events_api',
      payload,
      takesAnswer: false,
      what: `event ${type}${attempt === 0 ? '' : ` (retry ${attempt})`}`,
      retry,
    });
    if (!('error' in ack)) return true;
    const wait = RETRY_AFTER_MS[attempt];
    if (wait === undefined) return false;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#deliver(payload, attempt + 1, REASONS[ack.error] ?? 'connection_failed');
    }, wait);
    timer.unref();
    this.#timers.add(timer);
    return false;
  }

  #wrap(event: Json): Json {
    const { world } = { world: this.#world };
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
