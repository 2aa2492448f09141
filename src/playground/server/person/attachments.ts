import type { Message } from 'grammy/types';
import type { MessageContent } from '../world/messages.ts';
import type { NewFile, StoredFile } from '../world/files.ts';
import type { World } from '../world/world.ts';
import { Impossible, type From } from './place.ts';
import { toPlainText, write, type WriteOptions } from './writing.ts';

export interface Attachment {
  readonly bytes: Uint8Array;
  readonly caption?: string;
}

export interface NamedAttachment extends Attachment {
  readonly name: string;
  /** Default `application/octet-stream`. */
  readonly contentType?: string;
}

export interface Picture extends Attachment {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Recording extends Attachment {
  readonly seconds: number;
}

export interface Sticker extends Attachment {
  readonly emoji: string;
}

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** What people send that is not text. */
export interface Attachments {
  sendFile(from: From, file: NamedAttachment, options?: WriteOptions): Message;
  sendPhoto(from: From, picture: Picture, options?: WriteOptions): Message;
  sendVoice(from: From, recording: Recording, options?: WriteOptions): Message;
  /** Of 512 pixels, without a caption. */
  sendSticker(from: From, sticker: Sticker, options?: WriteOptions): Message;
  sendLocation(from: From, coordinates: Coordinates, options?: WriteOptions): Message;
}

export function createAttachments(world: World): Attachments {
  const store = (file: Omit<NewFile, 'bytes'>, { bytes }: Attachment) =>
    world.files.add({ ...file, bytes: Buffer.from(bytes) });
  return {
    sendFile(from, file, options = {}) {
      const contentType = file.contentType ?? 'application/octet-stream';
      const stored = store({ folder: 'documents', name: file.name, contentType }, file);
      const document = { ...toFile(stored), file_name: file.name, mime_type: contentType };
      return write(world, from, { document, ...toCaption(world, file) }, options);
    },
    sendPhoto(from, picture, options = {}) {
      const stored = store({ folder: 'photos', name: 'photo.jpg', contentType: 'image/jpeg' }, picture);
      const photo = [{ ...toFile(stored), width: picture.width, height: picture.height }];
      return write(world, from, { photo, ...toCaption(world, picture) }, options);
    },
    sendVoice(from, recording, options = {}) {
      const stored = store({ folder: 'voice', name: 'voice.oga', contentType: 'audio/ogg' }, recording);
      const voice = { ...toFile(stored), duration: recording.seconds, mime_type: 'audio/ogg' };
      return write(world, from, { voice, ...toCaption(world, recording) }, options);
    },
    sendSticker(from, given, options = {}) {
      const stored = store({ folder: 'stickers', name: 'sticker.webp', contentType: 'image/webp' }, given);
      const kind = { type: 'regular' as const, is_animated: false, is_video: false };
      const sticker = { ...toFile(stored), ...kind, width: 512, height: 512, emoji: given.emoji };
      return write(world, from, { sticker }, options);
    },
    sendLocation: (from, { latitude, longitude }, options = {}) =>
      write(world, from, { location: { latitude, longitude } }, options),
  };
}

function toFile({ fileId, fileUniqueId, bytes }: StoredFile): {
  file_id: string;
  file_unique_id: string;
  file_size: number;
} {
  return { file_id: fileId, file_unique_id: fileUniqueId, file_size: bytes.length };
}

const maxCaptionUnits = 1024;

function toCaption(world: World, { caption = '' }: Attachment): MessageContent {
  if (caption === '') return {};
  const { text, entities } = toPlainText(world, caption);
  if (text.length > maxCaptionUnits) throw new Impossible(`a caption has ${maxCaptionUnits} units at most`);
  return { caption: text, ...(entities.length > 0 && { caption_entities: [...entities] }) };
}
