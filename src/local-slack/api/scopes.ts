import type { Channel } from '../state/channels.ts';
import type { World } from '../world.ts';
import { Refusal } from './refusal.ts';

/** Refuses unless the manifest grants one of these scopes; the answer names them and what there is. */
export function requireScope(world: World, ...oneOf: readonly string[]): void {
  const { scopes } = world.manifest;
  if (oneOf.length === 0 || oneOf.some((scope) => scopes.has(scope))) return;
  throw new Refusal('missing_scope', { needed: oneOf.join(','), provided: [...scopes].join(',') });
}

/** channels:…, groups:… or im:…, after the kind of conversation. */
export function requireScopeFor(
  world: World,
  kind: Channel['kind'],
  what: 'read' | 'write' | 'invite' | 'topic',
): void {
  const prefix = { public: 'channels', private: 'groups', im: 'im' }[kind];
  const whole =
    what === 'read'
      ? [`${prefix}:read`]
      : kind === 'public'
        ? ['channels:manage', 'channels:write']
        : [`${prefix}:write`];
  const narrow = {
    read: [],
    write: [],
    invite: [`${prefix}:write.invites`],
    topic: [`${prefix}:write.topic`],
  }[what];
  requireScope(world, ...whole, ...narrow);
}
