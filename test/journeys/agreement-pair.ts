import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/db/open.ts';
import { createTransact } from '../../src/db/transaction.ts';
import { createDeliveryStore } from '../../src/delivery/delivery-store.ts';
import { createAgreements } from '../../src/features/agreement/service.ts';
import { createAgreementStore } from '../../src/features/agreement/store.ts';
import { createCohorts } from '../../src/features/cohorts/service.ts';
import { createCohortStore } from '../../src/features/cohorts/store.ts';
import { channelKeyOf, laneOf } from '../../src/features/pairs/rules.ts';
import { createPairs } from '../../src/features/pairs/service.ts';
import { createPairStore } from '../../src/features/pairs/store.ts';
import { createSealer } from '../../src/secrets/sealer.ts';
import { createPeopleStore } from '../../src/slack/people-store.ts';
import type { Language } from '../../src/words/language.ts';
import { firm } from '../support/firm.ts';
import { setStage } from '../support/stage.ts';

/**
 * A stage on which a pair is past its introduction: its channel is open and the agreement is offered in it.
 * @param ask handles of the mentor and the mentee; `offered: false`: as it is before the introduction has ended
 */
export async function pastTheIntroduction(ask: {
  mentor: string;
  mentee: string;
  language: Language;
  offered?: boolean;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'kantel-'));
  const databasePath = join(folder, 'kantel.db');
  const stage = await setStage({ databasePath });
  const now = stage.clock.now();
  const db = openDatabase(databasePath);
  const sealer = createSealer(Buffer.from(stage.env.NOTES_KEY, 'base64'));
  const transact = createTransact(db, () => {});
  const deliveries = createDeliveryStore(db, sealer);
  const pairs = createPairs({ store: createPairStore(db), deliveries });
  const agreements = createAgreements({ store: createAgreementStore(db), pairs, sealer, transact });
  const defaults = { timeZone: 'Europe/Amsterdam', country: 'NL', language: ask.language };
  const cohorts = createCohorts({ store: createCohortStore(db), defaults });
  const mentor = stage.slack.as(ask.mentor);
  const mentee = stage.slack.as(ask.mentee);
  // Whoever makes a pair looks up who they are.
  for (const { id } of [mentor, mentee]) {
    const known = firm.users.find((user) => user.id === id);
    const { realName: name = id, locale = null, tz: timeZone = null } = known ?? {};
    createPeopleStore(db).save({ id, name, locale, timeZone, isMember: true, fetchedAt: now.getTime() });
  }
  const channel = `mentor-${ask.mentor}-${ask.mentee}`;
  const pair = transact(() => {
    const made = pairs.create({
      cohortId: cohorts.createFirst('UKEES', now).id,
      mentorId: mentor.id,
      menteeId: mentee.id,
      mentorTeam: 'Litigation',
      menteeTeam: 'Board',
      cadenceWeeks: 4,
      language: ask.language,
      timeZone: 'Europe/Amsterdam',
      openedAt: now.getTime(),
    });
    const members = [mentor.id, mentee.id];
    const work = { do: 'openChannel', name: channel, members, topic: 'Topic', purpose: 'Purpose' } as const;
    deliveries.plan({ key: channelKeyOf(made.id), lane: laneOf(made.id), work }, now);
    if (ask.offered !== false) agreements.offer(made, now);
    return made;
  });
  await stage.settle();
  return {
    stage,
    mentor,
    mentee,
    channel,
    /** The pair as it is in the database now. */
    pair: () => pairs.get(pair.id),
    /** What is shown in the channel, one string a message. */
    shown: () => mentor.messages(channel).map(({ readable }) => readable),
    /** What is pinned in the channel. */
    pinned: () => {
      const pins = mentor.channels().find(({ name }) => name === channel)?.pins ?? [];
      return mentor
        .messages(channel)
        .filter(({ ts }) => pins.includes(ts))
        .map(({ readable }) => readable);
    },
    async close() {
      db.close();
      await stage.close();
      rmSync(folder, { recursive: true });
    },
  };
}
