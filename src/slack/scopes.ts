import type { WebClient } from '@slack/web-api';
import { withPatience } from './patience.ts';

/** A form has to be shown within three seconds; what decides how it looks must be known in time. Milliseconds. */
const PATIENCE = 1_000;

/** Scopes that whoever installs Kantel may leave out (docs.slack.dev, "Optional scopes have landed"). */
type OptionalScope = 'files:read' | 'files:write';

/** Which of the optional scopes were granted; asked anew each time, because granting needs no restart. */
export function createScopes(client: WebClient) {
  return {
    /** @returns false also where Slack does not tell in time */
    async has(scope: OptionalScope): Promise<boolean> {
      try {
        const told = await withPatience(client.auth.test(), PATIENCE);
        return told.response_metadata?.scopes?.includes(scope) ?? false;
      } catch {
        return false;
      }
    },
  };
}

export type Scopes = ReturnType<typeof createScopes>;
