/** What belongs to no pair and no person: deliveries about a cohort, for one. */
const GENERAL = 'general';
const DELIVERY = 'delivery:';
const OWNED = /^(?:pair|person):[^:]+/;

/**
 * Whose key something is sealed with. `pair:42`, and deliveries about pair 42 (`delivery:pair:42:intro`): `pair:42`.
 * `person:U1`, and deliveries about that person: `person:U1`. Any other delivery: `general`.
 * @throws Error where nothing says whose it is: it could never be erased
 */
export function subjectOf(context: string): string {
  const isDelivery = context.startsWith(DELIVERY);
  const owner = OWNED.exec(isDelivery ? context.slice(DELIVERY.length) : context)?.[0];
  if (owner) return owner;
  if (isDelivery) return GENERAL;
  throw new Error('a context begins with pair:<id>, person:<id> or delivery:<key>');
}
