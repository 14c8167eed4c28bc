import type { Method } from '../method.ts';
import { authMethods } from './auth.ts';
import { bookmarksMethods } from './bookmarks.ts';
import { chatChangeMethods } from './chat-change.ts';
import { chatPostMethods } from './chat-post.ts';
import { conversationsFactsMethods } from './conversations-facts.ts';
import { conversationsMakeMethods } from './conversations-make.ts';
import { conversationsPeopleMethods } from './conversations-people.ts';
import { filesMethods } from './files.ts';
import { pinsMethods } from './pins.ts';
import { usersMethods } from './users.ts';
import { viewsMethods } from './views.ts';

/** Every method this Slack knows; tiers and scopes from https://docs.slack.dev/reference/methods. */
export const METHODS: Readonly<Record<string, Method>> = {
  ...authMethods,
  ...bookmarksMethods,
  ...chatChangeMethods,
  ...chatPostMethods,
  ...conversationsFactsMethods,
  ...conversationsMakeMethods,
  ...conversationsPeopleMethods,
  ...filesMethods,
  ...pinsMethods,
  ...usersMethods,
  ...viewsMethods,
};
