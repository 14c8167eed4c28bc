import type { Json } from '../json.ts';
import type { Channel } from '../state/channels.ts';
import type { World } from '../world.ts';

/** The conversation object as the bot sees it (https://docs.slack.dev/reference/objects/conversation-object). */
export function channelObject(world: World, channel: Channel): Json {
  if (channel.kind === 'im')
    return {
      id: channel.id,
      created: channel.created,
      is_archived: false,
      is_im: true,
      is_org_shared: false,
      context_team_id: world.team.id,
      user: channel.members[0],
    };
  return {
    id: channel.id,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: true,
    is_group: false,
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_archived: channel.isArchived,
    is_general: channel.isGeneral,
    is_shared: false,
    is_ext_shared: false,
    is_org_shared: false,
    is_pending_ext_shared: false,
    pending_shared: [],
    is_member: channel.members.includes(world.bot.id),
    created: channel.created,
    creator: channel.creator,
    unlinked: 0,
    context_team_id: world.team.id,
    shared_team_ids: [world.team.id],
    topic: channel.topic,
    purpose: channel.purpose,
    previous_names: channel.previousNames,
  };
}

/** The name that commands and presses carry: Slack does not give away those of private conversations. */
export function nameInPayload(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}
