import { createServer } from 'node:http';
import { z } from 'zod';
import { listen } from './listen.ts';
import { textOf } from './recorder.ts';

const answer = z.object({
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })).default([]),
  response_type: z.literal('ephemeral'),
  replace_original: z.boolean(),
});

/** What Kantel answered to somebody alone. */
export type Answer = z.infer<typeof answer>;

/** Takes what is sent to a `response_url`, and keeps it for each person apart. */
export async function startAnswers() {
  const heard = new Map<string, Answer[]>();
  const server = createServer((request, response) => {
    textOf(request).then((body) => {
      const parsed = answer.safeParse(JSON.parse(body));
      if (!parsed.success) return response.writeHead(400).end('invalid_payload');
      const person = (request.url ?? '').slice(1);
      heard.set(person, [...(heard.get(person) ?? []), parsed.data]);
      return response.writeHead(200).end('ok');
    });
  });
  const { url, close } = await listen(server);
  return {
    close,
    /** The address to answer this person at. */
    urlFor: (person: string): string => `${url}/${person}`,
    /** What this person was answered, the last one last. */
    to: (person: string): readonly Answer[] => heard.get(person) ?? [],
  };
}

export type Answers = Awaited<ReturnType<typeof startAnswers>>;
