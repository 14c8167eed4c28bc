import { expect, test } from 'vitest';
import { isFromSlack } from '../../src/slack/payload-shape.ts';

const event = { type: 'event_callback', event_id: 'Ev1' };
const press = {
  type: 'block_actions',
  user: { id: 'UKEES' },
  trigger_id: '1.1',
  actions: [{ type: 'button', action_id: 'hub.help', block_id: 'b' }],
};

test.each([
  ['an event in no channel at all', { ...event, event: { type: 'message', channel: null } }],
  ['an event about nothing', { ...event, event: { type: 'reaction_added', item: null } }],
  ['a change of nobody', { ...event, event: { type: 'user_change', user: null } }],
  ['a change of no group', { ...event, event: { type: 'subteam_updated', subteam: null } }],
  ['somebody whom Slack cannot know', { ...press, user: { id: '__proto__' } }],
  ['a team by the name of what every object has', { ...press, team: { id: 'constructor' } }],
  ['an authorization for no team', { ...event, authorizations: [{ team_id: { toString: 'x' } }] }],
  ['a channel that is no id', { ...event, event: { type: 'message', channel_id: { toString: 'x' } } }],
  ['a press in no channel', { ...press, channel: null }],
])('%s, on which Bolt would fail, is not taken for what Slack sends', (_, payload) => {
  expect(isFromSlack(payload)).toBe(false);
});

test.each([
  ['an event in a channel', { ...event, event: { type: 'message', channel: 'C1' } }],
  ['an event about a channel', { ...event, event: { type: 'channel_rename', channel: { id: 'C1' } } }],
  ['a change of somebody', { ...event, event: { type: 'user_change', user: { id: 'UKEES' } } }],
  ['a press in a modal', press],
  ['a press in a message', { ...press, channel: { id: 'D1', name: 'directmessage' } }],
])('%s is', (_, payload) => {
  expect(isFromSlack(payload)).toBe(true);
});
