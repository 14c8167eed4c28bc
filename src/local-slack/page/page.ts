import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalSlack } from '../local-slack.ts';
import type { Session } from '../people/session.ts';
import type { User } from '../state/users.ts';
import type { PageOptions } from './options.ts';

/** The browser page of the local Slack. */
export class Page {
  constructor(_deps: { slack: LocalSlack; sessionOf: (user: User) => Session; options: PageOptions }) {}

  answer(_request: IncomingMessage, _response: ServerResponse): boolean {
    return false;
  }

  close(): void {}
}
