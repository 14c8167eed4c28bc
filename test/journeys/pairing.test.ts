import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPair } from '../support/pair.ts';
import { type Stage, setStage } from '../support/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage();
});
afterEach(() => stage.close());

test('a coordinator pairs two people, and they find each other in a private channel', async () => {
  const { channel, pairId } = await openPair(stage, { mentor: 'sanne', mentee: 'petra' });
  expect(pairId).toBe(1);
  expect(channel).toBe('mentor-sanne-petra');
  expect(stage.slack.faults).toEqual([]);
});
