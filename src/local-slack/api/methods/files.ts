import { messageEvent } from '../../delivery/message-event.ts';
import { asText, jsonList } from '../../json.ts';
import { fileObject } from '../../objects/file.ts';
import { messageObject } from '../../objects/message.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';

/** Giving a file, in two calls with the upload between them (https://docs.slack.dev/messaging/working-with-files). */
export const filesMethods: Record<string, Method> = {
  'files.getUploadURLExternal': {
    args: { filename: 'string!', length: 'number!', alt_txt: 'string', snippet_type: 'string' },
    tier: 4,
    scopes: ['files:write'],
    run: ({ world }, args) => {
      const upload = { file: asText(args.filename), content: '' };
      const file = world.files.add(world.bot.id, upload, world.clock.now());
      return { upload_url: `${world.url}/upload/${file.id}`, file_id: file.id };
    },
  },
  'files.completeUploadExternal': {
    args: { files: 'json!', channel_id: 'string', initial_comment: 'string', thread_ts: 'string' },
    tier: 4,
    scopes: ['files:write'],
    run: ({ world, event }, args) => {
      const files = jsonList(args.files).map((one) => {
        const file = world.files.byId(asText(one.id));
        if (file === undefined) throw new Refusal('file_not_found');
        return file;
      });
      const channel = world.channels.byId(asText(args.channel_id));
      if (channel === undefined || !channel.members.includes(world.bot.id))
        throw new Refusal('channel_not_found');
      const message = world.messages.add({
        channel: channel.id,
        ts: world.stamps.next(),
        user: world.bot.id,
        text: asText(args.initial_comment),
        blocks: [],
        files,
      });
      messageEvent(world, event, channel, messageObject(world, message));
      return { files: files.map((file) => fileObject(world, file)) };
    },
  },
};
