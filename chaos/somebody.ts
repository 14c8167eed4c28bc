import type { Entry, Person, SeenMessage, Where } from '../src/local-slack/index.ts';
import { plannedIn } from './planned.ts';
import type { Stage } from './stage.ts';

/** How often somebody tries again before they give up. */
const PATIENCE = 40;
/** What the bot says where it could not do what they wanted, and they may do it once more. */
const ASKS_AGAIN = /please try again|probeer het (zo )?nog eens/i;

/**
 * Somebody who does what they want to do also when the bot dies under their hands: what was not acknowledged to them
 * they do again once it is back, and what was acknowledged but came to nothing (no form, no answer, the button still
 * there) as well. A form that was acknowledged they never send again.
 */
export class Somebody {
  readonly #person: Person;
  readonly #stage: Stage;

  constructor(stage: Stage, handle: string) {
    this.#stage = stage;
    this.#person = stage.slack.as(handle);
  }

  get modal() {
    return this.#person.modal;
  }

  messages(channel?: string) {
    return this.#person.messages(channel);
  }

  /** Whether they see a button with this label. */
  sees(label: string, channel: string): boolean {
    return this.messages(channel).some(({ buttons }) => buttons.includes(label));
  }

  async command(line: string): Promise<void> {
    const { length } = this.messages();
    await this.#stubborn(
      () => this.#person.command(line),
      () => this.modal !== null || this.messages().slice(length).some(this.#isAnswer),
    );
  }

  async press(label: string, where: Where = {}): Promise<void> {
    const isModal = where.in === 'modal' || (where.in === undefined && this.modal !== null);
    const before = JSON.stringify(this.modal);
    if (isModal || where.in === 'home') {
      const isDone = (): boolean => isModal && JSON.stringify(this.modal) !== before;
      return await this.#stubborn(() => this.#person.press(label, where), isDone);
    }
    const target = await this.#stage.slack.until(
      () =>
        this.messages(where.in)
          .toReversed()
          .filter((one) => where.message === undefined || one.readable.includes(where.message))
          .find(({ buttons }) => buttons.includes(label)),
      `a button "${label}" for ${this.#person.name}`,
    );
    const isThere = (): boolean =>
      this.messages(target.channel).some(({ ts, buttons }) => ts === target.ts && buttons.includes(label));
    await this.#stubborn(
      () => this.#person.press(label, { in: target.channel, ts: target.ts }),
      () => JSON.stringify(this.modal) !== before || !isThere(),
    );
  }

  async fill(label: string, entry: Entry, where: Where = {}): Promise<void> {
    await this.#stubborn(
      () => this.#person.fill(label, entry, where),
      () => false,
    );
  }

  /** Sends the form in their hands, again and again where they do not hear that it was taken. */
  async submit(): Promise<{ errors?: Record<string, string> }> {
    const { slack } = this.#stage;
    let mayBeTaken = false;
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      await this.#stage.up();
      const { troubles } = this.#stage;
      const view = slack.world.views.top(this.#person.id)?.id;
      try {
        const result = await this.#person.submit();
        await this.#stage.settle();
        if (!result.errors) return {};
        // Sent before, and taken: what they are told now is that it is there already.
        const mayTry = Object.values(result.errors).some((fault) => ASKS_AGAIN.test(fault));
        if (mayBeTaken && !mayTry) {
          await this.close();
          return {};
        }
        if (this.#stage.troubles === troubles) return result;
      } catch (error) {
        await this.#stage.settle();
        if (this.#stage.troubles === troubles) throw error;
        mayBeTaken = true;
        if (view !== slack.world.views.top(this.#person.id)?.id) return {};
      }
    }
    throw new Error(`${this.#person.name} cannot get a form through`);
  }

  /** Closes what is in front of them, if anything is. */
  async close(): Promise<void> {
    for (let most = 0; this.modal !== null && most < 4; most += 1)
      await this.#stubborn(
        () => (this.modal === null ? Promise.resolve() : this.#person.close()),
        () => true,
      );
  }

  async say(text: string, options: { in?: string } = {}): Promise<void> {
    const { length } = this.messages(options.in ?? 'dm');
    const isAnswered = (): boolean =>
      this.messages(options.in ?? 'dm')
        .slice(length)
        .some(this.#isAnswer);
    // What they write in a channel is nothing to the bot.
    await this.#stubborn(
      () => this.#person.say(text, options),
      () => options.in !== undefined || isAnswered(),
    );
  }

  async openHome(): Promise<void> {
    await this.#stubborn(
      () => this.#person.openHome(),
      () => false,
    );
  }

  /**
   * What the bot says when it is asked, unlike what it says of its own accord, and Slackbot's complaints; and unlike
   * that they should ask again.
   */
  readonly #isAnswer = ({ channel, ts, user, text }: SeenMessage): boolean => {
    const { slack } = this.#stage;
    const id = slack.world.messages.find(channel, ts)?.clientMsgId;
    return user === slack.botUserId && !ASKS_AGAIN.test(text) && !plannedIn(this.#stage).has(id ?? '');
  };

  /** Does it, and again where something went wrong and it is not done. */
  async #stubborn(act: () => Promise<void>, isDone: () => boolean): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      await this.#stage.up();
      const { troubles } = this.#stage;
      const failure = await act().then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      await this.#stage.settle();
      const wentWrong = this.#stage.troubles !== troubles;
      if (failure && !wentWrong) throw failure.error;
      if (!wentWrong || isDone()) return;
    }
    throw new Error(`${this.#person.name} tried ${PATIENCE} times in vain`);
  }
}
