import { z } from 'zod';
import { type SharedFile, sharedFilesIn } from './files.ts';

/** What each kind of input keeps its value in (docs.slack.dev, view_submission payloads). */
const element = z.object({
  value: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).optional(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
});

const state = z.record(z.string(), z.record(z.string(), element));
const fileState = z.record(z.string(), z.record(z.string(), z.object({ files: z.unknown().optional() })));

/** What was filled in, by block id; an empty field is absent. */
export type FormValues = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the state of a view: one value for each block that holds an input. */
export function formValues(values: unknown): FormValues {
  const read: Record<string, string | string[] | undefined> = {};
  for (const [block, elements] of Object.entries(state.parse(values ?? {}))) {
    for (const given of Object.values(elements)) {
      read[block] =
        given.selected_options?.map(({ value }) => value) ??
        given.selected_users ??
        textOf(
          given.value ??
            given.selected_user ??
            given.selected_option?.value ??
            given.selected_date ??
            given.selected_time ??
            given.selected_conversation,
        );
    }
  }
  return read;
}

/** The files that were chosen, by block id; empty fields are absent. */
export function formFiles(values: unknown): Readonly<Record<string, readonly SharedFile[]>> {
  const read: Record<string, SharedFile[]> = {};
  for (const [block, elements] of Object.entries(fileState.parse(values ?? {}))) {
    const files = Object.values(elements).flatMap((given) => sharedFilesIn(given.files));
    if (files.length > 0) read[block] = files;
  }
  return read;
}

/** Blank text counts as nothing. */
function textOf(text: string | null | undefined): string | undefined {
  return text?.trim() ? text.trim() : undefined;
}
