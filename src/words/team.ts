/** Whether two names mean the same team; case, accents and spaces do not matter. */
export function sameTeam(one: string, other: string): boolean {
  return bareTeam(one) === bareTeam(other);
}

/** A team's name without what does not tell teams apart; upper case, so that ß and SS are one. Empty: no name. */
export function bareTeam(team: string): string {
  return team
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cc}\p{Cf}\s]/gu, '')
    .toUpperCase()
    .normalize('NFKC');
}
