import type { Act, Acted } from '../page/shape.ts';

/** @returns what went wrong, in words */
export async function send(as: string, act: Act): Promise<string | undefined> {
  try {
    const response = await fetch('/page/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as, act }),
    });
    if (!response.ok) return await response.text();
    const acted = (await response.json()) as Acted;
    return acted.ok ? undefined : acted.error;
  } catch (error) {
    return String(error);
  }
}
