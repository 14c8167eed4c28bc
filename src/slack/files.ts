import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { DirectMessages } from '../delivery/direct-messages.ts';

/** A file that somebody gave, as Slack tells of it (docs.slack.dev, file object). */
const sharedFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  size: z.number().optional(),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
});
export type SharedFile = z.infer<typeof sharedFile>;

/** The files in a message or a field; what cannot be read there counts as none. */
export const sharedFilesIn = (given: unknown): SharedFile[] =>
  z.array(sharedFile).safeParse(given).data ?? [];

/** A file's content; or why it cannot be had. */
export type FileRead = { readonly bytes: Uint8Array } | 'tooBig' | 'notAllowed' | 'failed';

/** How long a file may take to come. Milliseconds. */
const PATIENCE = 2_000;

/** Reads files that people give (scope `files:read`), and gives them files (scope `files:write`). */
export function createFiles(deps: {
  client: WebClient;
  directMessages: DirectMessages;
  token: string;
  apiUrl: string;
}) {
  const { client, directMessages, token, apiUrl } = deps;

  /** The token goes to Slack and to nobody else, whatever address a file is said to have. */
  function isSlacks(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { host, hostname, protocol } = new URL(address);
    const ours = new URL(apiUrl);
    return (
      (protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))) ||
      (protocol === ours.protocol && host === ours.host)
    );
  }

  async function bytesOf(response: Response, most: number): Promise<FileRead> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > most) return 'tooBig';
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks) };
  }

  return {
    /** @param most bytes; a larger file is not read to its end */
    async read(file: SharedFile, most: number): Promise<FileRead> {
      if ((file.size ?? 0) > most) return 'tooBig';
      const address = file.url_private_download ?? file.url_private ?? '';
      if (!isSlacks(address)) return 'notAllowed';
      try {
        const response = await fetch(address, {
          headers: { authorization: `Bearer ${token}` },
          redirect: 'manual',
          signal: AbortSignal.timeout(PATIENCE),
        });
        // Without the scope Slack shows a page to sign in, or leads to it (vercel/eve pull 1531, deno-slack-sdk 285).
        const isPage = response.headers.get('content-type')?.includes('text/html');
        if (isPage || response.status >= 300) {
          await response.body?.cancel();
          return response.status >= 500 || response.status === 429 ? 'failed' : 'notAllowed';
        }
        return await bytesOf(response, most);
      } catch {
        return 'failed';
      }
    },
    /** Puts a file in the direct message with somebody. */
    async give(userId: string, name: string, content: string, comment: string): Promise<void> {
      const channel = await directMessages(userId);
      if (!channel) throw new Error(`there is no direct message with ${userId}`);
      await client.filesUploadV2({
        channel_id: channel,
        file: Buffer.from(content),
        filename: name,
        initial_comment: comment,
      });
    },
  };
}

export type Files = ReturnType<typeof createFiles>;
