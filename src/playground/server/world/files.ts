/** A file that somebody sent. */
export interface StoredFile {
  readonly fileId: string;
  readonly fileUniqueId: string;
  /** Where it is fetched: `/file/bot<token>/<path>`. */
  readonly path: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface NewFile {
  readonly folder: 'documents' | 'photos' | 'voice' | 'stickers';
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface FileStore {
  add(file: NewFile): StoredFile;
  findById(fileId: string): StoredFile | undefined;
  findByPath(path: string): StoredFile | undefined;
}

/** Keeps files in memory; beyond `maxBytes` in all the oldest go. */
export function createFileStore(maxBytes: number): FileStore {
  const files = new Map<string, StoredFile>();
  let total = 0;
  let count = 0;
  const makeRoom = () => {
    for (const file of files.values()) {
      if (total <= maxBytes || files.size === 1) return;
      files.delete(file.fileId);
      total -= file.bytes.length;
    }
  };
  return {
    add({ folder, name, contentType, bytes }) {
      count += 1;
      const number = String(count).padStart(10, '0');
      const path = `${folder}/file_${count}${/\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? ''}`;
      const file = { fileId: `BQACAgQAAxkB${number}`, fileUniqueId: `AgAD${number}`, path, name, contentType, bytes };
      files.set(file.fileId, file);
      total += bytes.length;
      makeRoom();
      return file;
    },
    findById: (fileId) => files.get(fileId),
    findByPath: (path) => [...files.values()].find((file) => file.path === path),
  };
}
