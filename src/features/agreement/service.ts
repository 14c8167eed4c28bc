import type { Transact } from '../../db/transaction.ts';
import { KantelError } from '../../errors.ts';
import type { Sealer } from '../../secrets/sealer.ts';
import { type Pair, type Role, roleOf } from '../pairs/rules.ts';
import type { Pairs } from '../pairs/service.ts';
import { createExpectations } from './expectations-service.ts';
import {
  type Agreement,
  afterAgree,
  meaningOfAgree,
  type Standing,
  sameTerms,
  standingOf,
  type Terms,
  termsOf,
} from './rules.ts';
import type { AgreementStore, SealedAgreement } from './store.ts';
import { complaints } from './text.ts';
import { aboutSigning, aboutVersion, agreementMessage, signedMessage } from './view.ts';

export type { Agreement } from './rules.ts';

/** The agreement of a pair (P5, P6). Synchronous. */
export interface Agreements {
  /** Offers to draft it, in the pair's channel. Call inside a transaction. */
  offer(pair: Pair, now: Date): void;
  /** The newest version, if there is one. */
  newest(pair: Pair): Agreement | null;
  /** The newest version that both signed, if there is one. */
  signed(pair: Pair): Agreement | null;
}

/** What came of a press of *Agree*. */
export type Agreed = 'signed' | 'counted' | 'askWish' | 'twice' | 'old';

/** The agreement of a pair, and what each wrote before it. */
export function createAgreements(deps: {
  store: AgreementStore;
  pairs: Pairs;
  sealer: Sealer;
  transact: Transact;
}) {
  const { store, pairs, sealer, transact } = deps;
  const expectations = createExpectations({ ...deps, store: store.expectations });

  function opened(pair: Pair, sealed: SealedAgreement | undefined): Agreement | null {
    if (!sealed) return null;
    const open = (text: Buffer): string => sealer.open(`pair:${pair.id}`, text);
    return {
      ...sealed,
      place: open(sealed.place),
      confidentiality: open(sealed.confidentiality),
      learningWish: sealed.learningWish && open(sealed.learningWish),
      draftedAt: new Date(sealed.draftedAt),
      signedAt: sealed.signedAt === null ? null : new Date(sealed.signedAt),
    };
  }

  const newest = (pair: Pair): Agreement | null => opened(pair, store.newest(pair.id));
  const signed = (pair: Pair): Agreement | null => opened(pair, store.newestSigned(pair.id));

  /** A version by the id that came back from Slack. @throws KantelError where it is not the pair's */
  function version(pair: Pair, id: number): Agreement {
    const found = opened(pair, store.find(pair.id, id));
    if (!found) throw new KantelError(complaints.notThere);
    return found;
  }

  /** How a version stands beside the others of its pair. */
  function standing(pair: Pair, agreement: Agreement): Standing {
    const latest = store.newest(pair.id)?.version ?? agreement.version;
    return standingOf(agreement, latest, store.newestSigned(pair.id)?.version ?? null);
  }

  /** Shows in the channel how a version stands now; `step` makes each change a delivery of its own. */
  function refresh(pair: Pair, agreement: Agreement, step: string, now: Date): void {
    const message = agreementMessage(pair, agreement, standing(pair, agreement));
    pairs.change(pair, aboutVersion(agreement.version), step, message, now);
  }

  function member(pair: Pair, userId: string): { id: string; role: Role } {
    const role = roleOf(pair, userId);
    if (!role) throw new KantelError(complaints.notThere);
    return { id: userId, role };
  }

  return {
    expectations,
    newest,
    signed,
    version,
    standing,

    /** Offers it in the channel; nothing where one is signed already. */
    offer(pair: Pair, now: Date): void {
      if (!signed(pair)) expectations.offer(pair, now);
    },

    /**
     * Makes a new version, which both have to agree to.
     * @param base the number of the version that was on the drafter's screen, 0 for none
     * @throws KantelError when a newer version was drafted meanwhile, or nothing was changed
     */
    draft(pair: Pair, userId: string, base: number, draft: Terms, now: Date): Agreement {
      const { role } = member(pair, userId);
      return transact(() => {
        const before = newest(pair);
        if ((before?.version ?? 0) !== base) throw new KantelError(complaints.draftedMeanwhile);
        const terms = termsOf(draft, before, role);
        if (before && sameTerms(before, terms)) throw new KantelError(complaints.unchanged);
        const seal = (text: string): Buffer => sealer.seal(`pair:${pair.id}`, text);
        store.insert({
          pairId: pair.id,
          version: base + 1,
          cadenceWeeks: terms.cadenceWeeks,
          lengthMinutes: terms.lengthMinutes,
          place: seal(terms.place),
          confidentiality: seal(terms.confidentiality),
          learningWish: terms.learningWish === null ? null : seal(terms.learningWish),
          draftedBy: userId,
          draftedAt: now.getTime(),
        });
        const made = newest(pair);
        if (!made) throw new Error(`the agreement of pair ${pair.id} was saved and is not there`);
        if (before) refresh(pair, before, 'redrafted', now);
        const message = agreementMessage(pair, made, standing(pair, made));
        pairs.say(pair, { about: aboutVersion(made.version), message }, now);
        pairs.changed(pair.id, now);
        return made;
      });
    },

    /**
     * Somebody agrees to a version.
     * @param wish what the mentee wants to learn, where they were asked; else null
     * @returns what came of it; nothing was changed unless it is `signed` or `counted`
     */
    agree(pair: Pair, userId: string, id: number, wish: string | null, now: Date): Agreed {
      const who = member(pair, userId);
      return transact(() => {
        const pressed = version(pair, id);
        const meaning = meaningOfAgree(pressed, newest(pair)?.version ?? 0, who, wish);
        if (meaning !== 'counts') return meaning;
        const before = signed(pair);
        const after = afterAgree(pressed, pair, userId, wish, now);
        const sealedWish =
          after.learningWish === null ? null : sealer.seal(`pair:${pair.id}`, after.learningWish);
        store.sign(id, userId, now, sealedWish, after.signedAt);
        refresh(pair, after, `agreed:${after.signedBy.length}`, now);
        if (!after.signedAt) {
          pairs.changed(pair.id, now);
          return 'counted';
        }
        if (before) {
          refresh(pair, before, 'replaced', now);
          pairs.unpin(pair, aboutVersion(before.version), now);
        }
        pairs.pin(pair, aboutVersion(after.version), now);
        const message = signedMessage(pair, after, before !== null);
        pairs.say(pair, { about: aboutSigning(after.version), message }, now);
        pairs.agree(pair.id, after.cadenceWeeks, now);
        return 'signed';
      });
    },
  };
}

/** What this feature's own rooms use of it. */
export type AgreementService = ReturnType<typeof createAgreements>;
