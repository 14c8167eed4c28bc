import { asText, type Json } from '../../json.ts';
import { viewObject } from '../../objects/view.ts';
import { readView } from '../../read-view.ts';
import { MOST_VIEWS, type View } from '../../state/views.ts';
import type { World } from '../../world.ts';
import { knownUser } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal, refuseWith } from '../refusal.ts';

function bodyOf(world: World, args: Json, type: 'modal' | 'home', replaces?: View): Json {
  const read = readView(world, args.view, type, replaces);
  if ('body' in read) return read.body;
  throw read.messages.length > 0 ? refuseWith(read.error, read.messages) : new Refusal(read.error);
}

/** Who the trigger stands for; it is used up by the asking, and only by a call that is otherwise right. */
function triggered(world: World, args: Json): string {
  const id = asText(args.trigger_id ?? args.interactivity_pointer);
  if (id === '') throw refuseWith('invalid_arguments', ['missing required field: trigger_id']);
  const exchanged = world.triggers.exchange(id);
  if ('error' in exchanged) throw new Refusal(exchanged.error);
  return exchanged.user;
}

function sameHash(view: View | undefined, hash: unknown): void {
  if (typeof hash === 'string' && hash !== '' && view !== undefined && view.hash !== hash)
    throw new Refusal('hash_conflict');
}

const trigger = { trigger_id: 'string', interactivity_pointer: 'string', view: 'json!' } as const;
const shown = (world: World, view: View): Json => ({ view: viewObject(world, view) });

export const viewsMethods: Record<string, Method> = {
  'views.open': {
    args: trigger,
    tier: 4,
    run: ({ world }, args) => {
      const body = bodyOf(world, args, 'modal');
      return shown(world, world.views.open(triggered(world, args), body));
    },
  },
  'views.push': {
    args: trigger,
    tier: 4,
    run: ({ world }, args) => {
      const body = bodyOf(world, args, 'modal');
      const user = triggered(world, args);
      const depth = world.views.stack(user).length;
      if (depth === 0) throw new Refusal('not_found');
      if (depth >= MOST_VIEWS) throw new Refusal('push_limit_reached');
      return shown(world, world.views.push(user, body));
    },
  },
  'views.update': {
    args: { view_id: 'string', external_id: 'string', view: 'json!', hash: 'string' },
    tier: 4,
    run: ({ world }, args) => {
      const externalId = asText(args.external_id);
      const view =
        externalId === '' ? world.views.find(asText(args.view_id)) : world.views.byExternalId(externalId);
      if (view === undefined) throw new Refusal('not_found');
      const body = bodyOf(world, args, view.body.type === 'home' ? 'home' : 'modal', view);
      sameHash(view, args.hash);
      return shown(world, world.views.update(view, body));
    },
  },
  'views.publish': {
    args: { user_id: 'string!', view: 'json!', hash: 'string', interactivity_pointer: 'string' },
    tier: 4,
    run: ({ world }, args) => {
      if (!world.manifest.hasHome) throw new Refusal('not_enabled');
      const user = knownUser(world, asText(args.user_id));
      const home = world.views.home(user.id);
      const body = bodyOf(world, args, 'home', home);
      sameHash(home, args.hash);
      return shown(world, world.views.publish(user.id, body));
    },
  },
};
