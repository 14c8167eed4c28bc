import { randomInt } from 'node:crypto';
import { ZodError } from 'zod';
import { storageTroubleOf } from '../db/fault.ts';
import { FieldError, KantelError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Language } from '../words/language.ts';
import { slackText } from './text.ts';

/** Without the letters and digits that are easily mistaken for each other when read out over the telephone. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/**
 * Turns anything that was thrown into what the person hears. What they should hear about is said as it is;
 * everything else gets a reference that stands in the log too, and nothing more.
 * @param where what was under way, for the log: the id of the command, press or form
 */
export function complaintOf(error: unknown, language: Language, log: Log, where: string): string {
  if (error instanceof KantelError) return error.complaint[language];
  if (error instanceof FieldError)
    return Object.values(error.fields)
      .map((fault) => fault[language])
      .join(' ');
  if (error instanceof ZodError) {
    // What came back from Slack is not what Kantel made: an old form, or somebody who made it up.
    log.warn({ where }, 'a payload did not fit');
    return slackText.oldForm[language];
  }
  const trouble = storageTroubleOf(error);
  if (trouble) {
    log.error({ err: error, trouble, where }, 'the database takes nothing: is the disk full?');
    return slackText.notSaved[language];
  }
  const reference = Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  log.error({ err: error, reference, where }, 'something went wrong');
  return slackText.wentWrong[language](reference);
}
