import { elementsOf } from '../blocks/elements-of.ts';
import { valueField } from '../blocks/state-values.ts';
import { asJson, asText, compact, type Json } from '../json.ts';
import { nameInPayload } from '../objects/channel.ts';
import { messageObject } from '../objects/message.ts';
import { viewObject } from '../objects/view.ts';
import type { User } from '../state/users.ts';
import { blocksOf, type View } from '../state/views.ts';
import type { World } from '../world.ts';
import type { Control } from './controls.ts';
import type { Surface } from './surface.ts';

/** What every interaction carries (https://docs.slack.dev/reference/interaction-payloads). */
function from(world: World, user: User): Json {
  return {
    team: { id: world.team.id, domain: world.team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: world.team.id },
    api_app_id: world.appId,
    token: world.tokens.verification,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The element as `actions[0]`: its names, its value now, and what it started with. */
function actionOf(world: World, surface: Surface, { block, element, option }: Control): Json {
  const { options: _options, option_groups: _groups, focus_on_load: _focus, ...shown } = element;
  const held = asJson(asJson(surface.state[asText(block.block_id)])[asText(element.action_id)]);
  const field = valueField(element.type);
  return compact({
    ...shown,
    block_id: block.block_id,
    ...(field === undefined ? {} : { [field]: held[field] }),
    ...(element.type === 'overflow' ? { selected_option: option } : {}),
    ...(element.type === 'feedback_buttons' ? { value: option?.value, text: option?.text } : {}),
    action_ts: world.stamps.next(),
  });
}

const place = (world: World, user: User, surface: Surface, responseUrl: (key: string) => string): Json => {
  if ('view' in surface.place) {
    const view = viewObject(world, surface.place.view);
    return { container: { type: 'view', view_id: view.id }, view };
  }
  const { message } = surface.place;
  const channel = world.channels.byId(message.channel);
  const ephemeral = message.ephemeralTo !== undefined;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
    },
    channel: { id: message.channel, name: channel === undefined ? '' : nameInPayload(channel) },
    ...(ephemeral ? {} : { message: messageObject(world, message) }),
    state: { values: surface.state },
    response_url: responseUrl(world.responseUrls.issue(user.id, message.channel, message)),
  };
};

export function blockActions(
  world: World,
  user: User,
  surface: Surface,
  control: Control,
  responseUrl: (key: string) => string,
): Json {
  return {
    type: 'block_actions',
    ...from(world, user),
    trigger_id: world.triggers.issue(user.id),
    ...place(world, user, surface, responseUrl),
    actions: [actionOf(world, surface, control)],
  };
}

/**
 * A way into each channel that was chosen in a menu which asks for it; also where the bot is no member
 * (https://docs.slack.dev/surfaces/modals#modal_response_url).
 */
function waysInto(world: World, user: User, view: View, responseUrl: (key: string) => string): Json[] {
  return elementsOf(blocksOf(view)).flatMap(({ block, element }) => {
    if (element.response_url_enabled !== true) return [];
    const held = asJson(asJson(view.state[asText(block.block_id)])[asText(element.action_id)]);
    const channel = asText(held.selected_conversation ?? held.selected_channel);
    if (channel === '') return [];
    return [
      {
        block_id: block.block_id,
        action_id: element.action_id,
        channel_id: channel,
        response_url: responseUrl(world.responseUrls.issue(user.id, channel, undefined)),
      },
    ];
  });
}

export const viewSubmission = (
  world: World,
  user: User,
  view: View,
  responseUrl: (key: string) => string,
): Json => ({
  type: 'view_submission',
  ...from(world, user),
  trigger_id: world.triggers.issue(user.id),
  view: viewObject(world, view),
  response_urls: waysInto(world, user, view, responseUrl),
});

export const viewClosed = (world: World, user: User, view: View, cleared: boolean): Json => ({
  type: 'view_closed',
  ...from(world, user),
  view: viewObject(world, view),
  is_cleared: cleared,
});

export const globalShortcut = (world: World, user: User, callbackId: string): Json => ({
  type: 'shortcut',
  ...from(world, user),
  action_ts: world.stamps.next(),
  callback_id: callbackId,
  trigger_id: world.triggers.issue(user.id),
});
