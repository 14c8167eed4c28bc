import type { Courier } from '../delivery/courier.ts';
import type { Events } from '../delivery/events.ts';
import { type PersonReading, readerFor } from '../render/reader.ts';
import type { User } from '../state/users.ts';
import type { World } from '../world.ts';

/** One person at their Slack, and what they reach through it. */
export interface Session {
  world: World;
  user: User;
  courier: Courier;
  events: Events;
  patienceMs: number;
  responseUrl: (key: string) => string;
}

export const readerOf = ({ world, user }: Session): PersonReading => readerFor(world, user);

/** Slackbot tells this person something nobody else sees. */
export function slackbotSays({ world, user }: Session, channel: string, text: string): void {
  world.messages.add({
    channel,
    ts: world.stamps.next(),
    user: 'USLACKBOT',
    text,
    blocks: [],
    ephemeralTo: user.id,
  });
}

/** Deactivated accounts are signed out; without interactivity in the manifest nothing can be pressed. */
export function mustBeAbleTo({ world, user }: Session, what: 'write' | 'press'): void {
  if (user.deleted) throw new Error(`@${user.name} is deactivated and can do nothing in Slack`);
  if (what === 'press' && !world.manifest.interactive)
    throw new Error(
      'settings.interactivity.is_enabled is not set in the manifest: Slack sends no presses or forms',
    );
}
