import type { LocalSlack } from '../../src/local-slack/index.ts';

type Json = Record<string, unknown>;
type Envelope = Parameters<LocalSlack['send']>[0];

/**
 * Payloads as Slack sends them, but with whatever somebody made up in them: ids of others, values that no button has.
 * @param userId who sends them
 */
export function madeUpBy(slack: LocalSlack, userId: string) {
  const { world } = slack;
  const from = (): Json => ({
    team: { id: world.team.id, domain: world.team.domain },
    user: { id: userId, username: 'somebody', name: 'somebody', team_id: world.team.id },
    api_app_id: world.appId,
    token: world.tokens.verification,
    trigger_id: world.triggers.issue(userId),
  });
  const channel = (): string => world.channels.directMessage(userId, world.bot.id).id;
  const responseUrl = (): string =>
    `${slack.url}/response/${world.responseUrls.issue(userId, channel(), undefined)}`;
  const interactive = (payload: Json, takesAnswer = false): Envelope => ({
    type: 'interactive',
    takesAnswer,
    what: `made up by ${userId}`,
    payload,
  });

  return {
    press: (action: string, value: string): Envelope =>
      interactive({
        type: 'block_actions',
        ...from(),
        container: { type: 'message', message_ts: '1.1', channel_id: channel(), is_ephemeral: true },
        channel: { id: channel(), name: 'directmessage' },
        response_url: responseUrl(),
        actions: [
          { type: 'button', action_id: action, block_id: 'b', value, action_ts: world.stamps.next() },
        ],
      }),
    /** @param values one text for each field */
    form: (callbackId: string, metadata: string, values: Readonly<Record<string, string>> = {}): Envelope =>
      interactive(
        {
          type: 'view_submission',
          ...from(),
          view: {
            id: world.ids.next('V'),
            type: 'modal',
            callback_id: callbackId,
            private_metadata: metadata,
            hash: world.stamps.next(),
            blocks: ['words', ...Object.keys(values)].map((field) => ({ type: 'input', block_id: field })),
            state: {
              values: Object.fromEntries(
                Object.entries(values).map(([field, value]) => [
                  field,
                  { [field]: { type: 'plain_text_input', value } },
                ]),
              ),
            },
          },
          response_urls: [],
        },
        true,
      ),
    command: (command: string, text = ''): Envelope => ({
      type: 'slash_commands',
      takesAnswer: true,
      what: `${command} made up by ${userId}`,
      payload: {
        ...from(),
        team_id: world.team.id,
        channel_id: channel(),
        channel_name: 'directmessage',
        user_id: userId,
        user_name: 'somebody',
        command,
        text,
        is_enterprise_install: 'false',
        response_url: responseUrl(),
      },
    }),
    shortcut: (callbackId: string): Envelope =>
      interactive({ type: 'shortcut', ...from(), action_ts: world.stamps.next(), callback_id: callbackId }),
    event: (event: Json): Envelope => ({
      type: 'events_api',
      takesAnswer: false,
      what: `event made up by ${userId}`,
      payload: {
        token: world.tokens.verification,
        team_id: world.team.id,
        api_app_id: world.appId,
        type: 'event_callback',
        event_id: world.ids.next('Ev'),
        event_time: 1,
        event: { user: userId, channel: channel(), event_ts: world.stamps.next(), ...event },
      },
    }),
  };
}
