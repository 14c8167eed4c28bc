import { compact, type Json } from '../json.ts';
import type { Message } from '../state/messages.ts';
import type { World } from '../world.ts';
import { fileObject } from './file.ts';

/** The message as the Web API, presses and events carry it. */
export function messageObject(world: World, message: Message): Json {
  const fromBot = message.user === world.bot.id;
  return compact({
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: world.team.id,
    ...(fromBot
      ? {
          bot_id: world.botId,
          app_id: world.appId,
          bot_profile: {
            id: world.botId,
            app_id: world.appId,
            name: world.manifest.appName,
            deleted: false,
            team_id: world.team.id,
          },
        }
      : {}),
    client_msg_id: message.clientMsgId,
    ...(message.files.length > 0
      ? {
          subtype: fromBot ? undefined : 'file_share',
          upload: false,
          files: message.files.map((file) => fileObject(world, file)),
        }
      : {}),
    thread_ts: message.threadTs,
    blocks: message.blocks.length > 0 ? message.blocks : undefined,
    metadata: message.metadata,
    edited: message.edited,
  });
}
