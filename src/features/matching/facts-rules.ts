import type { Firewall } from './obstacle-rules.ts';

type Ids = readonly [string, string];

/** What a firewall rests on, as plain values that can go to another thread. */
export interface FirewallFacts {
  /** Who is appraised, by whom. */
  readonly appraisers: readonly Ids[];
  /** Whose promotion is decided on, by whom. */
  readonly deciders: readonly Ids[];
  /** Who would rather not, with whom. */
  readonly ratherNots: readonly Ids[];
  /** In either order, as those below. */
  readonly keptApart: readonly Ids[];
  readonly running: readonly Ids[];
  readonly met: readonly Ids[];
}

/** A firewall that can also list, so that millions of pairs need not be asked about one by one. */
export interface ListedFirewall extends Firewall {
  /** Everybody from whom the firewall keeps this mentor; in no order, perhaps more than once. */
  barredFrom(mentorId: string): string[];
  /** Everybody who is appraised by somebody who appraises this person too; perhaps more than once. */
  appraisedTogether(userId: string): string[];
}

/** The firewall that stands on these facts. */
export function firewallOf(facts: FirewallFacts): ListedFirewall {
  const appraisersOf = listed(facts.appraisers);
  const appraisedBy = listed(facts.appraisers.map(turned));
  const decidersOf = listed(facts.deciders);
  const [ratherNots, apart, running, met] = [
    listed(bothWays(facts.ratherNots)),
    listed(bothWays(facts.keptApart)),
    listed(bothWays(facts.running)),
    listed(bothWays(facts.met)),
  ];
  return {
    appraisersOf,
    decidersOf,
    ratherNot: (one, other) => ratherNots(one).includes(other),
    keptApart: (one, other) => apart(one).includes(other),
    together: (one, other) => {
      if (running(one).includes(other)) return 'runs';
      return met(one).includes(other) ? 'met' : undefined;
    },
    barredFrom: (id) => {
      const [up, down] = [appraisersOf(id), appraisedBy(id)];
      const lines = [...up, ...up.flatMap(appraisersOf), ...down, ...down.flatMap(appraisedBy)];
      return [...lines, ...decidersOf(id), ...ratherNots(id), ...apart(id), ...running(id), ...met(id)];
    },
    appraisedTogether: (id) => appraisersOf(id).flatMap(appraisedBy),
  };
}

const turned = ([one, other]: Ids): Ids => [other, one];
const bothWays = (pairs: readonly Ids[]): Ids[] => [...pairs, ...pairs.map(turned)];

/** The second of each pair, by the first. */
function listed(pairs: readonly Ids[]): (id: string) => readonly string[] {
  const lists = new Map<string, string[]>();
  for (const [id, other] of pairs) {
    const list = lists.get(id);
    if (list) list.push(other);
    else lists.set(id, [other]);
  }
  return (id) => lists.get(id) ?? [];
}
