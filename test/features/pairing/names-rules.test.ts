import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelName } from '../../../src/delivery/channel-name.ts';
import { channelBase, readNames } from '../../../src/features/pairing/names-rules.ts';

describe('what was typed behind /pair', () => {
  const both = { mentor: 'U1', mentee: 'W2' };
  test.each<[text: string, named: ReturnType<typeof readNames>]>([
    ['', { mentor: undefined, mentee: undefined }],
    ['<@U1|sanne>', { mentor: 'U1', mentee: undefined }],
    ['<@U1|sanne> <@W2|petra>', both],
    ['<@U1> <@W2>', both],
    ['<@U1><@W2|Petra de Vries>', both],
    ['<@U1>, <@W2>', both],
    ['<@U1> and <@W2>', both],
    ['<@U1> en  <@W2>', both],
    ['<@U1> &amp; <@W2>', both],
    ['@sanne @petra', undefined],
    ['<@U1> @petra', undefined],
    ['<@U1> <@W2> <@U3>', undefined],
    ['<@U1> <@W2> every two weeks', undefined],
    ['<!subteam^S1|@partners>', undefined],
    ['suggest', undefined],
  ])('%s', (text, named) => expect(readNames(text)).toEqual(named));
});

describe('the name of the channel', () => {
  test.each([
    ['Sanne Jansen', 'Petra de Vries', 'mentor-sanne-petra'],
    ['Zoë Ångström', 'Łukasz Nowak', 'mentor-zoe-lukasz'],
    ['P. de Vries', 'mr. Petra Øst', 'mentor-p-de-vries-mr-petra-ost'],
    ['de Vries, Petra', 'J', 'mentor-de-j'],
    ['王伟', 'Anne-Marie van Dam', 'mentor-u1-anne-marie'],
  ])('%s and %s', (mentor, mentee, name) => {
    expect(channelBase({ id: 'U1', name: mentor }, { id: 'U2', name: mentee })).toBe(name);
  });

  test('is always one that Slack takes, with something of both', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(name, name, fc.nat(49), (mentor, mentee, attempt) => {
        const base = channelBase({ id: 'U1', name: mentor }, { id: 'U2', name: mentee });
        expect(channelName(base, attempt)).toMatch(/^mentor(-[a-z0-9]+){2,}$/);
        expect(channelName(base, attempt).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
