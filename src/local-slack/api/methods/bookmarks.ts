import { seconds } from '../../clock.ts';
import { asText } from '../../json.ts';
import { joinedChannel, notArchived, notIm } from '../lookup.ts';
import type { Method } from '../method.ts';
import { Refusal } from '../refusal.ts';

/** A channel holds 100 bookmarks. */
const MOST = 100;

export const bookmarksMethods: Record<string, Method> = {
  'bookmarks.add': {
    args: {
      channel_id: 'string!',
      title: 'string!',
      type: 'string!',
      link: 'string',
      emoji: 'string',
      entity_id: 'string',
      access_level: 'string',
      parent_id: 'string',
    },
    tier: 2,
    scopes: ['bookmarks:write'],
    run: ({ world }, args) => {
      const channel = notArchived(notIm(joinedChannel(world, asText(args.channel_id))));
      const link = asText(args.link);
      if (args.type !== 'link') throw new Refusal('invalid_bookmark_type');
      if (!/^https?:\/\//.test(link)) throw new Refusal('invalid_link');
      if (channel.bookmarks.length >= MOST) throw new Refusal('too_many_bookmarks');
      const bookmark = {
        id: world.ids.next('Bk'),
        title: asText(args.title),
        link,
        emoji: asText(args.emoji),
        type: 'link',
        created: seconds(world.clock),
      };
      channel.bookmarks.push(bookmark);
      world.channels.touch(channel);
      return {
        bookmark: {
          channel_id: channel.id,
          date_created: bookmark.created,
          app_id: world.appId,
          ...bookmark,
        },
      };
    },
  },
  'bookmarks.list': {
    args: { channel_id: 'string!' },
    tier: 3,
    scopes: ['bookmarks:read'],
    run: ({ world }, args) => {
      const channel = joinedChannel(world, asText(args.channel_id));
      return { bookmarks: channel.bookmarks.map((one) => ({ channel_id: channel.id, ...one })) };
    },
  },
};
