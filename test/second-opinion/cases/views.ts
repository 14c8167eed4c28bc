import { form, home, secondsLater } from '../asking.ts';
import type { Case } from '../case.ts';

/** Forms and Homes. */
export const viewCases: Case[] = [
  {
    of: 'views.open',
    when: 'a form is opened',
    ask: async (slack) => {
      const { view } = await slack.client.views.open({ trigger_id: await slack.trigger('kees'), view: form });
      const { id, type, callback_id, private_metadata, title, blocks, hash, root_view_id } = view ?? {};
      return {
        ...{ id, type, callback_id, private_metadata, title: title?.text, hash: typeof hash },
        ...{ fields: blocks?.map(({ block_id }) => block_id), root: root_view_id === id },
      };
    },
    answer: {
      ...{ id: 'V…', type: 'modal', callback_id: 'note', private_metadata: '{"pair":1}', title: 'A note' },
      ...{ hash: 'string', fields: ['findings'], root: true },
    },
  },
  {
    of: 'views.open',
    when: 'the trigger was used before',
    ask: async (slack) => {
      const trigger_id = await slack.trigger('kees');
      await slack.client.views.open({ trigger_id, view: form });
      return slack.client.views.open({ trigger_id, view: form });
    },
    answer: 'exchanged_trigger_id',
  },
  {
    of: 'views.open',
    when: 'the trigger is four seconds old',
    ask: async (slack) => {
      const trigger_id = await slack.trigger('kees');
      return secondsLater(4, () => slack.client.views.open({ trigger_id, view: form }));
    },
    answer: 'expired_trigger_id',
  },
  {
    of: 'views.open',
    when: 'the trigger is made up',
    ask: ({ client }) => client.views.open({ trigger_id: '1.2.abc', view: form }),
    answer: 'invalid_trigger_id',
  },
  {
    of: 'views.open',
    when: 'the view is a Home',
    ask: async (slack) => slack.client.views.open({ trigger_id: await slack.trigger('kees'), view: home }),
    answer: 'invalid_arguments',
    theirs: { answer: 'invalid_view', because: 'an error of its own; Slack says invalid_arguments' },
  },
  {
    of: 'views.update',
    when: 'an open form is replaced',
    ask: async (slack) => {
      const opened = await slack.client.views.open({ trigger_id: await slack.trigger('kees'), view: form });
      const view_id = opened.view?.id ?? '';
      const { view } = await slack.client.views.update({ view_id, view: { ...form, callback_id: 'next' } });
      return {
        same: view?.id === view_id,
        callback_id: view?.callback_id,
        fresh: view?.hash !== opened.view?.hash,
      };
    },
    answer: { same: true, callback_id: 'next', fresh: true },
  },
  {
    of: 'views.update',
    when: 'there is no such view',
    ask: ({ client }) => client.views.update({ view_id: 'VNONE', view: form }),
    answer: 'not_found',
  },
  {
    of: 'views.publish',
    when: 'a Home is shown twice: it is the same one',
    ask: async ({ client, idOf }) => {
      const first = await client.views.publish({ user_id: idOf('kees'), view: home });
      const second = await client.views.publish({ user_id: idOf('kees'), view: home });
      return { id: first.view?.id, type: first.view?.type, same: first.view?.id === second.view?.id };
    },
    answer: { id: 'V…', type: 'home', same: true },
  },
  {
    of: 'views.publish',
    when: 'the hash is not the last',
    ask: async ({ client, idOf }) => {
      await client.views.publish({ user_id: idOf('sanne'), view: home });
      return client.views.publish({ user_id: idOf('sanne'), view: home, hash: '1.stale' });
    },
    answer: 'hash_conflict',
  },
];
