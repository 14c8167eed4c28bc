import type { Json } from '../json.ts';
import { blocksOf, type View } from '../state/views.ts';
import type { World } from '../world.ts';

/** The view as the Web API and presses carry it (https://docs.slack.dev/reference/views). */
export function viewObject(world: World, view: View): Json {
  const { body } = view;
  return {
    id: view.id,
    team_id: world.team.id,
    type: body.type,
    blocks: blocksOf(view),
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    state: { values: view.state },
    hash: view.hash,
    title: body.title ?? null,
    clear_on_close: body.clear_on_close ?? false,
    notify_on_close: body.notify_on_close ?? false,
    close: body.close ?? null,
    submit: body.submit ?? null,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: world.appId,
    external_id: body.external_id ?? '',
    app_installed_team_id: world.team.id,
    bot_id: world.botId,
  };
}
