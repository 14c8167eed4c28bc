import { FieldError } from '../errors.ts';
import { labels } from '../words/labels.ts';
import type { Language } from '../words/language.ts';
import { modal, section } from './blocks.ts';
import type { FormAnswer } from './request.ts';

/** What a form is acknowledged with (docs.slack.dev, modals, "Updating a modal view"). */
export function acknowledgement(answer: FormAnswer) {
  if (!answer) return undefined;
  return 'replace' in answer
    ? { response_action: 'update' as const, view: answer.replace }
    : { response_action: 'push' as const, view: answer.push };
}

/**
 * What is wrong with a form, at its fields. Slack shows errors at inputs only: what concerns the whole form goes to
 * the first of them, and where there is none the form gives way to the words.
 * @param complaint what to say that belongs to no field
 */
export function objection(error: unknown, blocks: unknown, language: Language, complaint: () => string) {
  const inputs = inputsIn(blocks);
  const faults = error instanceof FieldError ? Object.entries(error.fields) : [];
  const atFields = faults.filter(([field]) => inputs.includes(field));
  if (atFields.length > 0)
    return errors(Object.fromEntries(atFields.map(([field, fault]) => [field, fault[language]])));
  const [first] = inputs;
  if (first) return errors({ [first]: complaint() });
  const view = modal({
    form: 'edge.objection',
    title: 'Kantel',
    close: labels[language].close,
    blocks: [section(complaint())],
  });
  return { response_action: 'update' as const, view };
}

const errors = (byField: Record<string, string>) => ({ response_action: 'errors' as const, errors: byField });

function inputsIn(blocks: unknown): string[] {
  const list = Array.isArray(blocks) ? (blocks as ({ type?: unknown; block_id?: unknown } | null)[]) : [];
  return list.flatMap((block) =>
    block?.type === 'input' && typeof block.block_id === 'string' ? [block.block_id] : [],
  );
}
