import { isJson, jsonList } from '../json.ts';
import { checkBlocks } from './check-blocks.ts';
import { id, plainText } from './composition.ts';
import { anything, byType, flag, literal, may, must, object, Problems, rule, string } from './schema.ts';

const common = {
  blocks: must(anything),
  private_metadata: may(string({ max: 3000 })),
  callback_id: may(id),
  external_id: may(id),
};

const needsSubmit = rule((view) =>
  !('submit' in view) && jsonList(view.blocks).some((block) => block.type === 'input')
    ? 'must define `submit` to use an `input` block in modals'
    : undefined,
);

/** The view object and its limits: https://docs.slack.dev/reference/views. */
const view = byType({
  modal: object(
    {
      type: literal('modal'),
      ...common,
      title: must(plainText(24)),
      close: may(plainText(24)),
      submit: may(plainText(24)),
      clear_on_close: may(flag),
      notify_on_close: may(flag),
    },
    needsSubmit,
  ),
  home: object({ type: literal('home'), ...common }),
});

/** Everything Slack would refuse about this view; empty where it takes it. */
export function checkView(value: unknown, type: 'modal' | 'home', refused: ReadonlySet<string>): string[] {
  const problems = new Problems();
  view(value, '/view', problems);
  if (isJson(value)) {
    if (value.type !== type && problems.list.length === 0) problems.add(`must be a ${type}`, '/view/type');
    checkBlocks(value.blocks ?? [], type, '/view/blocks', problems, refused);
  }
  return problems.list;
}
