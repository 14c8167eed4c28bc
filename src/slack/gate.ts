import type { FormValues } from './form-values.ts';
import { idFrom } from './ids.ts';
import type { Person } from './people.ts';

/** Some of the people: who they are, and what of theirs a handler is given once they are let through. */
export interface Audience<Given extends object = object> {
  /** What the id of theirs is called in a form's `meta`; absent where nothing in particular is asked for. */
  readonly subject?: string;
  /**
   * @param id what is asked for, as it came back from Slack; 0 where it was no id
   * @throws KantelError with what somebody hears who is not let through, which tells nothing about what they asked for
   */
  admit(person: Person, id: number): Given | Promise<Given>;
}

export type Audiences = Readonly<Record<string, Audience>>;

/** Who may do something; `field` names the field of the form that holds the id, where that is chosen in it. */
type Row<Who extends string> = Who | { readonly who: Who; readonly field: string };
type Rows<Who extends string> = Readonly<Record<string, Row<Who>>>;

/** Everything that can be asked of Kantel, and who may ask it. */
export interface AccessTable<Who extends string = string> {
  readonly commands: Rows<Who>;
  readonly presses: Rows<Who>;
  readonly forms: Rows<Who>;
  readonly shortcuts: Rows<Who>;
  readonly events: Rows<Who>;
  /** What is asked for with `/mentoring <word>`, or in a DM. */
  readonly words: Rows<Who>;
  /** What is served over HTTP without a signature. */
  readonly pages: Rows<Who>;
}

export type Kind = keyof AccessTable;
type WhoIn<Each> = Each extends { readonly who: infer Who } ? Who : Each;

/** What a handler is given for its row. */
export type GivenTo<
  Table extends AccessTable,
  All extends Audiences,
  Of extends Kind,
  Id extends keyof Table[Of],
> = Awaited<ReturnType<All[WhoIn<Table[Of][Id]> & keyof All]['admit']>> & object;

/** Where the id of what is asked for may stand. */
export interface Asked {
  /** The ids in the value of a button; the first is the subject's. */
  readonly ids?: readonly number[];
  readonly meta?: unknown;
  readonly values?: FormValues;
}

/** The one place where it is decided who may what. */
export function createGate(table: AccessTable, audiences: Audiences) {
  const heard = new Set<string>();

  function rowOf(kind: Kind, id: string): { who: string; field?: string } {
    const row = Object.hasOwn(table[kind], id) ? table[kind][id] : undefined;
    if (row === undefined) throw new Error(`the table of who may what has no ${kind} "${id}"`);
    return typeof row === 'string' ? { who: row } : row;
  }

  return {
    /** Notes that a row is heard. @throws Error where the table does not have it: it would be nobody's to use */
    hear(kind: Kind, id: string): void {
      rowOf(kind, id);
      heard.add(`${kind} ${id}`);
    },

    /** Rows that nobody hears: what they are about has gone, or was forgotten. */
    unheard: (): string[] =>
      (Object.keys(table) as Kind[])
        .flatMap((kind) => Object.keys(table[kind]).map((id) => `${kind} ${id}`))
        .filter((row) => !heard.has(row)),

    /**
     * Lets somebody through, or does not.
     * @returns what the handler is given
     * @throws KantelError with the refusal
     */
    async admit(kind: Kind, id: string, person: Person, asked: Asked): Promise<object> {
      const { who, field } = rowOf(kind, id);
      const audience = audiences[who];
      if (!audience) throw new Error(`nobody says who "${who}" is`);
      return audience.admit(person, subjectOf(asked, audience.subject, field));
    },
  };
}

export type Gate = ReturnType<typeof createGate>;

function subjectOf({ ids, meta, values }: Asked, subject?: string, field?: string): number {
  if (field) return idFrom(values?.[field]);
  if (ids) return ids[0] ?? 0;
  if (!subject || typeof meta !== 'object' || meta === null || !Object.hasOwn(meta, subject)) return 0;
  return idFrom((meta as Record<string, unknown>)[subject]);
}
