import type { Json } from '../json.ts';
import type { StoredFile } from '../state/files.ts';
import type { World } from '../world.ts';

const TYPES: Record<string, { mimetype: string; pretty: string }> = {
  csv: { mimetype: 'text/csv', pretty: 'CSV' },
  txt: { mimetype: 'text/plain', pretty: 'Plain Text' },
};
const OTHER = { mimetype: 'application/octet-stream', pretty: 'Binary' };

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? 'binary';

/** The file object (https://docs.slack.dev/reference/objects/file-object); its content has to be fetched. */
export function fileObject(world: World, file: StoredFile): Json {
  const filetype = endingOf(file.name);
  const { mimetype, pretty } = TYPES[filetype] ?? OTHER;
  const address = `${world.url}/files-pri/${world.team.id}-${file.id}`;
  return {
    id: file.id,
    created: Math.floor(file.created.getTime() / 1000),
    timestamp: Math.floor(file.created.getTime() / 1000),
    name: file.name,
    title: file.name,
    mimetype,
    filetype,
    pretty_type: pretty,
    user: file.user,
    user_team: world.team.id,
    editable: false,
    size: file.content.length,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: `${address}/${encodeURIComponent(file.name)}`,
    url_private_download: `${address}/download/${encodeURIComponent(file.name)}`,
    file_access: 'visible',
  };
}
