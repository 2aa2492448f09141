import { readText, type UploadedFile } from '../parameters.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { StoredFile } from '../world/files.ts';
import { defineMethod, type Call, type Methods } from './method.ts';
import { readFormattedText, sendContent, sendParameters } from './send.ts';

const maxCaptionUnits = 1024;
const maxUploadBytes = 50 * 1024 * 1024;
const maxDownloadBytes = 20 * 1024 * 1024;

/** sendDocument, getFile. */
export const documentMethods: Methods = {
  sendDocument: defineMethod(
    `document caption parse_mode caption_entities disable_content_type_detection ${sendParameters}`,
    sendDocument,
  ),
  getFile: defineMethod('file_id', getFile),
};

function sendDocument(call: Call): unknown {
  const { text, entities } = readFormattedText(call, { text: 'caption', entities: 'caption_entities' });
  if (text.length > maxCaptionUnits) throw badRequest('message caption is too long');
  const file = readDocument(call);
  return sendContent(call, {
    document: {
      file_id: file.fileId,
      file_unique_id: file.fileUniqueId,
      file_name: file.name,
      mime_type: file.contentType,
      file_size: file.bytes.length,
    },
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: [...entities] }),
  });
}

/** A part of the body under the field's own name or under `attach://name`, or a file that is already here. */
function readDocument({ world, parameters }: Call): StoredFile {
  const given = readText(parameters, 'document');
  const part = given.startsWith('attach://') ? given.slice('attach://'.length) : 'document';
  const upload = parameters.files.get(part);
  if (upload) return store(world, upload);
  if (given === '' || given.startsWith('attach://')) throw badRequest('there is no document in the request');
  if (/^https?:\/\//i.test(given)) throw badRequest('failed to get HTTP URL content');
  const known = world.files.findById(given);
  if (!known) throw badRequest('wrong file identifier/HTTP URL specified');
  return known;
}

function store({ files }: Call['world'], { name, contentType, bytes }: UploadedFile): StoredFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (bytes.length > maxUploadBytes) throw new Refusal(413, 'Request Entity Too Large');
  return files.add({ folder: 'documents', name, contentType, bytes });
}

function getFile({ world, parameters }: Call): unknown {
  const fileId = readText(parameters, 'file_id');
  if (fileId === '') throw badRequest('file_id not specified');
  const file = world.files.findById(fileId);
  if (!file) throw badRequest('invalid file_id');
  if (file.bytes.length > maxDownloadBytes) throw badRequest('file is too big');
  return {
    file_id: file.fileId,
    file_unique_id: file.fileUniqueId,
    file_size: file.bytes.length,
    file_path: file.path,
  };
}
