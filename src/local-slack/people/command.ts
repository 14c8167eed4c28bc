import { respond } from '../delivery/responses.ts';
import { asText } from '../json.ts';
import { nameInPayload } from '../objects/channel.ts';
import type { World } from '../world.ts';
import { mustBeAbleTo, type Session, slackbotSays } from './session.ts';
import { channelNamed } from './sight.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** With should_escape in the manifest: @petra → <@U…|petra>, #general → <#C…|general>. */
function withReferences(world: World, text: string): string {
  return text.replace(/(^|\s)([@#])([\w.-]+)/g, (whole, before: string, mark: string, name: string) => {
    if (mark === '@') {
      const user = world.users.find(name);
      const group = world.groups.find((one) => one.handle === name);
      if (user !== undefined) return `${before}<@${user.id}|${user.name}>`;
      return group === undefined ? whole : `${before}<!subteam^${group.id}|@${name}>`;
    }
    const channel = world.channels.byName(name);
    return channel === undefined ? whole : `${before}<#${channel.id}|${channel.name}>`;
  });
}

/** Types a slash command and waits for the bot's acknowledgement. */
export async function typeCommand(session: Session, line: string, inChannel: string): Promise<void> {
  const { world, user, courier } = session;
  mustBeAbleTo(session, 'write');
  const [command = '', ...words] = line.trim().split(' ');
  const channel = channelNamed(world, user, inChannel);
  if (channel.isArchived) throw new Error(`#${channel.name} is archived: nobody can type there`);
  const known = world.manifest.commands.get(command);
  if (known === undefined) {
    const refusal = `${command} is not a valid command. In Slack, anything that begins with a “/” is a command.`;
    slackbotSays(session, channel.id, refusal);
    throw new Error(`Slack: ${refusal}`);
  }
  const text = escaped(words.join(' ').trim());
  const ack = await courier.send({
    type: 'slash_commands',
    takesAnswer: true,
    what: `${command} of @${user.name}`,
    payload: {
      token: world.tokens.verification,
      team_id: world.team.id,
      team_domain: world.team.domain,
      channel_id: channel.id,
      channel_name: nameInPayload(channel),
      user_id: user.id,
      user_name: user.name,
      command,
      text: known.escapes ? withReferences(world, text) : text,
      api_app_id: world.appId,
      is_enterprise_install: 'false',
      response_url: session.responseUrl(world.responseUrls.issue(user.id, channel.id, undefined)),
      trigger_id: world.triggers.issue(user.id),
    },
  });
  if ('error' in ack) {
    slackbotSays(session, channel.id, `${command} failed with the error "${ack.error}"`);
    throw new Error(`${command} failed with the error "${ack.error}"`);
  }
  if (ack.answer === undefined) return;
  const answered = respond(world, { user: user.id, channel: channel.id, source: undefined }, ack.answer);
  if (!answered.ok)
    world.faults.add(
      'invalid_ack_body',
      `${command}: ${answered.error} ${asText(answered.messages?.join('; '))}`,
    );
}
