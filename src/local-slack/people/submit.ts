import { asJson, asText, type Json, jsonList } from '../json.ts';
import { readView } from '../read-view.ts';
import { renderText } from '../render/blocks.ts';
import { MOST_VIEWS, type View } from '../state/views.ts';
import { clientErrors } from './client-errors.ts';
import { viewClosed, viewSubmission } from './payloads.ts';
import { mustBeAbleTo, readerOf, type Session } from './session.ts';

export interface Submitted {
  /** What is wrong, by the label of the field; the form is still open. */
  errors?: Record<string, string>;
}

/** What Slack's client shows when a form's answer makes no sense or comes too late. */
const TROUBLE = 'We had some trouble connecting. Try again?';

const inputs = (view: View): Json[] => jsonList(view.body.blocks).filter((block) => block.type === 'input');

/** What the bot found wrong, by label. */
export function errorsByLabel(session: Session, view: View): Record<string, string> {
  const reader = readerOf(session);
  return Object.fromEntries(
    inputs(view)
      .filter((block) => view.errors[asText(block.block_id)] !== undefined)
      .map((block) => [renderText(reader, block.label), view.errors[asText(block.block_id)] ?? '']),
  );
}

function trouble(session: Session, why: string): never {
  session.world.faults.add('invalid_ack_body', `answer to a form: ${why}`);
  throw new Error(`${TROUBLE} (${why})`);
}

function showErrors(session: Session, view: View, errors: Json): Submitted {
  const known = new Set(inputs(view).map((block) => asText(block.block_id)));
  const stray = Object.keys(errors).filter((blockId) => !known.has(blockId));
  if (stray.length > 0)
    trouble(session, `errors for blocks that are no inputs of this view: ${stray.join(', ')}`);
  if (Object.keys(errors).length === 0) trouble(session, 'response_action errors without errors');
  view.errors = Object.fromEntries(Object.entries(errors).map(([blockId, text]) => [blockId, asText(text)]));
  session.world.views.touch(view);
  return { errors: errorsByLabel(session, view) };
}

function showView(session: Session, view: View, answer: Json): Submitted {
  const { world, user } = session;
  const pushes = answer.response_action === 'push';
  const read = readView(world, answer.view, 'modal', pushes ? undefined : view);
  if ('error' in read) trouble(session, `${read.error}: ${read.messages.join('; ')}`);
  if (!pushes) world.views.update(view, read.body);
  else if (world.views.stack(user.id).length >= MOST_VIEWS) trouble(session, 'push_limit_reached');
  else world.views.push(user.id, read.body);
  return {};
}

/** The answer to a form (https://docs.slack.dev/surfaces/modals#handling_submissions); without one the view closes. */
function follow(session: Session, view: View, answer: Json | undefined): Submitted {
  const { world, user } = session;
  switch (answer?.response_action) {
    case undefined:
      if (answer !== undefined) trouble(session, `unknown answer ${JSON.stringify(answer).slice(0, 100)}`);
      if (world.views.top(user.id)?.id === view.id) world.views.pop(user.id);
      return {};
    case 'clear':
      world.views.clear(user.id);
      return {};
    case 'errors':
      return showErrors(session, view, asJson(answer?.errors));
    case 'update':
    case 'push':
      return showView(session, view, asJson(answer));
    default:
      return trouble(session, `unknown response_action ${asText(answer?.response_action)}`);
  }
}

async function openModal(session: Session): Promise<View> {
  const { world, user, patienceMs } = session;
  const view = await world.changes.until(() => world.views.top(user.id), patienceMs);
  if (view === undefined) throw new Error(`@${user.name} has no modal open`);
  return view;
}

/** Presses the modal's submit button. */
export async function submit(session: Session): Promise<Submitted> {
  const { world, user, courier } = session;
  mustBeAbleTo(session, 'press');
  const view = await openModal(session);
  if (view.body.submit === undefined || view.body.submit === null)
    throw new Error(`the modal "${asText(asJson(view.body.title).text)}" has no submit button`);
  view.errors = clientErrors(view);
  if (Object.keys(view.errors).length > 0) {
    world.views.touch(view);
    return { errors: errorsByLabel(session, view) };
  }
  const ack = await courier.send({
    type: 'interactive',
    takesAnswer: true,
    what: `form "${asText(asJson(view.body.title).text)}" of @${user.name}`,
    payload: viewSubmission(world, user, view, session.responseUrl),
  });
  if ('error' in ack) throw new Error(`${TROUBLE} (${ack.error})`);
  return follow(session, view, ack.answer);
}

/** Closes the top modal. */
export async function close(session: Session): Promise<void> {
  const { world, user, courier } = session;
  const view = await openModal(session);
  const clears = view.body.clear_on_close === true;
  if (clears) world.views.clear(user.id);
  else world.views.pop(user.id);
  if (view.body.notify_on_close !== true) return;
  const ack = await courier.send({
    type: 'interactive',
    takesAnswer: false,
    what: `closing of "${asText(asJson(view.body.title).text)}" by @${user.name}`,
    payload: viewClosed(world, user, view, clears),
  });
  if ('error' in ack) throw new Error(`the bot did not acknowledge the closing (${ack.error})`);
}
