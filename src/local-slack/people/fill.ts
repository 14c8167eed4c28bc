import { elementsOf, type PlacedElement } from '../blocks/elements-of.ts';
import { valueField } from '../blocks/state-values.ts';
import { fieldLabel } from './controls.ts';
import { type Entry, enter } from './enter.ts';
import { surfacesOf, type Where } from './find.ts';
import { dispatch, dispatches, hold } from './press.ts';
import { mustBeAbleTo, readerOf, type Session } from './session.ts';
import type { Surface } from './surface.ts';

interface FoundField extends PlacedElement {
  surface: Surface;
  label: string;
}

function fields(session: Session, where: Where): FoundField[] {
  const reader = readerOf(session);
  return surfacesOf(session, where).flatMap((surface) =>
    elementsOf(surface.blocks)
      .filter(({ element }) => valueField(element.type) !== undefined)
      .map((placed) => ({ ...placed, surface, label: fieldLabel(reader, placed.block, placed.element) })),
  );
}

/** Enters something in the field with this label: in the top modal, unless told where. */
export async function fill(session: Session, label: string, entry: Entry, where: Where): Promise<void> {
  const { world, user, patienceMs } = session;
  mustBeAbleTo(session, 'press');
  const place = { in: 'modal', ...where };
  const look = () => fields(session, place).filter((field) => field.label === label)[where.nth ?? 0];
  const found = await world.changes.until(look, patienceMs);
  if (found === undefined) {
    const seen = fields(session, place).map((field) => `"${field.label}"`);
    throw new Error(`@${user.name} sees no field "${label}"; they see ${seen.join(', ') || 'none'}`);
  }
  const { surface, block, element } = found;
  hold(surface, block, element, enter(world, readerOf(session), element, entry));
  if (dispatches(block)) await dispatch(session, surface, { label, block, element, option: undefined });
}
