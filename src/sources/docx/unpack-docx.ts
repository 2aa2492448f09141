import { unzipSync, zipSync, type Unzipped } from 'fflate';
import { decodeEntities } from '../entities.ts';
import { toGivenTitle } from '../given-title.ts';
import { reject, type Rejection } from '../source-kind.ts';

export interface UnpackedDocx {
  /** The same document with its texts only: no pictures, nothing embedded. */
  readonly document: Uint8Array;
  /** What the file says of itself. */
  readonly title: string | undefined;
}

const maxFiles = 5000;
/** Of all texts together, unpacked; a book has about 10. */
const maxUnpackedBytes = 100 * 1_048_576;

/** Takes the texts out of a DOCX file, which is a ZIP archive; one that unpacks to more than we read is refused unopened. */
export async function unpackDocx(bytes: Uint8Array): Promise<UnpackedDocx | Rejection> {
  try {
    const files = unzipTexts(bytes);
    if (!files['word/document.xml']) return reject('unsupported', 'it is an archive, but no Word document');
    return { document: zipSync(files, { level: 0 }), title: readTitle(files['docProps/core.xml']) };
  } catch (error) {
    if (error instanceof TooMuch) return reject('too-large', error.message);
    return reject('unreadable', 'it is no DOCX file, or a damaged one');
  }
}

class TooMuch extends Error {}

/** Of a file whose size is more than its entry says nothing is read beyond that. */
function unzipTexts(bytes: Uint8Array): Unzipped {
  let count = 0;
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      count++;
      if (count > maxFiles) throw new TooMuch(`its archive holds more than ${maxFiles} files`);
      if (!/\.(?:xml|rels)$/u.test(name)) return false;
      total += originalSize;
      if (total > maxUnpackedBytes) throw new TooMuch('it unpacks to more than is read (100 MB)');
      return true;
    },
  });
}

function readTitle(core: Uint8Array | undefined): string | undefined {
  const xml = core ? new TextDecoder().decode(core.subarray(0, 65_536)) : '';
  return toGivenTitle(decodeEntities(/<dc:title>([^<]{1,500})<\/dc:title>/u.exec(xml)?.[1] ?? ''));
}
