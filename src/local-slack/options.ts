import type { Clock } from './clock.ts';

/** The parts of an app manifest (https://docs.slack.dev/reference/app-manifest) that Slack's behaviour depends on. */
export interface Manifest {
  display_information?: { name?: string | undefined } | undefined;
  features?:
    | {
        app_home?:
          | {
              home_tab_enabled?: boolean | undefined;
              messages_tab_enabled?: boolean | undefined;
              messages_tab_read_only_enabled?: boolean | undefined;
            }
          | undefined;
        bot_user?: { display_name?: string | undefined } | undefined;
        shortcuts?: readonly { name: string; type: string; callback_id: string }[] | undefined;
        slash_commands?:
          | readonly {
              command: string;
              description?: string | undefined;
              usage_hint?: string | undefined;
              should_escape?: boolean | undefined;
            }[]
          | undefined;
      }
    | undefined;
  oauth_config?:
    | {
        scopes?:
          | { bot?: readonly string[] | undefined; bot_optional?: readonly string[] | undefined }
          | undefined;
      }
    | undefined;
  settings?:
    | {
        event_subscriptions?: { bot_events?: readonly string[] | undefined } | undefined;
        interactivity?: { is_enabled?: boolean | undefined } | undefined;
        socket_mode_enabled?: boolean | undefined;
      }
    | undefined;
}

export interface UserSeed {
  id: string;
  name: string;
  realName: string;
  displayName?: string | undefined;
  /** What they do, as their profile says it: "Partner, Corporate". */
  title?: string | undefined;
  locale: string;
  tz: string;
  email?: string | undefined;
  isBot?: boolean | undefined;
  deleted?: boolean | undefined;
  restricted?: boolean | undefined;
  ultraRestricted?: boolean | undefined;
}

interface UserGroupSeed {
  id: string;
  handle: string;
  /** Handles or ids. */
  users: readonly string[];
}

interface ChannelSeed {
  name: string;
  /** Handles or ids; '@bot' stands for the bot itself. */
  members: readonly string[];
  isPrivate?: boolean | undefined;
}

export interface WorkspaceSeed {
  name: string;
  users: readonly UserSeed[];
  userGroups?: readonly UserGroupSeed[] | undefined;
  channels?: readonly ChannelSeed[] | undefined;
}

export interface LocalSlackOptions {
  manifest: Manifest;
  workspace: WorkspaceSeed;
  /** 0 or absent: any free port. Taken: the next free one after it. */
  port?: number | undefined;
  /** Time as the workspace sees it: message stamps, triggers, rate limits. Acknowledgements are held to real time. */
  clock?: Clock | undefined;
  /** Default true. */
  rateLimits?: boolean | undefined;
  /** Optional scopes that whoever installed the app did not grant. */
  declinedScopes?: readonly string[] | undefined;
  /** Block types this workspace does not have yet: answered with invalid_blocks. */
  refuseBlocks?: readonly string[] | undefined;
  /** How long Slack waits for an acknowledgement. Slack's own value is 3000; tests may have more or less. */
  ackWithinMs?: number | undefined;
  /** How long a person looks for a button or field that is not there yet, in real milliseconds. Default 1500. */
  patienceMs?: number | undefined;
}
