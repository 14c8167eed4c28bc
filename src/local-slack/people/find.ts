import { type Control, controlsOf } from './controls.ts';
import { readerOf, type Session } from './session.ts';
import { channelSeen, messageSurface, messagesOf, readMessage, viewSurface } from './sight.ts';
import type { Surface } from './surface.ts';

export interface Where {
  /** A channel, 'dm', 'home' or 'modal'. */
  in?: string | undefined;
  /** Part of what the message says. */
  message?: string | undefined;
  /** The very message. */
  ts?: string | undefined;
  /** Which of several, from 0: newest message first, within a message in reading order. */
  nth?: number | undefined;
}

function view(session: Session, place: 'modal' | 'home'): Surface[] {
  const { world, user } = session;
  const found = place === 'modal' ? world.views.top(user.id) : world.views.home(user.id);
  return found === undefined ? [] : [viewSurface(world, found)];
}

/** The surfaces this person looks at, most likely first: the modal, messages from the newest back, the Home. */
export function surfacesOf(session: Session, where: Where): Surface[] {
  const { world, user } = session;
  if (where.in === 'modal' || where.in === 'home') return view(session, where.in);
  const channel = where.in === undefined ? undefined : (channelSeen(world, user, where.in)?.id ?? 'none');
  const messages = messagesOf(world, user)
    .filter((one) => channel === undefined || one.channel === channel)
    .filter((one) => world.channels.byId(one.channel)?.isArchived !== true)
    .filter((one) => where.ts === undefined || one.ts === where.ts)
    .filter((one) => where.message === undefined || readMessage(world, user, one).includes(where.message))
    .toReversed()
    .map((message) => messageSurface(user, message));
  if (channel !== undefined || where.message !== undefined || where.ts !== undefined) return messages;
  return [...view(session, 'modal'), ...messages, ...view(session, 'home')];
}

export interface Found {
  surface: Surface;
  control: Control;
}

/** Everything this person could press, in that order. */
export function pressable(session: Session, where: Where): Found[] {
  const reader = readerOf(session);
  return surfacesOf(session, where).flatMap((surface) =>
    controlsOf(reader, surface.blocks).map((control) => ({ surface, control })),
  );
}
