import { keepState } from '../blocks/state-values.ts';
import type { Changes } from '../changes.ts';
import { type Clock, seconds } from '../clock.ts';
import { type Ids, secret } from '../ids.ts';
import { asText, type Json, jsonList } from '../json.ts';

/** The stack of a modal holds three views (https://docs.slack.dev/surfaces/modals). */
export const MOST_VIEWS = 3;

export interface View {
  id: string;
  user: string;
  /** As the bot defined it, checked, every block with its block_id. */
  body: Json;
  hash: string;
  rootId: string;
  previousId: string | null;
  /** block_id → action_id → what is entered there now. */
  state: Json;
  /** block_id → what the bot said is wrong. */
  errors: Record<string, string>;
}

export const blocksOf = (view: View): Json[] => jsonList(view.body.blocks);

/** The modals of each person, the topmost last, and each person's Home. */
export class Views {
  readonly #stacks = new Map<string, View[]>();
  readonly #homes = new Map<string, View>();
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #changes: Changes;

  constructor(ids: Ids, clock: Clock, changes: Changes) {
    this.#ids = ids;
    this.#clock = clock;
    this.#changes = changes;
  }

  stack(user: string): readonly View[] {
    return this.#stacks.get(user) ?? [];
  }

  top(user: string): View | undefined {
    return this.stack(user).at(-1);
  }

  home(user: string): View | undefined {
    return this.#homes.get(user);
  }

  find(id: string): View | undefined {
    return this.#everything().find((view) => view.id === id);
  }

  byExternalId(externalId: string): View | undefined {
    return this.#everything().find((view) => asText(view.body.external_id) === externalId);
  }

  open(user: string, body: Json): View {
    const view = this.#fresh(user, body, null);
    this.#stacks.set(user, [view]);
    this.#changes.tell('view', { user, view: view.id });
    return view;
  }

  push(user: string, body: Json): View {
    const stack = this.stack(user);
    const view = this.#fresh(user, body, stack.at(-1) ?? null);
    this.#stacks.set(user, [...stack, view]);
    this.#changes.tell('view', { user, view: view.id });
    return view;
  }

  /** What is entered stays where block_id, action_id and type stay. */
  update(view: View, body: Json): View {
    view.state = keepState(jsonList(body.blocks), view.state);
    view.body = body;
    view.errors = {};
    view.hash = this.#hash();
    this.#changes.tell(body.type === 'home' ? 'home' : 'view', { user: view.user, view: view.id });
    return view;
  }

  publish(user: string, body: Json): View {
    const home = this.#homes.get(user);
    if (home !== undefined) return this.update(home, body);
    const view = this.#fresh(user, body, null);
    this.#homes.set(user, view);
    this.#changes.tell('home', { user, view: view.id });
    return view;
  }

  pop(user: string): void {
    this.#stacks.set(user, this.stack(user).slice(0, -1));
    this.#changes.tell('view', { user });
  }

  clear(user: string): void {
    this.#stacks.delete(user);
    this.#changes.tell('view', { user });
  }

  touch(view: View): void {
    this.#changes.tell('view', { user: view.user, view: view.id });
  }

  #everything(): View[] {
    return [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
  }

  #fresh(user: string, body: Json, below: View | null): View {
    const id = this.#ids.next('V');
    return {
      id,
      user,
      body,
      hash: this.#hash(),
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      state: keepState(jsonList(body.blocks), {}),
      errors: {},
    };
  }

  #hash(): string {
    return `${seconds(this.#clock)}.${secret(4)}`;
  }
}
