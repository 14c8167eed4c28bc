import { asText, type Json, jsonList, textList } from '../json.ts';
import { fileObject } from '../objects/file.ts';
import { renderText } from '../render/blocks.ts';
import type { PersonReading, Reader } from '../render/reader.ts';
import { isUpload, type Upload } from '../state/files.ts';
import type { World } from '../world.ts';

export type Entry = string | number | boolean | Date | null | readonly string[] | Upload;

/** Everything this element offers, its groups included. */
export const optionsOf = (element: Json): Json[] => [
  ...jsonList(element.options),
  ...jsonList(element.option_groups).flatMap((group) => jsonList(group.options)),
];

function option(reader: Reader, element: Json, text: string): Json {
  const options = optionsOf(element);
  const found =
    options.find((one) => renderText(reader, one.text) === text) ?? options.find((one) => one.value === text);
  if (found !== undefined) return found;
  const offered = options.map((one) => `"${renderText(reader, one.text)}"`).join(', ');
  throw new Error(`there is no option "${text}" here, only ${offered}`);
}

function person(world: World, name: string): string {
  const user = world.users.find(name);
  if (user === undefined) throw new Error(`there is nobody called ${name} in this workspace`);
  return user.id;
}

/** A moment is a day only somewhere: in the zone of the person who picks it. */
const day = (reader: Reader, entry: Entry): string =>
  entry instanceof Date
    ? new Intl.DateTimeFormat('en-CA', { timeZone: reader.tz, dateStyle: 'short' }).format(entry)
    : String(entry);
const many = (entry: Entry): string[] =>
  Array.isArray(entry) ? [...entry] : entry === false ? [] : [String(entry)];

/** A single box can simply be ticked or not. */
function ticked(reader: Reader, element: Json, entry: Entry): Json[] {
  if (entry === true) return optionsOf(element).slice(0, 1);
  if (entry === false) return [];
  return many(entry).map((text) => option(reader, element, text));
}

function typed(element: Json, entry: Entry): string | null {
  const text = String(entry);
  const most = typeof element.max_length === 'number' ? element.max_length : 3000;
  if (element.type === 'plain_text_input' && text.length > most)
    throw new Error(`this field takes ${most} characters, not ${text.length}`);
  return text === '' ? null : text;
}

function moment(entry: Entry): number {
  if (typeof entry === 'number') return entry;
  const at = entry instanceof Date ? entry : new Date(String(entry));
  if (Number.isNaN(at.getTime())) throw new Error(`${String(entry)} is not a moment in time`);
  return Math.floor(at.getTime() / 1000);
}

function matching(text: string, pattern: RegExp, what: string): string {
  if (!pattern.test(text)) throw new Error(`"${text}" is not ${what}`);
  return text;
}

/** A file that somebody chose; their client takes none of another kind. */
function chosenFile(world: World, reader: PersonReading, element: Json, entry: Entry): Json {
  if (!isUpload(entry)) throw new Error('this field takes a file');
  const kinds = textList(element.filetypes);
  if (kinds.length > 0 && !kinds.some((kind) => entry.file.toLowerCase().endsWith(`.${kind}`)))
    throw new Error(`this field takes files of the kind ${kinds.join(', ')}, not ${entry.file}`);
  return fileObject(world, world.files.add(reader.userId, entry, world.clock.now()));
}

/** What the element holds after a person has entered this; throws where the client would not let them. */
export function enter(world: World, reader: PersonReading, element: Json, entry: Entry): Json {
  const type = asText(element.type);
  const none = entry === null || entry === '';
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: none ? null : option(reader, element, String(entry)) };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: none ? [] : ticked(reader, element, entry) };
    case 'users_select':
      return { type, selected_user: none ? null : person(world, String(entry)) };
    case 'multi_users_select':
      return { type, selected_users: none ? [] : many(entry).map((name) => person(world, name)) };
    case 'channels_select':
      return {
        type,
        selected_channel: none
          ? null
          : (world.channels.byName(String(entry).replace('#', ''))?.id ?? String(entry)),
      };
    case 'conversations_select':
      return {
        type,
        selected_conversation: none
          ? null
          : (world.channels.byName(String(entry).replace('#', ''))?.id ?? String(entry)),
      };
    case 'datepicker':
      return {
        type,
        selected_date: none
          ? null
          : matching(day(reader, entry), /^\d{4}-\d{2}-\d{2}$/, 'a date like 2026-12-01'),
      };
    case 'timepicker':
      return {
        type,
        selected_time: none
          ? null
          : matching(String(entry), /^([01]\d|2[0-3]):[0-5]\d$/, 'a time like 12:30'),
      };
    case 'datetimepicker':
      return { type, selected_date_time: none ? null : moment(entry) };
    case 'rich_text_input':
      return {
        type,
        rich_text_value: none
          ? null
          : {
              type: 'rich_text',
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: String(entry) }] }],
            },
      };
    case 'file_input':
      return { type, files: none ? [] : [chosenFile(world, reader, element, entry)] };
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: none ? null : typed(element, entry) };
    default:
      throw new Error(`an element of type ${type} cannot be filled in`);
  }
}
