import { useEffect, useState } from 'preact/hooks';
import type { Patch } from '../page/shape.ts';
import { type Model, modelOf } from './model.ts';

const AGAIN_MS = 1000;

let build: string | undefined;

/** A server that brought another page: this one is out of date. */
function sameBuild(model: Model): void {
  build ??= model.workspace.build;
  if (build !== model.workspace.build) location.reload();
}

/** What this person sees, live; it catches up by itself after the connection was gone. */
export function useSeen(as: string | null, inspects: boolean): { model: Model | undefined; online: boolean } {
  const [model, setModel] = useState<Model>();
  const [online, setOnline] = useState(true);
  const [tries, setTries] = useState(0);
  // Another try is another stream
  useEffect(() => {
    const known = new Map<string, unknown>();
    const asked = new URLSearchParams({ ...(as !== null && { as }), ...(inspects && { inspect: '1' }) });
    const source = new EventSource(`/page/events?${asked}`);
    let again: ReturnType<typeof setTimeout> | undefined;
    source.onmessage = ({ data }) => {
      const patch = JSON.parse(data) as Patch;
      if (patch.full) known.clear();
      for (const [name, value] of Object.entries(patch.set)) known.set(name, value);
      for (const name of patch.gone) known.delete(name);
      const fresh = modelOf(known);
      sameBuild(fresh);
      setModel(fresh);
      setOnline(true);
    };
    source.onerror = () => {
      setOnline(false);
      if (source.readyState === EventSource.CLOSED) again = setTimeout(() => setTries(tries + 1), AGAIN_MS);
    };
    return () => {
      clearTimeout(again);
      source.close();
    };
  }, [as, inspects, tries]);
  return { model, online };
}
